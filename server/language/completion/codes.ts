import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import type { CodeRole } from "../../codesets/code-system";
import type { Code } from "../../codesets/pack/code";
import type { CodeSet } from "../../codesets/pack/code-set";
import { codeSystems } from "../../codesets/registry";
import { type Encounter, encounterFrom } from "../../curriculum/encounter";
import { contradiction } from "../../curriculum/patient";
import { type CompletionData, type CompletionPlace, itemOf, quoteOf, written } from "./place";

/** How many codes a list holds. */
export const MOST_CODES = 50;

/** What share of the best score a code needs to be worth a line; what contradicts the patient scores low by itself. */
const FAR_BEHIND = 0.3;

/** Titles longer than that are cut in the list; the whole one stands beside the chosen line. In characters. */
const LONGEST_TITLE = 56;

/** The command of VS Code that opens the list again. */
const AGAIN = { title: "Go on", command: "editor.action.triggerSuggest" };

/** Codes for what is typed: the beginning of a code or words; the systems while nothing is. */
export function codeItems(place: CompletionPlace, role: CodeRole): CompletionItem[] {
  const typed = place.typed.replace(/^["']/, "").trimStart();
  const systems = systemItems(place);
  const [, named, query = ""] = /^(?:(icd9cm|hcpcs|cpt):)?(.*)$/s.exec(typed) ?? [];
  if (query.trim() === "") {
    place.incomplete = true;
    return named === undefined ? systems : [];
  }
  const encounter = encounterFrom((name) => place.cursor.rootFields.get(name));
  const hits = codeSystems
    .filter(({ id }) => named === undefined || id === named)
    .flatMap(({ id }) => {
      const set = place.curriculum.codes.get(id);
      return set ? search(set, query, role, encounter, place) : [];
    })
    .sort((a, b) => b.score - a.score)
    .filter(({ code, score }, _, all) => {
      const least = (all[0]?.score ?? 0) * FAR_BEHIND;
      return score >= least || contradiction((name) => code.has(name), place.patient) !== undefined;
    })
    .slice(0, MOST_CODES);
  place.incomplete = true;
  const codes = hits.map(({ code }) => itemOfCode(place, code, encounter));
  return codes.length > 0 ? codes : systems;
}

function search(set: CodeSet, query: string, role: CodeRole, encounter: Encounter, place: CompletionPlace) {
  // A life is shared by many codes: whether it holds on the day is asked once.
  const { date } = encounter;
  const alive = set.table.periods.map(
    (periods) =>
      date === undefined ||
      periods.length === 0 ||
      periods.some(([from, to]) => (from <= date || from === set.knownFrom) && (to === undefined || date <= to)),
  );
  const inpatient = encounter.setting === "inpatient-hospital" && encounter.perspective === "facility";
  const fits = (index: number): boolean => {
    const level = set.levelAt(index);
    if (level === "chapter" || level === "block" || !alive[set.lifeAt(index)]) return false;
    const kind = set.kindAt(index);
    if (role === "diagnosis") return kind === "diagnosis";
    if (role === "procedure") {
      if (kind !== "procedure") return false;
      if (encounter.setting === undefined) return true;
      return inpatient ? set.system !== "cpt" : set.system !== "icd9cm";
    }
    return kind !== "modifier";
  };
  const { patient } = place;
  const demotes =
    patient.sex === undefined && patient.age === undefined
      ? undefined
      : (index: number) =>
          set.factsAt(index) !== 0 && contradiction((name) => set.at(index).has(name), patient) !== undefined;
  return set
    .search(query, { limit: MOST_CODES, accepts: fits, ...(demotes && { demotes }) })
    .map(({ index, score }) => ({ code: set.at(index), score }));
}

function itemOfCode(place: CompletionPlace, code: Code, { date }: Encounter): CompletionItem {
  const off = contradiction((name) => code.has(name), place.patient);
  const category = code.level !== "code";
  const data: CompletionData = {
    kind: place.kind.id,
    path: [],
    code: { reference: code.reference, ...(date !== undefined && { date }) },
  };
  const item = itemOf(place, code.reference, written(place, code.reference), {
    kind: category ? CompletionItemKind.Folder : CompletionItemKind.Value,
    labelDetails: {
      description: code.title.length > LONGEST_TITLE ? `${code.title.slice(0, LONGEST_TITLE)}…` : code.title,
    },
    detail: off ? `${code.title} (${off})` : category ? `${code.title} …` : code.title,
    data,
    ...(category && place.settings.suggestAgain ? { command: AGAIN } : {}),
  });
  // Words are matched here, not by the client, which compares letters.
  return { ...item, filterText: place.typed };
}

function systemItems(place: CompletionPlace): CompletionItem[] {
  return codeSystems.map((system) =>
    // The author's quote is opened again; closing it is left to the code behind.
    itemOf(place, `${system.id}:`, `${quoteOf(place)}${system.id}:`, {
      kind: CompletionItemKind.Module,
      detail: system.title,
      documentation: system.description,
      ...(place.settings.suggestAgain ? { command: AGAIN } : {}),
    }),
  );
}

import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { CPT_MODIFIERS } from "../../codesets/cpt";
import { modifiersFor, scopesAgainst } from "../../codesets/modifier-scope";
import type { CodeSet } from "../../codesets/pack/code-set";
import { parseReference } from "../../codesets/registry";
import { encounterFrom } from "../../curriculum/encounter";
import { MOST_CODES } from "./codes";
import { type CompletionData, type CompletionPlace, itemOf, written } from "./place";

/** What CMS's letters are offered before any is typed: sides, the technical part, and what Medicare will not pay. */
const OFTEN = ["LT", "RT", "TC", "GA", "GY", "GZ"];

/**
 * Modifiers for the procedure of the line: CPT's by number, CMS's by letters or by words. Those that are for such
 * services come first, those that payers do not expect there last, those that are never for them not at all.
 */
export function modifierItems(place: CompletionPlace): CompletionItem[] {
  const typed = place.typed.replace(/^["']/, "").trim();
  const { date } = encounterFrom((name) => place.cursor.rootFields.get(name));
  place.incomplete = true;
  const used = new Set(place.cursor.entries);
  const rank = rankFor(procedureOf(place));
  const set = place.curriculum.codes.get("hcpcs");
  const lettered = set ? lettersFor(set, typed, (name) => !used.has(name) && rank(name) < NEVER, date, rank) : [];
  const numbered = [...CPT_MODIFIERS].filter(
    (name) => name.startsWith(typed.toUpperCase()) && !used.has(name) && rank(name) < NEVER,
  );
  return [...lettered, ...numbered]
    .map((name, index) => ({ name, index, rank: rank(name) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, MOST_CODES)
    .map(({ name }) => (CPT_MODIFIERS.has(name) ? numberItem(place, name) : letterItem(place, name, date)));
}

const FIRST = 0;
const MAYBE = 1;
const DOUBTFUL = 2;
const NEVER = 3;

type Rank = (modifier: string) => number;

/** How well a modifier goes with a procedure; all go equally while none is known. */
function rankFor(procedure: { system: string; code: string } | undefined): Rank {
  if (!procedure) return () => MAYBE;
  const { system, code } = procedure;
  const first = new Set(system === "cpt" ? modifiersFor(code) : []);
  return (modifier) => {
    const against = scopesAgainst(modifier, system, code);
    if (against.some(({ sure }) => sure)) return NEVER;
    return against.length > 0 ? DOUBTFUL : first.has(modifier) ? FIRST : MAYBE;
  };
}

/** The code of the line that the modifier is for. */
function procedureOf({ cursor: { path }, fieldAt }: CompletionPlace): { system: string; code: string } | undefined {
  const list = path.findLastIndex((step) => typeof step === "string");
  const parsed = parseReference(fieldAt([...path.slice(0, list), "code"]) ?? "");
  return parsed && { system: parsed.system.id, code: parsed.code };
}

function lettersFor(
  set: CodeSet,
  typed: string,
  wanted: (name: string) => boolean,
  date: string | undefined,
  rank: Rank,
): string[] {
  const accepts = (index: number) => {
    if (set.kindAt(index) !== "modifier" || set.levelAt(index) !== "code") return false;
    const code = set.at(index);
    return !CPT_MODIFIERS.has(code.code) && wanted(code.code) && code.statusOn(date) === "billable";
  };
  if (typed === "" || /^[a-z]$/i.test(typed)) {
    const letter = typed.toUpperCase();
    const names = set.lines("codes").filter((name, index) => /^[A-Z]\w$/.test(name) && accepts(index));
    return letter === ""
      ? [...names.filter((name) => rank(name) === FIRST), ...OFTEN.filter((name) => names.includes(name))]
      : names.filter((name) => name.startsWith(letter));
  }
  const query = /^[a-z]{1,2}$/i.test(typed) ? typed.toUpperCase() : typed;
  return set.search(query, { limit: MOST_CODES, accepts }).map(({ index }) => set.at(index).code);
}

function numberItem(place: CompletionPlace, name: string): CompletionItem {
  const { codes } = place.curriculum;
  const code = codes.get("cpt")?.find(name) ?? codes.get("hcpcs")?.find(name);
  return itemOf(place, name, written(place, name), {
    kind: CompletionItemKind.Operator,
    detail: code?.title ?? "CPT modifier",
  });
}

function letterItem(place: CompletionPlace, name: string, date: string | undefined): CompletionItem {
  const item = itemOf(place, name, written(place, name), {
    kind: CompletionItemKind.Operator,
    detail: place.curriculum.codes.get("hcpcs")?.find(name)?.title,
    data: {
      kind: place.kind.id,
      path: [],
      code: { reference: `hcpcs:${name}`, date },
    } satisfies CompletionData,
  });
  // Words are matched here, not by the client, which compares letters.
  return { ...item, filterText: place.typed };
}

import type { CodeLibrary } from "../../codesets/library";
import { dayText, type Ncci } from "../../codesets/ncci/ncci";
import type { Code } from "../../codesets/pack/code";
import { codeSystems, parseReference } from "../../codesets/registry";
import { openUserLibrary } from "../../host/codesets/packs";
import { type OptionValues, UsageError } from "../command";
import { readInput } from "../input";
import { writeOutput } from "../output";

/** A code as `codes show --json` prints it. */
interface ShownCode {
  ref: string;
  system: string | null;
  kind: string | null;
  code: string;
  title: string;
  status: "billable" | "category" | "unknown";
  validFrom: string | null;
  validTo: string | null;
  ancestors: { code: string; title: string }[];
  children: { code: string; title: string }[];
  notes: { kind: string; text: string }[];
}

/** Runs `codes show`. @returns 1 when a reference is in no release */
export async function showCodes(references: string[], values: OptionValues): Promise<number> {
  const library = await openUserLibrary();
  const date = dateOf(values);
  const asked = references.includes("-")
    ? (await readInput()).toString("utf8").split(/\r?\n/).filter(Boolean)
    : references;
  if (asked.length === 0) throw new UsageError("Name at least one code, such as icd9cm:250.02.");
  const shown = asked.map((reference) => describe(reference.trim(), library, date));
  const isHere = ({ system }: ShownCode) => system === null || library.get(system) !== undefined;
  const text = shown.map((code) => print(code, isHere(code))).join("\n");
  await writeOutput(values.json ? `${JSON.stringify(shown, null, 2)}\n` : text, undefined);
  return shown.some(({ status }) => status === "unknown") ? 1 : 0;
}

/** Runs `codes search`. */
export async function searchCodes(words: string[], values: OptionValues): Promise<number> {
  const library = await openUserLibrary();
  const query = words.join(" ");
  if (query.trim() === "") throw new UsageError("Say what to search for, such as «type 2 diabetes».");
  const date = dateOf(values);
  const limit = limitOf(values);
  const hits = systemsOf(values).flatMap((system) => {
    const set = library.get(system);
    if (!set) return [];
    const accepts = date === undefined ? undefined : (index: number) => set.at(index).statusOn(date) !== "invalid";
    return set
      .search(query, { limit, ...(accepts && { accepts }) })
      .map(({ index, score }) => ({ code: set.at(index), score }));
  });
  const best = hits.sort((a, b) => b.score - a.score).slice(0, limit);
  const text = values.json
    ? `${JSON.stringify(
        best.map(({ code, score }) => ({ ref: code.reference, title: code.title, score: Number(score.toFixed(4)) })),
        null,
        2,
      )}\n`
    : best.map(({ code }) => `${code.reference.padEnd(16)}  ${code.title}\n`).join("") || `Nothing fits «${query}».\n`;
  await writeOutput(text, undefined);
  return 0;
}

/** Runs `codes list`. */
export async function listCodeSets(values: OptionValues): Promise<number> {
  const library = await openUserLibrary();
  const sets = codeSystems.map(({ id, title }) => {
    const set = library.get(id);
    const counts = { diagnosis: 0, procedure: 0, modifier: 0 };
    for (let index = 0; set && index < set.size; index++) {
      if (set.lifeAt(index) > 0) counts[set.kindAt(index)]++;
    }
    return {
      system: id,
      title,
      installed: set?.coverage ?? "structure only",
      release: set?.release ?? null,
      validFrom: set?.knownFrom ?? null,
      validTo: set?.knownTo ?? null,
      from: set?.origin ?? null,
      counts: set ? counts : null,
      problem: library.problems.get(id) ?? null,
    };
  });
  const ncci = library.ncci;
  const edits = ncci && { system: "ncci", title: "NCCI edits", from: ncci.origin, tables: ncci.tables };
  const text = values.json
    ? `${JSON.stringify(edits ? [...sets, edits] : sets, null, 2)}\n`
    : sets
        .map(({ title, installed, release, counts, from, validFrom, validTo, problem }) => {
          const parts = counts
            ? Object.entries(counts).flatMap(([kind, count]) =>
                count > 0 ? [`${count} ${kind === "diagnosis" ? "diagnose" : kind}s`] : [],
              )
            : [];
          return [
            title,
            `  ${installed === "full" ? release : installed}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`,
            ...(from
              ? [`  from ${from}${validFrom ? `, known from ${validFrom}` : ""}${validTo ? ` to ${validTo}` : ""}`]
              : []),
            ...(problem ? [`  ${problem}`] : []),
            "",
          ].join("\n");
        })
        .concat(ncci ? printEdits(ncci) : [])
        .join("\n");
  await writeOutput(text, undefined);
  return 0;
}

function printEdits({ origin, tables }: Ncci): string {
  const names = { ptp: "procedure-to-procedure edits", mue: "medically unlikely edits", addOn: "rows of add-on codes" };
  return [
    "NCCI edits",
    ...tables.map(({ kind, setting, from, rows }) => {
      const since = from > 0 ? `, from ${dayText(from)}` : "";
      return `  ${rows} ${names[kind]}${setting ? ` (${setting})` : ""}${since}`;
    }),
    `  from ${origin}`,
    "",
  ].join("\n");
}

function describe(reference: string, library: CodeLibrary, date: string | undefined): ShownCode {
  const parsed = parseReference(reference);
  const code = library.find(reference);
  const structure = parsed?.system.structure(parsed.code, "any");
  const none: ShownCode = {
    ref: reference,
    system: parsed?.system.id ?? null,
    kind: structure?.ok ? structure.kind : null,
    code: parsed?.code ?? reference,
    title: "",
    status: "unknown",
    validFrom: null,
    validTo: null,
    ancestors: [],
    children: [],
    notes: [],
  };
  if (!code) return none;
  const status = code.statusOn(date);
  const period =
    code.periods.find(([from, to]) => date !== undefined && from <= date && (to ?? "9999") >= date) ??
    code.periods.at(-1);
  return {
    ...none,
    kind: code.kind,
    title: code.title,
    status: status === "invalid" ? "unknown" : status,
    validFrom: period?.[0] ?? null,
    validTo: period?.[1] ?? null,
    ancestors: code.ancestors.map(brief),
    children: code.children.map(brief),
    notes: code.notes.map(({ kind, text }) => ({ kind, text })),
  };
}

function brief({ code, title }: Code): { code: string; title: string } {
  return { code, title };
}

/** @param isHere whether its code set is at hand, so that its absence says something */
function print(shown: ShownCode, isHere: boolean): string {
  if (!isHere)
    return `${shown.ref}  not at hand: install your own ${shown.system} files with chartkey codes install ${shown.system} --from FOLDER\n`;
  if (shown.title === "") return `${shown.ref}  in no release at hand\n`;
  const status = {
    billable: "billable",
    category: "not billable: choose a code below it",
    unknown: "not valid on that day",
  }[shown.status];
  const valid = shown.validFrom ? `, valid from ${shown.validFrom}${shown.validTo ? ` to ${shown.validTo}` : ""}` : "";
  return [
    `${shown.ref}  ${shown.title}`,
    `  ${shown.kind}, ${status}${valid}`,
    ...(shown.ancestors.length > 0
      ? [`  below ${shown.ancestors.map(({ code, title }) => `${code} ${title}`).join(" > ")}`]
      : []),
    ...shown.children.map(({ code, title }) => `    ${code.padEnd(8)} ${title}`),
    ...shown.notes.map(({ kind, text }) => `  ${LABELS[kind] ?? ""}${text}`),
    "",
  ].join("\n");
}

/** How notes begin that do not say themselves what they are. */
const LABELS: Record<string, string> = { includes: "Includes: ", excludes: "Excludes: ", inclusion: "- " };

function systemsOf(values: OptionValues): string[] {
  const ids = codeSystems.map(({ id }) => id);
  if (values.system === undefined) return ids;
  const system = String(values.system);
  if (!ids.includes(system)) throw new UsageError(`There is no code set «${system}». Choose ${ids.join(", ")}.`);
  return [system];
}

function dateOf(values: OptionValues): string | undefined {
  if (values.date === undefined) return undefined;
  const date = String(values.date);
  const day = new Date(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(day.valueOf()) || day.toISOString().slice(0, 10) !== date) {
    throw new UsageError(`«${date}» is no day. Write it as 2014-03-12.`);
  }
  return date;
}

function limitOf(values: OptionValues): number {
  const limit = Number(values.limit ?? 10);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`--limit takes a number from 1 on, not «${values.limit}».`);
  return limit;
}

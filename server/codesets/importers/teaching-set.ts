import type { CodeSource, PackSource, Period } from "../pack/pack-source";
import { codeSystems } from "../registry";
import { guidelineAttributes } from "./guideline-lists";
import { ImportError } from "./import-error";

/** What the set knows of the years in which nothing else is said of a code: ICD-9-CM began in 1979, HCPCS in 1983. */
const LIVES: Readonly<Record<string, Period>> = { icd9cm: ["1979-01-01", "2015-09-30"], hcpcs: ["1983-01-01"] };

/**
 * Reads the teaching set of a code system: a code and a title a line, tab-separated, `#` before remarks; then the first
 * and last day it was billable, as `FROM/TO` with either left out, unless it always was. What others continue is a
 * category.
 * @throws {ImportError} for a line of another form
 */
export function readTeachingSet(text: string, system: string, file: string): PackSource {
  const structure = codeSystems.find(({ id }) => id === system)?.structure;
  const titles = new Map<string, string>();
  const lives = new Map<string, Period>();
  const always = LIVES[system] ?? ["1983-01-01"];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const [code, title, days] = line.split("\t");
    if (!code || !title) throw new ImportError(file, index + 1, "a line of this file is a code, a tab and a title");
    titles.set(code, title);
    if (days === undefined) continue;
    const [, from = always[0], to = always[1]] = /^(\d{4}-\d\d-\d\d)?\/(\d{4}-\d\d-\d\d)?$/.exec(days) ?? [];
    if (!days.includes("/")) throw new ImportError(file, index + 1, "days are written as FROM/TO, such as 2008-10-01/");
    lives.set(code, to === undefined ? [from] : [from, to]);
  }
  const all = [...titles.keys()];
  const codes = [...titles].map(([code, title]): CodeSource => {
    const shape = structure?.(code, "any");
    const kind = shape?.ok ? shape.kind : "procedure";
    const life = lives.get(code);
    const groups = kind !== "modifier" && all.some((other) => other !== code && other.startsWith(code));
    return {
      code,
      title,
      kind,
      level: groups ? "category" : "code",
      periods: life ? [life] : groups ? [] : [always],
      parent: parentOf(code, titles),
      attributes: system === "icd9cm" && kind === "diagnosis" ? guidelineAttributes(code) : [],
    };
  });
  return {
    system,
    release: "teaching set",
    coverage: "teaching",
    origin: "Chartkey",
    knownTo: always[1],
    codes,
  };
}

function parentOf(code: string, known: ReadonlyMap<string, string>): string | undefined {
  for (let end = code.length - 1; end > 1; end--) {
    const above = code.slice(0, end);
    if (known.has(above)) return above;
  }
  return undefined;
}

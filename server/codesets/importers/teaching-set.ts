import type { CodeSource, PackSource, Period } from "../pack/pack-source";
import { codeSystems } from "../registry";
import { ImportError } from "./import-error";

/**
 * Reads the teaching set of a code system: a code and a title a line, tab-separated, `#` before remarks. What others
 * continue is a category.
 * @throws {ImportError} for a line of another form
 */
export function readTeachingSet(text: string, system: string, file: string): PackSource {
  const structure = codeSystems.find(({ id }) => id === system)?.structure;
  const titles = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const [code, title] = line.split("\t");
    if (!code || !title) throw new ImportError(file, index + 1, "a line of this file is a code, a tab and a title");
    titles.set(code, title);
  }
  const all = [...titles.keys()];
  const life: Period = system === "icd9cm" ? ["1979-01-01", "2015-09-30"] : ["1983-01-01"];
  const codes = [...titles].map(([code, title]): CodeSource => {
    const shape = structure?.(code, "any");
    const kind = shape?.ok ? shape.kind : "procedure";
    const groups = kind !== "modifier" && all.some((other) => other !== code && other.startsWith(code));
    return {
      code,
      title,
      kind,
      level: groups ? "category" : "code",
      periods: groups ? [] : [life],
      parent: parentOf(code, titles),
    };
  });
  return {
    system,
    release: "teaching set",
    coverage: "teaching",
    origin: "Chartkey",
    knownTo: system === "icd9cm" ? "2015-09-30" : undefined,
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

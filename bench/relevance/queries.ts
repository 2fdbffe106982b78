import { readFileSync } from "node:fs";

/** What somebody types, and the codes that a coder would accept for it. */
export interface RelevanceQuery {
  kind: string;
  text: string;
  /** References; any one counts as right. */
  accepted: ReadonlySet<string>;
}

/**
 * The queries of a file: kind, query and accepted references, separated by tabs.
 * @param path of the file
 * @throws {Error} when a line has not these three fields
 */
export function readQueries(path: string): RelevanceQuery[] {
  return readFileSync(path, "utf8")
    .split(/\r?\n/)
    .flatMap((line, at) => {
      if (line.trim() === "" || line.startsWith("#")) return [];
      const [kind, text, references, ...more] = line.split("\t");
      if (!kind || !text || !references || more.length > 0) {
        throw new Error(`${path}:${at + 1} is not kind, query and references, separated by tabs.`);
      }
      return [{ kind, text, accepted: new Set(references.trim().split(/\s+/)) }];
    });
}

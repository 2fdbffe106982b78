import type { CodeSet } from "../../server/codesets/pack/code-set";
import { openLibrary } from "../../server/host/codesets/packs";
import type { Searcher } from "./figures";

const SYSTEMS = ["icd9cm", "hcpcs"];

/**
 * The full packs of a folder.
 * @throws {Error} when one is missing or holds the teaching set only, for which the queries were not written
 */
export function fullSets(folder: string): CodeSet[] {
  const library = openLibrary([folder]);
  return SYSTEMS.map((system) => {
    const set = library.get(system);
    if (set?.coverage !== "full") throw new Error(`${folder} has no full pack of ${system}; see codesets/README.md.`);
    return set;
  });
}

/** Searches every set and merges the hits by their scores. */
export function ourSearch(sets: readonly CodeSet[]): Searcher {
  return (query, limit) =>
    sets
      .flatMap((set) => set.search(query, { limit }).map((hit) => ({ ...hit, set })))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ set, index }) => `${set.system}:${set.lines("codes")[index]}`);
}

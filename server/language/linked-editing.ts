import type { Position, Range } from "vscode-languageserver-types";
import type { Curriculum } from "../curriculum/curriculum";
import type { Snapshot } from "../curriculum/snapshot";
import { nameAt } from "./reference-at";
import { referencesTo } from "./references";

/** Places that change together, and what can be typed there. */
export interface LinkedPlaces {
  ranges: Range[];
  wordPattern: string;
}

/**
 * The places that change while an id is typed: the references to it, where all of them stand in its own file, as in a
 * stream of documents. Not where other files refer to it, which would be left behind (rename is for that), and not
 * from a reference: who types there means another document, not another name for it.
 */
export function linkedEditing(snapshot: Snapshot, position: Position, curriculum: Curriculum): LinkedPlaces | null {
  const name = nameAt(snapshot, position);
  if (!name?.declares || curriculum.find(name.kind, name.id).length !== 1) return null;
  const references = referencesTo(name.kind, name.id, curriculum);
  if (references.length === 0 || references.some(({ uri }) => uri !== snapshot.uri)) return null;
  const ranges = [name.range, ...references.map(({ range }) => range)];
  // All of them must read the same, quotes included.
  const texts = new Set(
    ranges.map(({ start, end }) => snapshot.text.slice(snapshot.offsetAt(start), snapshot.offsetAt(end))),
  );
  return texts.size === 1 ? { ranges, wordPattern: "[A-Za-z0-9-]+" } : null;
}

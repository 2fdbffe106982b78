import type { Location, Position } from "vscode-languageserver-types";
import type { Curriculum } from "../curriculum/curriculum";
import type { Snapshot } from "../curriculum/snapshot";
import { nameAt } from "./reference-at";

/** Every place of a curriculum that refers to a document. */
export function referencesTo(kind: string, id: string, curriculum: Curriculum): Location[] {
  return curriculum
    .referrers(kind, id)
    .flatMap(({ uri, references }) =>
      references
        .filter((reference) => reference.kind === kind && reference.text === id)
        .map(({ range }) => ({ uri, range })),
    );
}

/** Every place that refers to the document under the cursor. */
export function references(
  snapshot: Snapshot,
  position: Position,
  curriculum: Curriculum,
  includeDeclaration: boolean,
): Location[] {
  const name = nameAt(snapshot, position);
  if (!name) return [];
  const declared = includeDeclaration
    ? curriculum.find(name.kind, name.id).flatMap(({ uri, id }) => (id ? [{ uri, range: id.range }] : []))
    : [];
  return [...declared, ...referencesTo(name.kind, name.id, curriculum)];
}

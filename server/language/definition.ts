import type { Location, Position } from "vscode-languageserver-types";
import type { Curriculum } from "../curriculum/curriculum";
import type { Snapshot } from "../curriculum/snapshot";
import { nameAt } from "./reference-at";

/** Where the document under the cursor has its id; several places where the id was given twice. */
export function definition(snapshot: Snapshot, position: Position, curriculum: Curriculum): Location[] {
  const name = nameAt(snapshot, position);
  if (!name) return [];
  return curriculum.find(name.kind, name.id).flatMap(({ uri, id }) => (id ? [{ uri, range: id.range }] : []));
}

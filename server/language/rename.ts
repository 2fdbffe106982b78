import type { Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Curriculum } from "../curriculum/curriculum";
import type { Snapshot } from "../curriculum/snapshot";
import { writeScalar } from "../yaml/quoting";
import { nameAt } from "./reference-at";
import { referencesTo } from "./references";

/** Why a name cannot be changed so, for the author who asked. */
export class RenameError extends Error {}

/** What can be renamed at the cursor: an id, also where it is referred to. */
export function prepareRename(snapshot: Snapshot, position: Position): { range: Range; placeholder: string } | null {
  const name = nameAt(snapshot, position);
  return name ? { range: name.range, placeholder: name.id } : null;
}

/**
 * Gives a document another id, in its own file and wherever it is referred to.
 * @throws RenameError when the new id is no id, or is taken
 */
export function rename(
  snapshot: Snapshot,
  position: Position,
  newName: string,
  curriculum: Curriculum,
): WorkspaceEdit | null {
  const name = nameAt(snapshot, position);
  if (!name) return null;
  const wanted = newName.trim();
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(wanted)) {
    throw new RenameError(`«${wanted}» is no id: ids are small letters and digits, with hyphens between words.`);
  }
  if (wanted !== name.id && curriculum.find(name.kind, wanted).length > 0) {
    throw new RenameError(`There is a ${name.kind} «${wanted}» already. Choose another id.`);
  }
  const declared = curriculum.find(name.kind, name.id);
  const places = [
    ...declared.flatMap(({ uri, id }) => (id ? [{ uri, range: id.range }] : [])),
    ...referencesTo(name.kind, name.id, curriculum),
  ];
  // Digits alone, or a word such as `null`, are text only in quotes.
  const newText = writeScalar(wanted, { quoting: "plain", inFlow: true });
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, range } of places) {
    changes[uri] ??= [];
    changes[uri].push({ range, newText });
  }
  return { changes };
}

import type { Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Curriculum } from "../curriculum/curriculum";
import { rootField } from "../curriculum/model";
import type { Snapshot } from "../curriculum/snapshot";
import { writeScalar } from "../yaml/quoting";
import { nameAt } from "./reference-at";
import { referencesTo } from "./references";

/** Why a name cannot be changed so, for the author who asked. */
export class RenameError extends Error {}

/** What can be renamed at the cursor: an id, also where it is referred to, and the short name that an id is made of. */
export function prepareRename(snapshot: Snapshot, position: Position): { range: Range; placeholder: string } | null {
  const name = nameAt(snapshot, position);
  if (name) return { range: name.range, placeholder: name.id };
  const short = shortNameAt(snapshot, position);
  return short ? { range: short.range, placeholder: short.text } : null;
}

/**
 * Gives a document another id, in its own file and wherever it is referred to; from its abbreviation, both.
 * @throws RenameError when the new id is no id, or is taken
 */
export function rename(
  snapshot: Snapshot,
  position: Position,
  newName: string,
  curriculum: Curriculum,
): WorkspaceEdit | null {
  if (curriculum.isPartial) {
    throw new RenameError(
      "Not all files of the curriculum were read, so references would be missed. Let it read on first.",
    );
  }
  const wanted = newName.trim();
  const name = nameAt(snapshot, position);
  if (name) return { changes: idEdits(name.kind, name.id, wanted, curriculum) };
  const short = shortNameAt(snapshot, position);
  if (!short) return null;
  if (wanted === "") throw new RenameError("An abbreviation needs at least one letter.");
  // Who types an id there means the abbreviation as it is always written.
  const written = wanted === idOf(wanted) && short.text === short.text.toUpperCase() ? wanted.toUpperCase() : wanted;
  const { kind, id } = short;
  // An id that is not made of the abbreviation has a life of its own.
  const follows = id !== undefined && id === idOf(short.text);
  const changes = follows ? idEdits(kind, id, idOf(written), curriculum) : {};
  const newText = writeScalar(written, { quoting: "plain", inFlow: true });
  changes[snapshot.uri] = [...(changes[snapshot.uri] ?? []), { range: short.range, newText }];
  return { changes };
}

function idEdits(kind: string, id: string, wanted: string, curriculum: Curriculum): Record<string, TextEdit[]> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(wanted)) {
    throw new RenameError(`«${wanted}» is no id: ids are small letters and digits, with hyphens between words.`);
  }
  if (wanted !== id && curriculum.find(kind, wanted).length > 0) {
    throw new RenameError(`There is a ${kind} «${wanted}» already. Choose another id.`);
  }
  const places = [
    ...curriculum
      .find(kind, id)
      .flatMap((document) => (document.id ? [{ uri: document.uri, range: document.id.range }] : [])),
    ...referencesTo(kind, id, curriculum),
  ];
  // Digits alone, or a word such as `null`, are text only in quotes.
  const newText = writeScalar(wanted, { quoting: "plain", inFlow: true });
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, range } of places) {
    changes[uri] ??= [];
    changes[uri].push({ range, newText });
  }
  return changes;
}

/** The short name under the cursor, and the id of its document. */
function shortNameAt(
  snapshot: Snapshot,
  position: Position,
): { kind: string; id: string | undefined; text: string; range: Range } | undefined {
  const offset = snapshot.offsetAt(position);
  const { start, model } = snapshot.documentAt(offset);
  const field = model.kind.shortNameField === undefined ? undefined : rootField(model, model.kind.shortNameField);
  if (!field || offset < start + field.span.start || offset > start + field.span.end) return undefined;
  return {
    kind: model.kind.id,
    id: rootField(model, "id")?.text,
    text: field.text,
    range: snapshot.rangeOf(field.span, start),
  };
}

/** The id that is made of a short name. */
function idOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

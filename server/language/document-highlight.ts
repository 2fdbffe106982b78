import { type DocumentHighlight, DocumentHighlightKind, type Position } from "vscode-languageserver-types";
import type { Snapshot } from "../curriculum/snapshot";
import { nameAt } from "./reference-at";

/** Where the name under the cursor, or the same code, stands in the file. */
export function documentHighlights(snapshot: Snapshot, position: Position): DocumentHighlight[] {
  const name = nameAt(snapshot, position);
  if (name) {
    return snapshot.models.flatMap(({ start, model }) =>
      model.slots.flatMap((slot): DocumentHighlight[] => {
        const declares = Boolean(slot.schema["x-id"]) && model.kind.id === name.kind;
        if (slot.text !== name.id || !(declares || slot.schema["x-reference"] === name.kind)) return [];
        const kind = declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read;
        return [{ range: snapshot.rangeOf(slot.span, start), kind }];
      }),
    );
  }
  const offset = snapshot.offsetAt(position);
  const { start, model } = snapshot.documentAt(offset);
  const code = model.slots.find(
    ({ schema, span }) => schema["x-code"] && offset >= start + span.start && offset <= start + span.end,
  );
  if (!code) return [];
  return model.slots
    .filter((slot) => slot.schema["x-code"] && slot.text === code.text)
    .map((slot) => ({ range: snapshot.rangeOf(slot.span, start), kind: DocumentHighlightKind.Text }));
}

import type { Position, Range } from "vscode-languageserver-types";
import type { Snapshot } from "../curriculum/snapshot";

/** The name of a document, where it is given or referred to. */
export interface NameAt {
  /** The kind of the document that has the name. */
  kind: string;
  id: string;
  range: Range;
  /** Whether the document is named here; otherwise it is referred to. */
  declares: boolean;
}

/** The id or reference under the cursor, its quotes included. */
export function nameAt(snapshot: Snapshot, position: Position): NameAt | undefined {
  const offset = snapshot.offsetAt(position);
  const { start, model } = snapshot.documentAt(offset);
  for (const slot of model.slots) {
    const declares = slot.schema["x-id"] !== undefined && slot.schema["x-id"] !== false;
    const kind = slot.schema["x-reference"] ?? (declares ? model.kind.id : undefined);
    if (kind === undefined || offset < start + slot.span.start || offset > start + slot.span.end) continue;
    return { kind, id: slot.text, range: snapshot.rangeOf(slot.span, start), declares };
  }
  return undefined;
}

import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import type { Snapshot } from "../../server/curriculum/snapshot";

/** The text after edits. */
export function apply(snapshot: Snapshot, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(snapshot.uri, "yaml", 0, snapshot.text), [...edits]);
}

import { type CompletionItem, InsertTextFormat, InsertTextMode, type Range } from "vscode-languageserver-types";
import type { Curriculum } from "../../curriculum/curriculum";
import type { DocumentKind } from "../../curriculum/kinds/document-kind";
import type { Patient } from "../../curriculum/patient";
import type { Schema } from "../../curriculum/schema";
import type { CursorPlace } from "../../yaml/cursor";
import type { Path } from "../../yaml/nodes";
import { writeScalar } from "../../yaml/quoting";

/** What the client can do with an item. */
export interface CompletionSettings {
  snippets: boolean;
  /** The client runs VS Code's command that opens the list again behind an accepted field. */
  suggestAgain?: boolean;
}

/** Everything that is known of the place. */
export interface CompletionPlace {
  cursor: CursorPlace;
  schema: Schema | undefined;
  root: Schema;
  kind: DocumentKind;
  curriculum: Curriculum;
  settings: CompletionSettings;
  newline: string;
  /** What an item replaces, in the file. */
  range: Range;
  /** What stands between the start of the range and the cursor. */
  typed: string;
  ownId: string | undefined;
  patient: Patient;
  /** What is written in another field of the document, or nothing. */
  fieldAt(path: Path): string | undefined;
  /** Set by those who offer only what fits the letters so far: further letters may bring other items. */
  incomplete?: boolean;
}

/** What an item carries to be resolved: enough to look its documentation up again, no more. */
export interface CompletionData {
  kind: string;
  path: Path;
  /** The fields of the root that decide between forms. */
  type?: string;
  value?: string;
  /** A code whose card is the documentation, and the day it is judged by. */
  code?: { reference: string; date?: string | undefined };
}

/** Makes an item that replaces what is typed with `newText`. */
export function itemOf(
  place: CompletionPlace,
  label: string,
  newText: string,
  more: Partial<CompletionItem> = {},
): CompletionItem {
  const isSnippet = more.insertTextFormat === InsertTextFormat.Snippet;
  const lead = place.cursor.needsSpace ? " " : "";
  return {
    label,
    ...more,
    // Clients compare with what stands in the range, quotes included.
    filterText: quoteOf(place) + (more.filterText ?? label),
    insertTextMode: InsertTextMode.asIs,
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    textEdit: { range: place.range, newText: lead + newText },
  };
}

/** Writes a value as it must stand at the place. */
export function written(place: CompletionPlace, value: string): string {
  return writeScalar(value, { quoting: place.cursor.quoting, inFlow: place.cursor.inFlow });
}

/** The quote that what is typed begins with. */
export function quoteOf(place: CompletionPlace): string {
  return place.cursor.quoting === "double" ? '"' : place.cursor.quoting === "single" ? "'" : "";
}

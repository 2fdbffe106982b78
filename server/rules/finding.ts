import type { Range } from "vscode-languageserver-textdocument";
import type { Span } from "../yaml/span";

/** How much a finding matters. */
export type Severity = "error" | "warning" | "info";

/** One replacement of text. */
export interface Edit {
  span: Span;
  newText: string;
}

/** A way to put a finding right. */
export interface Fix {
  title: string;
  edits: readonly Edit[];
  /** Only this can be meant: `source.fixAll` and `--fix` may apply it unasked. */
  certain: boolean;
}

/** Another place that a finding is about. */
export interface RelatedPlace {
  uri: string;
  range: Range;
  message: string;
}

/** Another place of the same document that a finding is about. */
export interface NearbyPlace {
  span: Span;
  message: string;
}

/** A document that is referred to and that no file describes. */
export interface MissingDocument {
  kind: string;
  id: string;
}

/** What a rule says of a document. Spans are offsets in the document's text until the engine places them in the file. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** For an author: what is wrong, why it matters, what to do. At most 200 characters. */
  message: string;
  span: Span;
  related?: readonly RelatedPlace[];
  /** Other places of the same document; the engine makes related places of them. */
  nearby?: readonly NearbyPlace[];
  /** The document whose absence it is about: creating it would put it right, too. */
  missing?: MissingDocument;
  /** At most three. */
  fixes?: readonly Fix[];
}

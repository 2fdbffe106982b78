import type { Span } from "./span";

/** A line that separates documents. YAML forbids such a line inside any scalar, so cutting here is always right (YAML 1.2.2, 9.1). */
const MARKER = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;

/** A line that is more than white space, a comment or a directive. */
const CONTENT = /^[ \t]*[^#%\s]/m;

/**
 * Cuts a YAML stream into its documents, so that an edit re-parses only the document it touches.
 * @param text the whole file
 * @returns one span a document, in order, together covering the text; at least one
 */
export function splitStream(text: string): Span[] {
  const documents: Span[] = [];
  let start = 0;
  let opened = false;
  for (const marker of text.matchAll(MARKER)) {
    const at = marker.index;
    if (marker[0] === "---") {
      if (opened || CONTENT.test(text.slice(start, at))) {
        documents.push({ start, end: at });
        start = at;
      }
      opened = true;
    } else {
      const lineEnd = text.indexOf("\n", at);
      const end = lineEnd < 0 ? text.length : lineEnd + 1;
      documents.push({ start, end });
      start = end;
      opened = false;
    }
  }
  if (documents.length === 0 || opened || CONTENT.test(text.slice(start))) documents.push({ start, end: text.length });
  else {
    // Only comments follow the last `...`: they belong to the document before.
    const last = documents[documents.length - 1];
    if (last) last.end = text.length;
  }
  return documents;
}

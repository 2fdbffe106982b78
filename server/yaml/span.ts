/** A stretch of text: UTF-16 offsets, `end` exclusive. Relative to the document of the stream unless said otherwise. */
export interface Span {
  start: number;
  end: number;
}

/** Moves a span by `offset` UTF-16 units, from its document to the whole text of the file. */
export function shift(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}

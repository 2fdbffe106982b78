/** A shorter part of a text is always copied by the engine, in UTF-16 units (V8, `SlicedString::kMinLength`). */
const SHORT = 13;

/**
 * The same string with characters of its own. A part that was cut from a text keeps all of the text in memory, which
 * adds up where a name is all that is remembered of each of many files.
 */
export function ownText(part: string): string {
  // What is put together is copied; what is cut from that keeps only that.
  return part.length < SHORT ? part : ` ${part}`.slice(1);
}

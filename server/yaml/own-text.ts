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

/** How many texts are kept to be shared; a course has a few hundred names that it says again and again. */
const MOST = 5_000;

const common = new Map<string, string>();

/** The same string, one for all who say the same: for what many files say, such as a setting or a section. */
export function commonText(part: string): string {
  const known = common.get(part);
  if (known !== undefined) return known;
  if (common.size >= MOST) common.clear();
  const own = ownText(part);
  common.set(own, own);
  return own;
}

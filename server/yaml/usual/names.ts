/** A power of two, so that a place in the table is found by a mask. */
const SIZE = 1024;
const table: (string | undefined)[] = new Array(SIZE).fill(undefined);

/**
 * The part of a text that is a field's name: of the same names always the same string. Documents repeat a few names
 * over and over; to compare them is then to compare places in memory, and no copies are made.
 */
export function nameIn(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > LONGEST) return text.slice(start, end);
  const hash =
    (text.charCodeAt(start) * 31 + text.charCodeAt(end - 1)) * 31 + length * 7 + text.charCodeAt(start + (length >> 1));
  const place = hash & (SIZE - 1);
  const known = table[place];
  if (known !== undefined && known.length === length && text.startsWith(known, start)) return known;
  // The name of an object's field is a string that the engine has once.
  const name = Object.keys({ [text.slice(start, end)]: true })[0] ?? "";
  table[place] = name;
  return name;
}

/** Longer names are rare; in UTF-16 units. */
const LONGEST = 40;

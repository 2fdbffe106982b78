/** Where a number stands in a column. */
export function placesOf(number: number, column: Uint16Array | Uint32Array): number[] {
  const places: number[] = [];
  for (let at = column.indexOf(number); at >= 0; at = column.indexOf(number, at + 1)) places.push(at);
  return places;
}

/**
 * The codes below one that they continue, which stand right behind it: to look there is quicker than to sort all codes
 * by what they stand below, while the first files wait.
 * @param codes in order
 */
export function childrenAmong(codes: readonly string[], index: number, parents: Uint16Array | Uint32Array): number[] {
  const children: number[] = [];
  const code = codes[index] as string;
  for (let at = index + 1; at < codes.length && (codes[at] as string).startsWith(code); at++) {
    if (parents[at] === index) children.push(at);
  }
  return children;
}

const NEWLINE = 10;

/** Where each line begins, and behind the last where a next one would. */
export function startsOfLines(bytes: Uint8Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let at = 0;
  for (let line = 1; line <= count; line++) {
    // Most lines of a rare column are empty: a call for each would take longer than to look.
    if (bytes[at] !== NEWLINE) {
      const end = bytes.indexOf(NEWLINE, at);
      at = end < 0 ? bytes.length : end;
    }
    at++;
    starts[line] = at;
  }
  return starts;
}

/** Where a number stands in a column. */
export function placesOf(number: number, column: Uint16Array | Uint32Array): number[] {
  const places: number[] = [];
  for (let at = column.indexOf(number); at >= 0; at = column.indexOf(number, at + 1)) places.push(at);
  return places;
}

/**
 * The codes below one that they continue, which stand right behind it: to look there is quicker than to sort all codes
 * by what they stand below, while the first files wait.
 * @param codeAt codes in order
 */
export function childrenAmong(
  codeAt: (index: number) => string,
  index: number,
  parents: Uint16Array | Uint32Array,
): number[] {
  const children: number[] = [];
  const code = codeAt(index);
  for (let at = index + 1; at < parents.length && codeAt(at).startsWith(code); at++) {
    if (parents[at] === index) children.push(at);
  }
  return children;
}

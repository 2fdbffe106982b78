/** Whether two different words are one slip apart (Damerau and Levenshtein's distance of 1). */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let fromA = a.length;
  let fromB = b.length;
  while (fromA > start && fromB > start && a.charCodeAt(fromA - 1) === b.charCodeAt(fromB - 1)) {
    fromA--;
    fromB--;
  }
  const inA = fromA - start;
  const inB = fromB - start;
  if (inA <= 1 && inB <= 1) return inA + inB > 0;
  return inA === 2 && inB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

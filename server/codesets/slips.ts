/**
 * Reads letters that look like digits as digits: O as 0, l and I as 1.
 * @param prefix what the code may begin with and keeps as it is
 */
export function letterOForZero(code: string, prefix: RegExp): string {
  const kept = prefix.exec(code)?.[0] ?? "";
  return kept + code.slice(kept.length).replaceAll("O", "0").replaceAll("I", "1").replaceAll("l", "1");
}

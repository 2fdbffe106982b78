import type { CodeSet } from "../codesets/pack/code-set";

/**
 * Codes that a miswritten one most likely stands for: two characters changed over, one put in, left out or mistaken.
 * @param fits whether a found code will do
 * @returns codes as they stand in the set, likeliest first
 */
export function nearCodes(code: string, set: CodeSet, fits: (code: string) => boolean, limit = 3): string[] {
  const bare = code.replace(".", "");
  const dot = code.startsWith("E") ? 4 : /^\d\d\./.test(code) ? 2 : 3;
  const found = new Set<string>();
  for (const variant of variants(bare)) {
    if (found.size >= limit) break;
    const dotted =
      set.system === "icd9cm" && variant.length > dot ? `${variant.slice(0, dot)}.${variant.slice(dot)}` : variant;
    if (dotted !== code && set.indexOf(dotted) >= 0 && fits(dotted)) found.add(dotted);
  }
  return [...found];
}

/** One slip away, the commonest slips first. */
function* variants(code: string): Generator<string> {
  for (let at = 0; at + 1 < code.length; at++) {
    yield code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
  }
  for (let at = 0; at <= code.length; at++) yield `${code.slice(0, at)}0${code.slice(at)}`;
  for (let at = code.length - 1; at >= 0; at--) yield code.slice(0, at) + code.slice(at + 1);
  for (let at = code.length - 1; at >= 0; at--) {
    for (let digit = 0; digit <= 9; digit++) yield code.slice(0, at) + digit + code.slice(at + 1);
  }
}

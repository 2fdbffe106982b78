import { isStop, plainText, stem, wordOf } from "./words";

/** What a word does in a phrase; the lower, the more a match says. */
export const PART = { head: 0, tail: 1, optional: 2, denied: 3 } as const;

export type Part = (typeof PART)[keyof typeof PART];

const DENIAL = new Set(["without", "wo", "no", "not", "excluding", "except"]);
const DENIAL_ENDS = new Set(["with", "but"]);

/** Whether a word of a query or title says that something is not there. */
export function denies(word: string): boolean {
  return DENIAL.has(word);
}

/**
 * The words of a title or of an entry of an index, each with the part it plays: before the first comma stands what it
 * is about; what an index puts in brackets may be said or not; what follows `without` is not there.
 * @param bracketsOptional whether brackets hold what may be left out, as in an index
 */
export function phraseWords(text: string, bracketsOptional: boolean): Map<string, Part> {
  const words = new Map<string, Part>();
  let depth = 0;
  let head = true;
  let denied = false;
  let before = "";
  for (const [token] of plainText(text).matchAll(/[a-z]+|\d+(?:\.\d+)?|[(),;:]/g)) {
    if (token === "(") depth++;
    else if (token === ")") depth = Math.max(0, depth - 1);
    if (/[(),;:]/.test(token)) {
      denied = false;
      head &&= token === "(" || token === ")" || words.size === 0;
      continue;
    }
    const word = wordOf(token);
    // `with or without` leaves it open.
    if (DENIAL.has(token) && before !== "or") denied = true;
    else if (DENIAL_ENDS.has(token)) denied = false;
    before = token;
    if (isStop(word)) continue;
    const stemmed = stem(word);
    const part =
      bracketsOptional && depth > 0
        ? PART.optional
        : denied && !DENIAL.has(token)
          ? PART.denied
          : head
            ? PART.head
            : PART.tail;
    const known = words.get(stemmed);
    if (known === undefined || part < known) words.set(stemmed, part);
  }
  return words;
}

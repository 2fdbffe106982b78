/** A word of the index that a typed word may mean. */
export interface WordMatch {
  /** Position in the vocabulary. */
  word: number;
  /** From 0 to 1: how surely it is meant. */
  quality: number;
}

/** The words of an index, to be found exactly, half typed, or with one slip. */
export class Vocabulary {
  readonly #words: readonly string[];

  /** @param words sorted by their UTF-16 units */
  constructor(words: readonly string[]) {
    this.#words = words;
  }

  /**
   * @param stemmed the typed word without its ending
   * @param typed as it was typed
   * @param unfinished whether more letters may follow
   */
  matches(stemmed: string, typed: string, unfinished: boolean): WordMatch[] {
    const found: WordMatch[] = [];
    const exact = this.#firstAtLeast(stemmed);
    const known = this.#words[exact] === stemmed;
    if (known) found.push({ word: exact, quality: 1 });
    // A short word in the middle is meant as it stands.
    if (typed.length >= (unfinished ? 2 : 3) && !/^\d+$/.test(typed)) {
      for (const prefix of new Set([typed, stemmed])) {
        let count = 0;
        for (let at = this.#firstAtLeast(prefix); this.#words[at]?.startsWith(prefix) && count < 400; at++, count++) {
          if (at === exact && known) continue;
          const share = prefix.length / (this.#words[at]?.length ?? 1);
          found.push({ word: at, quality: (unfinished ? 0.65 : 0.45) + 0.3 * share });
        }
        if (count > 0 && prefix === typed) break;
      }
    }
    return found.length > 0 || typed.length < 4 ? found : this.#slips(stemmed, typed);
  }

  /** Words one letter away: put in, left out, changed, or two changed over; also of a word not yet finished. */
  #slips(stemmed: string, typed: string): WordMatch[] {
    const found: WordMatch[] = [];
    for (let at = 0; at < this.#words.length; at++) {
      const word = this.#words[at] ?? "";
      if (word.length < stemmed.length - 1 || word.length < 4) continue;
      if (oneSlip(stemmed, word)) found.push({ word: at, quality: 0.75 });
      else if (
        word.length > typed.length &&
        typed.length >= 5 &&
        oneSlip(typed, word.slice(0, typed.length + (word.length > typed.length + 1 ? 1 : 0)))
      )
        found.push({ word: at, quality: 0.55 });
      else if (typed.length >= 5 && word.length > typed.length && oneSlip(typed, word.slice(0, typed.length)))
        found.push({ word: at, quality: 0.55 });
    }
    return found;
  }

  #firstAtLeast(word: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? "") < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

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

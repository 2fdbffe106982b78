import { kinOf } from "./kin";
import { oneSlip } from "./one-slip";
import type { SpokenWord } from "./spoken";

/** A word of the index that a typed word may mean. */
export interface WordMatch {
  /** Position in the vocabulary. */
  word: number;
  /** From 0 to 1: how surely it is meant. */
  quality: number;
}

/** How many words of the index a half-typed word stands for at most. */
const MOST_COMPLETIONS = 400;
/** What another word of the same family counts. */
const KIN = 0.9;
/** What a longer word counts less when the typed one is a word itself. */
const ONLY_BEGINS = 0.75;
/** A long word that is in hardly any phrase may be a slip, also of a title. */
const DOUBTFUL_LENGTH = 8;

/** The words of an index, to be found exactly, half typed, or with one slip. */
export class Vocabulary {
  readonly #words: readonly string[];
  readonly #isRare: (word: number) => boolean;

  /**
   * @param words sorted by their UTF-16 units
   * @param isRare whether the word at a position is in hardly any phrase
   */
  constructor(words: readonly string[], isRare: (word: number) => boolean) {
    this.#words = words;
    this.#isRare = isRare;
  }

  /** The words that a word of a query may mean. */
  matches({ stemmed, typed, unfinished }: SpokenWord): WordMatch[] {
    const found: WordMatch[] = [];
    const exact = this.#find(stemmed);
    if (exact >= 0) found.push({ word: exact, quality: 1 });
    for (const kin of kinOf(stemmed)) {
      const word = this.#find(kin);
      if (word >= 0) found.push({ word, quality: KIN });
    }
    const known = found.length > 0 ? ONLY_BEGINS : 1;
    // A short word in the middle is meant as it stands.
    if (typed.length >= (unfinished ? 2 : 3) && !/^\d+$/.test(typed)) {
      for (const prefix of new Set([typed, stemmed])) {
        let count = 0;
        for (
          let at = this.#firstAtLeast(prefix);
          this.#words[at]?.startsWith(prefix) && count < MOST_COMPLETIONS;
          at++, count++
        ) {
          if (at === exact) continue;
          const share = prefix.length / (this.#words[at]?.length ?? 1);
          found.push({ word: at, quality: known * ((unfinished ? 0.65 : 0.45) + 0.3 * share) });
        }
        if (count > 0 && prefix === typed) break;
      }
    }
    const doubtful = typed.length >= DOUBTFUL_LENGTH && found.every(({ word }) => this.#isRare(word));
    if (found.length > 0 && !doubtful) return found;
    return typed.length < 4 ? found : [...found, ...this.#slips(stemmed, typed)];
  }

  /** Words one letter away: put in, left out, changed, or two changed over; also of a word not yet finished. */
  #slips(stemmed: string, typed: string): WordMatch[] {
    const found: WordMatch[] = [];
    for (let at = 0; at < this.#words.length; at++) {
      const word = this.#words[at] ?? "";
      if (word.length < stemmed.length - 1 || word.length < 4) continue;
      if (oneSlip(stemmed, word)) found.push({ word: at, quality: 0.75 });
      else if (typed.length >= 5 && word.length > typed.length) {
        const begins =
          oneSlip(typed, word.slice(0, typed.length)) ||
          oneSlip(typed, word.slice(0, typed.length + 1)) ||
          oneSlip(typed, word.slice(0, typed.length - 1));
        if (begins) found.push({ word: at, quality: 0.55 });
      }
    }
    return found;
  }

  /** The position of a word, or -1. */
  #find(word: string): number {
    const at = this.#firstAtLeast(word);
    return this.#words[at] === word ? at : -1;
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

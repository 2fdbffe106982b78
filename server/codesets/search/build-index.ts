import { isDefault, wordsOf } from "./words";

/** A code and all that it may be looked up by. */
export interface SearchableCode {
  code: string;
  titles: readonly string[];
  /** Entries of an index and inclusion terms. */
  terms: readonly string[];
  billable: boolean;
}

/** How many terms of a code count at most: a category of injuries has thousands. */
const MOST_TERMS = 80;

/**
 * Makes the index of a code set: every title and term is a phrase of its own, so that words that stand together weigh
 * more than words that only belong to the same code.
 * @returns sections of bytes, numbers low byte first
 */
export function buildSearchIndex(codes: readonly SearchableCode[]): Record<string, Uint8Array> {
  const owners: number[] = [];
  const shapes: number[] = [];
  const postings = new Map<string, number[]>();
  for (const [owner, code] of codes.entries()) {
    const seen = new Set<string>();
    for (const [index, text] of [...code.titles, ...code.terms.slice(0, MOST_TERMS)].entries()) {
      const words = new Set(wordsOf(text));
      const key = [...words].sort().join(" ");
      if (words.size === 0 || seen.has(key)) continue;
      seen.add(key);
      const phrase = owners.length;
      owners.push(owner);
      // What the index puts in brackets may be said or not.
      const needed = new Set(wordsOf(index < code.titles.length ? text : text.replaceAll(/\([^()]*\)/g, " ")));
      const telling = [...needed].filter((word) => !isDefault(word)).length;
      shapes.push(
        Math.min(telling, 31) |
          (index < code.titles.length ? 32 : 0) |
          (code.billable ? 64 : 0) |
          (telling < needed.size ? 128 : 0),
      );
      for (const word of words) {
        const list = postings.get(word);
        if (list) list.push(phrase);
        else postings.set(word, [phrase]);
      }
    }
  }
  const words = [...postings.keys()].sort();
  const offsets = new Uint32Array(words.length + 1);
  const bytes: number[] = [];
  for (const [index, word] of words.entries()) {
    let last = 0;
    for (const phrase of postings.get(word) ?? []) {
      for (let delta = phrase - last; ; delta >>>= 7) {
        bytes.push(delta > 127 ? (delta & 127) | 128 : delta);
        if (delta <= 127) break;
      }
      last = phrase;
    }
    offsets[index + 1] = bytes.length;
  }
  return {
    words: new TextEncoder().encode(words.join("\n")),
    offsets: new Uint8Array(offsets.buffer),
    postings: Uint8Array.from(bytes),
    owners: new Uint8Array(Uint16Array.from(owners).buffer),
    shapes: Uint8Array.from(shapes),
  };
}

import { PART, phraseWords } from "./phrase-words";
import { priorOf } from "./prior";
import type { SearchableCode } from "./searchable-code";
import { isDefault } from "./words";

/** How many terms of a code count at most: a category of injuries has thousands, and a byte counts them. */
const MOST_TERMS = 80;
const MOST_PHRASES = 255;

/**
 * Makes the index of a code set: every title and term is a phrase of its own, so that words that stand together weigh
 * more than words that only belong to the same code.
 * @returns sections of bytes, numbers low byte first: `words`, sorted; `offsets` of their postings; `postings`, each
 *   the distance to the phrase before and the word's part in it; `counts`, the phrases of each code; `shapes`, how long
 *   it is; `priors`, one of each code
 */
export function buildSearchIndex(codes: readonly SearchableCode[]): Record<string, Uint8Array> {
  const counts: number[] = [];
  const shapes: number[] = [];
  const postings = new Map<string, [phrase: number, part: number][]>();
  for (const code of codes) {
    const first = shapes.length;
    const seen = new Set<string>();
    for (const [index, text] of [...code.titles, ...code.terms.slice(0, MOST_TERMS)].slice(0, MOST_PHRASES).entries()) {
      const isTitle = index < code.titles.length;
      const words = phraseWords(text, !isTitle);
      const key = [...words.keys()].sort().join(" ");
      if (words.size === 0 || seen.has(key)) continue;
      seen.add(key);
      const phrase = shapes.length;
      shapes.push(shapeOf(words, isTitle));
      for (const [word, part] of words) {
        const list = postings.get(word);
        if (list) list.push([phrase, part]);
        else postings.set(word, [[phrase, part]]);
      }
    }
    counts.push(shapes.length - first);
  }
  const words = [...postings.keys()].sort();
  const offsets = new Uint32Array(words.length + 1);
  const bytes: number[] = [];
  for (const [index, word] of words.entries()) {
    let last = 0;
    for (const [phrase, part] of postings.get(word) ?? []) {
      for (let rest = (phrase - last) * 4 + part; ; rest >>>= 7) {
        bytes.push(rest > 127 ? (rest & 127) | 128 : rest);
        if (rest <= 127) break;
      }
      last = phrase;
    }
    offsets[index + 1] = bytes.length;
  }
  return {
    words: new TextEncoder().encode(words.join("\n")),
    offsets: new Uint8Array(offsets.buffer),
    postings: Uint8Array.from(bytes),
    counts: Uint8Array.from(counts),
    shapes: Uint8Array.from(shapes),
    priors: Uint8Array.from(codes, priorOf),
  };
}

/** How many words a query must have to say a phrase wholly (4 bits), how many of them lead it (3), whether a title. */
function shapeOf(words: ReadonlyMap<string, number>, isTitle: boolean): number {
  const telling = [...words].filter(([word, part]) => part <= PART.tail && !isDefault(word));
  const leading = telling.filter(([, part]) => part === PART.head);
  return Math.min(telling.length, 15) | (Math.min(leading.length, 7) << 4) | (isTitle ? 128 : 0);
}

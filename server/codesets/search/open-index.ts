import { codeHits } from "./code-hits";
import type { SearchHit, SearchOptions } from "./hits";
import { PART } from "./phrase-words";
import { isBillable, priorValue } from "./prior";
import { waysToSay } from "./query";
import { readSections, type Sections } from "./sections";
import type { SpokenQuery } from "./spoken";
import { Vocabulary } from "./vocabulary";

export interface SearchIndex {
  /** @returns hits, best first */
  search(query: string, options: SearchOptions): SearchHit[];
}

/** What a word counts that stands elsewhere with the code, not in the phrase. */
const ELSEWHERE = 0.5;
/** What a word counts by the part it plays in a phrase: leading it, following, in an index's brackets, denied. */
const BY_PART = [1, 0.96, 0.8, 0.45];
/** The same when the query denies something itself. */
const BY_PART_DENYING = [1, 0.96, 0.8, 0.95];

/** The bytes of at most two places. */
const RARE_BYTES = 6;

const LEADS = 1;
const COUNTS = 2;

/**
 * Opens an index that `buildSearchIndex` made.
 * @param codes the codes in the same order
 * @throws {Error} when a section is missing or damaged
 */
export function openSearchIndex(sections: Readonly<Record<string, Uint8Array>>, codes: readonly string[]): SearchIndex {
  return new PhraseIndex(readSections(sections, codes.length), codes);
}

class PhraseIndex implements SearchIndex {
  readonly #codes: readonly string[];
  readonly #vocabulary: Vocabulary;
  readonly #sections: Sections;
  // Scratch space, made once and cleared after use by what was touched.
  readonly #best: Float32Array;
  readonly #roles: Uint8Array;
  readonly #sums: Float32Array;
  /** What the words of a phrase count where their code has them best. */
  readonly #present: Float32Array;
  readonly #found: Uint8Array;
  readonly #leading: Uint8Array;
  readonly #codeBest: Float32Array;
  readonly #codeSums: Float32Array;
  readonly #scores: Float32Array;

  constructor(sections: Sections, codes: readonly string[]) {
    const phrases = sections.shapes.length;
    this.#codes = codes;
    this.#sections = sections;
    this.#vocabulary = new Vocabulary(sections.words, (word) => isRare(sections, word));
    this.#best = new Float32Array(phrases);
    this.#roles = new Uint8Array(phrases);
    this.#sums = new Float32Array(phrases);
    this.#present = new Float32Array(phrases);
    this.#found = new Uint8Array(phrases);
    this.#leading = new Uint8Array(phrases);
    this.#codeBest = new Float32Array(codes.length);
    this.#codeSums = new Float32Array(codes.length);
    this.#scores = new Float32Array(codes.length);
  }

  search(query: string, options: SearchOptions): SearchHit[] {
    const asCode = codeHits(query, this.#codes, options);
    if (asCode) return asCode;
    const touched: number[] = [];
    for (const way of waysToSay(query)) this.#score(way, touched);
    const { limit, accepts, demotes } = options;
    const hits: SearchHit[] = [];
    let least = 0;
    for (const code of touched) {
      const score = this.#scores[code] ?? 0;
      this.#scores[code] = 0;
      if (score <= 0 || (accepts && !accepts(code))) continue;
      const final = demotes?.(code) ? score / 8 : score;
      if (final < least) continue;
      hits.push({ index: code, score: final });
      if (hits.length >= 8 * limit) {
        hits.sort(better).length = limit;
        least = hits.at(-1)?.score ?? 0;
      }
    }
    hits.sort(better);
    if (hits.length > limit) hits.length = limit;
    return hits;
  }

  /** Scores every code by its best phrase, and lists the codes it touched for the first time. */
  #score(way: SpokenQuery, touched: number[]): void {
    const phrases: number[] = [];
    const codes: number[] = [];
    const byPart = way.denies ? BY_PART_DENYING : BY_PART;
    const known = this.#sections.shapes.length;
    let total = 0;
    for (const word of way.words) {
      const here: number[] = [];
      const owners: number[] = [];
      let documents = 0;
      for (const match of this.#vocabulary.matches(word)) {
        documents += this.#mark(match.word, match.quality, byPart, here, owners);
      }
      // Rarer words say more; what is nowhere says most, and weighs on every answer alike.
      const weight = word.weight * Math.log(1 + known / (1 + Math.min(documents, known)));
      total += weight;
      for (const phrase of here) {
        if (this.#sums[phrase] === 0) phrases.push(phrase);
        this.#sums[phrase] = (this.#sums[phrase] ?? 0) + weight * (this.#best[phrase] ?? 0);
        const owner = this.#sections.owners[phrase] ?? 0;
        this.#present[phrase] = (this.#present[phrase] ?? 0) + weight * (this.#codeBest[owner] ?? 0);
        const role = this.#roles[phrase] ?? 0;
        if (role & COUNTS) this.#found[phrase] = (this.#found[phrase] ?? 0) + 1;
        if (role & LEADS) this.#leading[phrase] = (this.#leading[phrase] ?? 0) + 1;
        this.#best[phrase] = 0;
        this.#roles[phrase] = 0;
      }
      for (const code of owners) {
        if (this.#codeSums[code] === 0) codes.push(code);
        this.#codeSums[code] = (this.#codeSums[code] ?? 0) + weight * (this.#codeBest[code] ?? 0);
        this.#codeBest[code] = 0;
      }
    }
    for (const phrase of phrases) {
      const code = this.#sections.owners[phrase] ?? 0;
      const score = this.#scoreOf(phrase, code, total || 1) * way.quality;
      this.#sums[phrase] = 0;
      this.#present[phrase] = 0;
      this.#found[phrase] = 0;
      this.#leading[phrase] = 0;
      if (score > (this.#scores[code] ?? 0)) {
        if (this.#scores[code] === 0) touched.push(code);
        this.#scores[code] = score;
      }
    }
    for (const code of codes) this.#codeSums[code] = 0;
  }

  /** How well a phrase answers: how much of the query it has, and how much of it the query has. */
  #scoreOf(phrase: number, code: number, total: number): number {
    const sum = this.#sums[phrase] ?? 0;
    const shape = this.#sections.shapes[phrase] ?? 0;
    const prior = this.#sections.priors[code] ?? 0;
    const elsewhere = Math.max(0, (this.#codeSums[code] ?? 0) - (this.#present[phrase] ?? 0));
    const covered = (sum + ELSEWHERE * elsewhere) / total;
    const whole = Math.min(1, (this.#found[phrase] ?? 0) / Math.max(1, shape & 15));
    const lead = Math.min(1, (this.#leading[phrase] ?? 0) / Math.max(1, (shape >> 4) & 7));
    return (
      covered * covered * (0.7 + 0.2 * whole + 0.1 * lead) * (shape & 128 ? 1 : 0.97) * (isBillable(prior) ? 1 : 0.9) +
      priorValue(prior)
    );
  }

  /** Marks the phrases with a word of the index. @returns how many there are */
  #mark(word: number, quality: number, byPart: readonly number[], phrases: number[], codes: number[]): number {
    const { offsets, postings, owners, shapes } = this.#sections;
    const end = offsets[word + 1] ?? 0;
    let phrase = 0;
    let count = 0;
    for (let at = offsets[word] ?? 0; at < end; ) {
      let value = 0;
      for (let shift = 0; at < end; shift += 7) {
        const byte = postings[at++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      phrase += value >>> 2;
      if (phrase >= shapes.length) break;
      count++;
      const part = value & 3;
      const worth = quality * (byPart[part] ?? 0);
      const known = this.#best[phrase] ?? 0;
      if (known === 0) phrases.push(phrase);
      if (worth > known) this.#best[phrase] = worth;
      if (part <= PART.tail) {
        this.#roles[phrase] = (this.#roles[phrase] ?? 0) | (part === PART.head ? LEADS | COUNTS : COUNTS);
      }
      const code = owners[phrase] ?? 0;
      const knownCode = this.#codeBest[code] ?? 0;
      if (knownCode === 0) codes.push(code);
      if (worth > knownCode) this.#codeBest[code] = worth;
    }
    return count;
  }
}

/** Whether a word stands in so few phrases that it may be a slip of the classification's own. */
function isRare({ offsets }: Sections, word: number): boolean {
  return (offsets[word + 1] ?? 0) - (offsets[word] ?? 0) <= RARE_BYTES;
}

function better(a: SearchHit, b: SearchHit): number {
  return b.score - a.score || a.index - b.index;
}

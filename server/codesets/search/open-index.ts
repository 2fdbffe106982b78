import { codeHits } from "./code-hits";
import type { SearchHit, SearchOptions } from "./hits";
import { type SpokenQuery, waysToSay } from "./query";
import { Vocabulary } from "./vocabulary";

export interface SearchIndex {
  /** @returns hits, best first */
  search(query: string, options: SearchOptions): SearchHit[];
}

/** What a word counts that stands elsewhere with the code, not in the phrase. */
const ELSEWHERE = 0.5;
/** What a way to say it in other words counts. */
const OTHER_WORDS = 0.96;

/**
 * Opens an index that `buildSearchIndex` made.
 * @param codes the codes in the same order
 * @throws {Error} when a section is missing or of the wrong length
 */
export function openSearchIndex(sections: Readonly<Record<string, Uint8Array>>, codes: readonly string[]): SearchIndex {
  return new PhraseIndex(sections, codes);
}

class PhraseIndex implements SearchIndex {
  readonly #codes: readonly string[];
  readonly #vocabulary: Vocabulary;
  readonly #offsets: Uint32Array;
  readonly #postings: Uint8Array;
  readonly #owners: Uint16Array;
  readonly #shapes: Uint8Array;
  /** A little for the codes that are the default among equals: short titles, and those that say so. */
  readonly #defaults: Float32Array;
  // Scratch space, made once and cleared after use by what was touched.
  readonly #best: Float32Array;
  readonly #sums: Float32Array;
  readonly #counts: Uint8Array;
  readonly #codeBest: Float32Array;
  readonly #codeSums: Float32Array;
  readonly #scores: Float32Array;

  constructor(sections: Readonly<Record<string, Uint8Array>>, codes: readonly string[]) {
    const { words, offsets, postings, owners, shapes } = sections;
    if (!words || !offsets || !postings || !owners || !shapes) throw new Error("The index of the codes is incomplete.");
    const list = new TextDecoder().decode(words).split("\n");
    if (offsets.length !== 4 * (list.length + 1) || owners.length !== 2 * shapes.length) {
      throw new Error("The index of the codes is damaged.");
    }
    this.#codes = codes;
    this.#vocabulary = new Vocabulary(list);
    this.#offsets = new Uint32Array(offsets.slice().buffer);
    this.#postings = postings;
    this.#owners = new Uint16Array(owners.slice().buffer);
    this.#shapes = shapes;
    this.#defaults = new Float32Array(codes.length);
    for (let phrase = shapes.length - 1; phrase >= 0; phrase--) {
      const shape = shapes[phrase] ?? 0;
      this.#defaults[this.#owners[phrase] ?? 0] = 0.03 / (2 + (shape & 31)) + (shape & 128 ? 0.01 : 0);
    }
    this.#best = new Float32Array(shapes.length);
    this.#sums = new Float32Array(shapes.length);
    this.#counts = new Uint8Array(shapes.length);
    this.#codeBest = new Float32Array(codes.length);
    this.#codeSums = new Float32Array(codes.length);
    this.#scores = new Float32Array(codes.length);
  }

  search(query: string, options: SearchOptions): SearchHit[] {
    const asCode = codeHits(query, this.#codes, options);
    if (asCode) return asCode;
    const touched: number[] = [];
    for (const [index, way] of waysToSay(query).entries()) this.#score(way, index === 0 ? 1 : OTHER_WORDS, touched);
    const { limit, accepts, demotes } = options;
    const hits: SearchHit[] = [];
    let least = 0;
    for (const code of touched) {
      const score = this.#scores[code] ?? 0;
      this.#scores[code] = 0;
      if (score <= 0 || (accepts && !accepts(code))) continue;
      const final = demotes?.(code) ? score / 8 : score;
      if (hits.length >= 4 * limit && final < least) continue;
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
  #score(way: SpokenQuery, weight: number, touched: number[]): void {
    const phrases: number[] = [];
    const codes: number[] = [];
    let total = 0;
    for (const { stemmed, typed, unfinished } of way) {
      const matches = this.#vocabulary.matches(stemmed, typed, unfinished);
      const here: number[] = [];
      const owners: number[] = [];
      let documents = 0;
      for (const { word, quality } of matches) {
        documents += this.#mark(word, quality, here, owners);
      }
      // Rarer words say more; what is nowhere says most, and weighs on every answer alike.
      const weightOfWord = Math.log(1 + this.#shapes.length / (1 + Math.min(documents, this.#shapes.length)));
      total += weightOfWord;
      for (const phrase of here) {
        if (this.#sums[phrase] === 0) phrases.push(phrase);
        this.#sums[phrase] = (this.#sums[phrase] ?? 0) + weightOfWord * (this.#best[phrase] ?? 0);
        this.#counts[phrase] = (this.#counts[phrase] ?? 0) + 1;
        this.#best[phrase] = 0;
      }
      for (const code of owners) {
        if (this.#codeSums[code] === 0) codes.push(code);
        this.#codeSums[code] = (this.#codeSums[code] ?? 0) + weightOfWord * (this.#codeBest[code] ?? 0);
        this.#codeBest[code] = 0;
      }
    }
    for (const phrase of phrases) {
      const code = this.#owners[phrase] ?? 0;
      const sum = this.#sums[phrase] ?? 0;
      this.#sums[phrase] = 0;
      const shape = this.#shapes[phrase] ?? 0;
      const found = this.#counts[phrase] ?? 0;
      this.#counts[phrase] = 0;
      const covered = (sum + ELSEWHERE * Math.max(0, (this.#codeSums[code] ?? 0) - sum)) / (total || 1);
      const tightness = Math.min(1, found / Math.max(1, shape & 31));
      const score =
        weight * covered * covered * (0.72 + 0.28 * tightness) * (shape & 32 ? 1 : 0.97) * (shape & 64 ? 1 : 0.9) +
        weight * (this.#defaults[code] ?? 0);
      if (score > (this.#scores[code] ?? 0)) {
        if (this.#scores[code] === 0) touched.push(code);
        this.#scores[code] = score;
      }
    }
    for (const code of codes) this.#codeSums[code] = 0;
  }

  /** Marks the phrases with a word. @returns how many there are */
  #mark(word: number, quality: number, phrases: number[], codes: number[]): number {
    const end = Math.min(this.#offsets[word + 1] ?? 0, this.#postings.length);
    let phrase = 0;
    let count = 0;
    for (let at = this.#offsets[word] ?? 0; at < end; ) {
      let delta = 0;
      for (let shift = 0; at < end; shift += 7) {
        const byte = this.#postings[at++] ?? 0;
        delta |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      phrase += delta;
      if (phrase >= this.#shapes.length) break;
      count++;
      const known = this.#best[phrase] ?? 0;
      if (known === 0) phrases.push(phrase);
      if (quality > known) this.#best[phrase] = quality;
      const code = this.#owners[phrase] ?? 0;
      const knownCode = this.#codeBest[code] ?? 0;
      if (knownCode === 0) codes.push(code);
      if (quality > knownCode) this.#codeBest[code] = quality;
    }
    return count;
  }
}

function better(a: SearchHit, b: SearchHit): number {
  return b.score - a.score || a.index - b.index;
}

import type { RelevanceQuery } from "./queries";

/** Answers to a query: references, best first. */
export type Searcher = (query: string, limit: number) => string[];

/** How well a searcher answers a list of queries. */
export interface Figures {
  queries: number;
  /** Mean reciprocal rank of the first accepted code among the first ten. */
  reciprocalRank: number;
  /** Share of the queries with an accepted code among the first ten. */
  hits: number;
  /** The queries whose accepted code does not come first, with its place; 0 is not among the first ten. */
  late: { query: RelevanceQuery; place: number; answers: string[] }[];
}

const FIRST = 10;

/** Asks every query once. */
export function judge(search: Searcher, queries: readonly RelevanceQuery[]): Figures {
  const late: Figures["late"] = [];
  let ranks = 0;
  let hits = 0;
  for (const query of queries) {
    const answers = search(query.text, FIRST);
    const place = answers.findIndex((reference) => query.accepted.has(reference)) + 1;
    if (place > 0) {
      ranks += 1 / place;
      hits++;
    }
    if (place !== 1) late.push({ query, place, answers });
  }
  return { queries: queries.length, reciprocalRank: ranks / queries.length, hits: hits / queries.length, late };
}

/**
 * The 95th percentile of the time of an answer, in milliseconds, for queries of three words or more, as an editor asks
 * them: fifty answers at most.
 * @param rounds how often every query is asked; one more goes before, unmeasured
 */
export function slowest(search: Searcher, queries: readonly RelevanceQuery[], rounds = 20): number {
  const long = queries.filter(({ text }) => text.trim().split(/\s+/).length >= 3);
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const { text } of long) {
      const start = performance.now();
      search(text, 50);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}

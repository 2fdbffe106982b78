import { meaningsFrom } from "./synonyms";
import { rawWords, stem, wordsOf } from "./words";

/** A word of a query, ready to be looked up. */
export interface SpokenWord {
  stemmed: string;
  typed: string;
  /** The last one may be half typed. */
  unfinished: boolean;
}

export type SpokenQuery = readonly SpokenWord[];

/** How many ways to say a query are tried at most. */
const MOST_WAYS = 6;

/**
 * A query, and the same with what coders and patients say put into the words of the classifications.
 * @returns as it was typed first; at least one way
 */
export function waysToSay(query: string): SpokenQuery[] {
  // Half-typed words of the screen: `250.00 - Diabetes` and the like keep their words.
  const typed = rawWords(query.replace(/^[a-z0-9]+:/i, ""));
  let ways: string[][] = [[]];
  for (let at = 0; at < typed.length; ) {
    const word = typed[at] ?? "";
    const fitting = meaningsFrom(word).filter(({ words }) => words.every((part, index) => typed[at + index] === part));
    const longest = Math.max(1, ...fitting.map(({ words }) => words.length));
    const literal = typed.slice(at, at + longest);
    const options = [
      literal,
      ...fitting.filter(({ words }) => words.length === longest).map(({ stands }) => [...stands]),
    ];
    ways = options.flatMap((option) => ways.map((way) => [...way, ...option])).slice(0, MOST_WAYS);
    at += longest;
  }
  const spoken = ways.map((words, index): SpokenQuery => {
    const kept = words.filter((word) => wordsOf(word).length > 0);
    const used = kept.length > 0 ? kept : words;
    const open = index === 0 && !/\s$/.test(query);
    return used.map((word, position) => ({
      stemmed: stem(word),
      typed: word,
      unfinished: open && position === used.length - 1,
    }));
  });
  return spoken.filter((way) => way.length > 0);
}

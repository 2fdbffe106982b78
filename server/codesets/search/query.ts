import { denies } from "./phrase-words";
import type { SpokenQuery } from "./spoken";
import { fittingMeanings } from "./synonyms";
import { isStop, rawWords, stem } from "./words";

/** How many ways to say a query are tried at most. */
const MOST_WAYS = 6;
/** What a way to say it in other words counts: not higher than as it was typed. */
const OTHER_WORDS = 0.96;
/** What a word counts that only says `without`. */
const DENIAL_WEIGHT = 0.3;

interface Way {
  words: readonly { text: string; unfinished: boolean }[];
  quality: number;
}

/**
 * A query, and the same with what coders and patients say put into the words of the classifications.
 * @returns as it was typed first; none when there is no word in it
 */
export function waysToSay(query: string): SpokenQuery[] {
  const typed = rawWords(query.replace(/^[a-z0-9]+:/i, ""));
  const open = !/[\s)\]"']$/.test(query);
  let ways: Way[] = [{ words: [], quality: 1 }];
  for (let at = 0; at < typed.length; ) {
    const fitting = fittingMeanings(typed, at, open);
    const longest = Math.max(1, ...fitting.map(({ length }) => length));
    const literal: Way = {
      words: typed
        .slice(at, at + longest)
        .map((text, index) => ({ text, unfinished: open && at + index === typed.length - 1 })),
      quality: 1,
    };
    const others = fitting
      .filter(({ length }) => length === longest)
      .map(
        ({ stands, sureness }): Way => ({
          words: stands.map((text) => ({ text, unfinished: false })),
          quality: OTHER_WORDS * sureness,
        }),
      );
    ways = [literal, ...others]
      .flatMap((next) =>
        ways.map((way) => ({ words: [...way.words, ...next.words], quality: Math.min(way.quality, next.quality) })),
      )
      .slice(0, MOST_WAYS);
    at += longest;
  }
  return ways.map(spoken).filter(({ words }) => words.length > 0);
}

function spoken({ words, quality }: Way): SpokenQuery {
  const kept = words.filter(({ text }) => !isStop(text));
  return {
    words: (kept.length > 0 ? kept : words).map(({ text, unfinished }) => ({
      stemmed: stem(text),
      typed: text,
      unfinished,
      weight: denies(text) ? DENIAL_WEIGHT : 1,
    })),
    denies: words.some(({ text }) => denies(text)),
    quality,
  };
}

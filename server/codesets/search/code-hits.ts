import type { SearchHit, SearchOptions } from "./hits";

/**
 * Codes that begin with what was typed, when that looks like the beginning of a code: with or without the dot, in any
 * case.
 * @returns undefined when it looks like words; the code itself first, then in their order
 */
export function codeHits(query: string, codes: readonly string[], options: SearchOptions): SearchHit[] | undefined {
  const typed = query.trim().toUpperCase();
  // Two capitals may be a modifier; in small letters they are a word, such as `mi` or `ra`.
  if (!/^[A-Z]?\d[\d.]*[A-Z]?$/.test(typed) && !/^[A-Z]{2}$/.test(query.trim())) return undefined;
  const bare = typed.replaceAll(".", "");
  const hits: SearchHit[] = [];
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? "";
    // A range is the name of a chapter, not a code.
    if (code.charCodeAt(0) !== bare.charCodeAt(0) || code.includes("-")) continue;
    const dotless = code.replace(".", "");
    if (!dotless.startsWith(bare)) continue;
    if (typed.includes(".") && !code.startsWith(typed)) continue;
    if (options.accepts && !options.accepts(index)) continue;
    const score = (dotless === bare ? 2 : 1.5) - dotless.length / 1000;
    hits.push({ index, score: options.demotes?.(index) ? score / 8 : score });
  }
  if (hits.length === 0 && !/\d/.test(typed)) return undefined;
  return hits.sort((a, b) => b.score - a.score || a.index - b.index).slice(0, options.limit);
}

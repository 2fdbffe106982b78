// Our search beside minisearch and fuzzysort: the same titles, the same queries, one run. Argument: the folder of the
// packs, default dist/codesets.

import { resolve } from "node:path";
import fuzzysort from "fuzzysort";
import MiniSearch from "minisearch";
import type { CodeSet } from "../../server/codesets/pack/code-set";
import { judge, type Searcher, slowest } from "./figures";
import { fullSets, ourSearch } from "./our-search";
import { readQueries } from "./queries";

interface TitledCode {
  reference: string;
  title: string;
  short: string;
}

function titledCodes(sets: readonly CodeSet[]): TitledCode[] {
  return sets.flatMap((set) => {
    const [codes, titles, shorts] = ["codes", "titles", "shorts"].map((name) => set.lines(name));
    return (codes ?? []).map((code, index) => ({
      reference: `${set.system}:${code}`,
      title: titles?.[index] ?? "",
      short: shorts?.[index] ?? "",
    }));
  });
}

/** As its documentation sets it up for completion: half-typed words, slips, titles before short titles. */
function miniSearch(codes: readonly TitledCode[]): Searcher {
  const index = new MiniSearch<TitledCode>({ idField: "reference", fields: ["title", "short"] });
  index.addAll(codes);
  return (query, limit) =>
    index
      .search(query, { prefix: true, fuzzy: 0.2, boost: { title: 2 } })
      .slice(0, limit)
      .map(({ id }) => String(id));
}

/** With both titles as keys, prepared beforehand. */
function fuzzySort(codes: readonly TitledCode[]): Searcher {
  const targets = codes.map(({ reference, title, short }) => ({
    reference,
    title: fuzzysort.prepare(title),
    short: fuzzysort.prepare(short),
  }));
  return (query, limit) =>
    fuzzysort.go(query, targets, { keys: ["title", "short"], limit }).map(({ obj }) => obj.reference);
}

function main(): void {
  const sets = fullSets(resolve(process.argv[2] ?? "dist/codesets"));
  const codes = titledCodes(sets);
  const queries = ["queries.tsv", "held-out.tsv", "held-out-later.tsv", "lists.tsv"].flatMap((name) =>
    readQueries(resolve("bench/relevance", name)),
  );
  const rows: [string, Searcher][] = [
    ["Chartkey", ourSearch(sets)],
    ["minisearch", miniSearch(codes)],
    ["fuzzysort", fuzzySort(codes)],
  ];
  console.log(`${codes.length} codes, ${queries.length} queries\n`);
  console.log("| search | MRR@10 | in the first ten | 95th percentile, three words and more |\n|---|---|---|---|");
  const figures = rows.map(([name, search]) => {
    const { reciprocalRank, hits } = judge(search, queries);
    const time = slowest(search, queries, 3);
    console.log(`| ${name} | ${reciprocalRank.toFixed(3)} | ${(100 * hits).toFixed(1)} % | ${time.toFixed(2)} ms |`);
    return { reciprocalRank, hits, time };
  });
  const [ours, ...peers] = figures;
  const worse = peers.some(
    (peer) => !ours || peer.reciprocalRank > ours.reciprocalRank || peer.hits > ours.hits || peer.time < ours.time,
  );
  if (worse) {
    console.log("A peer is better or faster.");
    process.exitCode = 1;
  }
}

main();

// How often the search puts a code that a coder would accept where it is seen, over the packs that were built.
// Arguments: --late lists the queries of queries.tsv whose code does not come first, of the held-out ones never, as
// nothing may be fitted to them; the folder of the packs, default dist/codesets.

import { resolve } from "node:path";
import { judge, slowest } from "./figures";
import { fullSets, ourSearch } from "./our-search";
import { readQueries } from "./queries";

const TARGET = { reciprocalRank: 0.8, hits: 0.95, milliseconds: 5 };

function main(): void {
  const late = process.argv.includes("--late");
  const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
  const search = ourSearch(fullSets(resolve(folder ?? "dist/codesets")));
  const files = ["queries.tsv", "held-out.tsv", "held-out-later.tsv", "lists.tsv"].map((name) => ({
    name,
    queries: readQueries(resolve("bench/relevance", name)),
  }));
  console.log("| queries | number | MRR@10 | in the first ten |\n|---|---|---|---|");
  let missed = false;
  for (const { name, queries } of files) {
    for (const kind of [...new Set(queries.map((query) => query.kind)), ""]) {
      const figures = judge(
        search,
        queries.filter((query) => kind === "" || query.kind === kind),
      );
      console.log(
        `| ${name}${kind && `, ${kind}`} | ${figures.queries} | ${figures.reciprocalRank.toFixed(3)} | ${(100 * figures.hits).toFixed(1)} % |`,
      );
      if (kind !== "") continue;
      missed ||= figures.reciprocalRank < TARGET.reciprocalRank || figures.hits < TARGET.hits;
      for (const { query, place, answers } of late && !name.startsWith("held-out") ? figures.late : []) {
        console.log(`  ${place || "-"} ${query.kind}: ${query.text} -> ${answers.slice(0, 4).join(" ")}`);
      }
    }
  }
  const time = slowest(
    search,
    files.flatMap(({ queries }) => queries),
  );
  console.log(`95th percentile of queries of three words and more: ${time.toFixed(2)} ms`);
  if (missed || time > TARGET.milliseconds) {
    console.log(
      `Missed: MRR@10 >= ${TARGET.reciprocalRank}, ${100 * TARGET.hits} % in the first ten, ${TARGET.milliseconds} ms.`,
    );
    process.exitCode = 1;
  }
}

main();

import type { Command } from "../command";

/** `chartkey merge`: one report of the reports of several runs. */
export const merge: Command = {
  name: "merge",
  summary: "Make one report of several, such as those of a run in shards",
  help: `Usage: chartkey merge [OPTIONS] REPORT…

Makes one report of several in the format json or sarif, the same as one run over all of their
files would have written. What several reports say of one file is taken once.

Options:
  --output FILE      Write there instead of to the screen
  --max-warnings N   Fail when there are more warnings than N, in all reports together

Exit code: 0 clean, 1 errors or too many warnings, 2 the call failed, or SARIF says that a run did.

Examples:
  chartkey merge shard-*.json --output report.json
  chartkey merge a.sarif b.sarif --output report.sarif --max-warnings 0
`,
  options: { output: { type: "string" }, "max-warnings": { type: "string" } },
  async run(values, positionals) {
    const { runMerge } = await import("./merge-run");
    return runMerge(values, positionals);
  },
};

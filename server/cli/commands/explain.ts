import type { Command } from "../command";

/** `chartkey explain`: the page of a rule. */
export const explain: Command = {
  name: "explain",
  summary: "Print what a rule finds and why; without a name, list the rules",
  help: `Usage: chartkey explain [RULE]

Prints the page of a rule: what it finds, why, with the official source, what is wrong and what
is right, how to configure it. Without a rule, lists all of them with their levels.

Examples:
  chartkey explain
  chartkey explain manifestation-first
`,
  options: {},
  async run(_values, positionals) {
    const { runExplain } = await import("./explain-run");
    return runExplain(positionals);
  },
};

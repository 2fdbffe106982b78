import type { Command } from "../command";
import { coverageFormats } from "../coverage/registry";

/** `chartkey coverage`: how far a curriculum prepares for each exam. */
export const coverage: Command = {
  name: "coverage",
  summary: "Show which sections of each exam the exercises prepare for",
  help: `Usage: chartkey coverage [OPTIONS] [FOLDER]

Compares the exercises of a curriculum (default: this folder) with the sections of each credential's
exam. An exercise counts for the section that its \`section\` names.

Options:
  --format FORMAT     ${Object.keys(coverageFormats).join(", ")} (default: text)
  --output FILE       Write there instead of to the screen
  --credential ID     Only this credential

Exit code: 0 done, 2 the call failed.

Examples:
  chartkey coverage
  chartkey coverage courses/ --credential cpc
  chartkey coverage --format html --output coverage.html
`,
  options: {
    format: { type: "string" },
    output: { type: "string" },
    credential: { type: "string" },
  },
  async run(values, positionals) {
    const { runCoverage } = await import("./coverage-run");
    return runCoverage(values, positionals);
  },
};

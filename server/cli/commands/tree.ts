import { exporters } from "../../language/tree/exporters/registry";
import type { Command } from "../command";

/** `chartkey tree`: the credentials of a curriculum and what they say of each other. */
export const tree: Command = {
  name: "tree",
  summary: "Draw the credentials of a curriculum as a graph",
  help: `Usage: chartkey tree [PATH] [--format FORMAT] [--output FILE]

Draws the credentials of the curriculum that PATH lies in (default: this folder): who issues them,
what they require, what they are accepted for, what became of them.

Options:
  --format FORMAT   ${exporters.map(({ id }) => id).join(", ")}
                    (default: what the ending of FILE says, otherwise ${exporters[0]?.id})
  --output FILE     Write there instead of to the screen
  -h, --help        This help

What no file describes and requirements that lead in a circle are drawn as faults.

Exit code: 0 written, 2 the call failed.

Examples:
  chartkey tree courses/ --format svg > tree.svg
  chartkey tree --format mermaid
`,
  options: {
    format: { type: "string" },
    output: { type: "string" },
  },
  async run(values, positionals) {
    // Loaded here, so that help needs not read in a YAML parser.
    const { runTree } = await import("./tree-run");
    return runTree(values, positionals);
  },
};

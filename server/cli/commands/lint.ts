import type { Command } from "../command";
import { formatters } from "../formatters/registry";

/** `chartkey lint`: the editor's findings on the command line. */
export const lint: Command = {
  name: "lint",
  summary: "Check a curriculum and print the findings",
  help: `Usage: chartkey lint [OPTIONS] [PATH…]

Checks files, folders or globs (default: this folder) with the rules that the editor uses.

Options:
  --format FORMAT[=FILE]  ${Object.keys(formatters).join(", ")}
                          (default: stylish); may be given several times, each with a FILE but one
  --output FILE           Write the report that has no FILE there instead of to the screen
  --quiet                 Show errors only
  --max-warnings N        Fail when there are more warnings than N
  --fix                   Put right in the files what can only be meant in one way, and report the rest
  --fix-dry-run           Show what --fix would change, as a patch, and change nothing
  --since REF             Report only files that differ from a git commit, and those that depend on them
  --shard I/N             Report only every N-th file, so that N runs share a catalogue (see chartkey merge)
  --baseline FILE         Accept the findings that the file lists, and report new ones only
  --update-baseline       Write that file, so that all findings of today are accepted
  --cache[=FILE]          Look only at files that have changed since the last run (default: .chartkeycache)
  --watch                 Go on, and check again when a file changes (end with Ctrl+C)
  --workers N             Read with N threads (default: by files and cores)
  --config FILE           Use this chartkey.yaml instead of the nearest
  --stdin                 Check the text on standard input
  --stdin-filename NAME   The name it would have, which decides what it is
  --color, --no-color     Colours always or never (default: on a terminal, unless NO_COLOR is set)
  -h, --help              This help

Exit code: 0 clean, 1 errors or too many warnings, 2 the call failed or a file could not be read.

Examples:
  chartkey lint
  chartkey lint courses/ --max-warnings 0
  chartkey lint "**/*.exercise.yaml" --format json --output findings.json
  chartkey lint --format stylish --format json=findings.json
  chartkey lint --stdin --stdin-filename new.exercise.yaml < draft.yaml
`,
  options: {
    format: { type: "string", multiple: true },
    output: { type: "string" },
    quiet: { type: "boolean" },
    "max-warnings": { type: "string" },
    fix: { type: "boolean" },
    "fix-dry-run": { type: "boolean" },
    since: { type: "string" },
    shard: { type: "string" },
    baseline: { type: "string" },
    "update-baseline": { type: "boolean" },
    cache: { type: "string" },
    workers: { type: "string" },
    watch: { type: "boolean" },
    config: { type: "string" },
    stdin: { type: "boolean" },
    "stdin-filename": { type: "string" },
    color: { type: "boolean" },
    "no-color": { type: "boolean" },
  },
  bare: ["cache"],
  async run(values, positionals) {
    // Loaded here, so that help and version need not read in a YAML parser.
    const { runLint } = await import("./lint-run");
    return runLint(values, positionals);
  },
};

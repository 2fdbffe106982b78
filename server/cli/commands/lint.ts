import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isColorSupported } from "picocolors";
import { type LintedFile, LintRequestError, lintFiles, lintText } from "../../host/lint";
import { readCurriculumFile } from "../../host/read-file";
import { type Command, type OptionValues, UsageError } from "../command";
import { formatters } from "../formatters/registry";
import { writeOutput } from "../output";
import { Progress } from "../progress";
import { count } from "../report";

/** `chartkey lint`: the editor's findings on the command line. */
export const lint: Command = {
  name: "lint",
  summary: "Check a curriculum and print the findings",
  help: `Usage: chartkey lint [OPTIONS] [PATH…]

Checks files, folders or globs (default: this folder) with the rules that the editor uses.

Options:
  --format FORMAT         ${Object.keys(formatters).join(" or ")} (default: stylish)
  --output FILE           Write there instead of to the screen
  --quiet                 Show errors only
  --max-warnings N        Fail when there are more warnings than N
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
  chartkey lint --stdin --stdin-filename new.exercise.yaml < draft.yaml
`,
  options: {
    format: { type: "string" },
    output: { type: "string" },
    quiet: { type: "boolean" },
    "max-warnings": { type: "string" },
    config: { type: "string" },
    stdin: { type: "boolean" },
    "stdin-filename": { type: "string" },
    color: { type: "boolean" },
    "no-color": { type: "boolean" },
  },
  async run(values, positionals) {
    const cwd = process.cwd();
    const formatName = String(values.format ?? "stylish");
    const format = Object.hasOwn(formatters, formatName) ? formatters[formatName] : undefined;
    if (!format)
      throw new UsageError(`There is no format «${formatName}». Choose ${Object.keys(formatters).join(" or ")}.`);
    const maximum = maximumWarnings(values);
    const results = await collect(values, positionals, cwd);
    const output = values.output === undefined ? undefined : resolve(cwd, String(values.output));
    const colour = values["no-color"]
      ? false
      : (values.color === true || (isColorSupported && process.stdout.isTTY)) && !output;
    const text = format({
      cwd,
      results,
      quiet: Boolean(values.quiet),
      colour: Boolean(colour || process.env.FORCE_COLOR) && !output,
    });
    await writeOutput(text, output);
    const { errors, warnings } = count(results);
    if (results.some((result) => result.unreadable)) return 2;
    if (warnings > maximum)
      process.stderr.write(`chartkey: ${warnings} warnings, and at most ${maximum} are allowed.\n`);
    return errors > 0 || warnings > maximum ? 1 : 0;
  },
};

async function collect(values: OptionValues, positionals: string[], cwd: string): Promise<LintedFile[]> {
  const configurationFile = values.config === undefined ? undefined : resolve(cwd, String(values.config));
  if (configurationFile) {
    const read = readCurriculumFile(configurationFile);
    if ("problem" in read)
      throw new UsageError(`The configuration «${String(values.config)}» cannot be used: ${read.problem}`);
  }
  const progress = new Progress(process.stderr);
  try {
    if (values.stdin) {
      const name = values["stdin-filename"];
      if (name === undefined)
        throw new UsageError("--stdin needs --stdin-filename, whose ending says what the text is.");
      return [await lintText({ cwd, configurationFile }, String(name), readFileSync(0, "utf8"))];
    }
    const results: LintedFile[] = [];
    const paths = positionals.length > 0 ? positionals : ["."];
    for await (const result of lintFiles({
      cwd,
      paths,
      configurationFile,
      onProgress: (done, total) => progress.show(done, total),
    })) {
      results.push(result);
    }
    return results;
  } catch (error) {
    if (error instanceof LintRequestError) throw new UsageError(error.message);
    throw error;
  } finally {
    progress.clear();
  }
}

function maximumWarnings(values: OptionValues): number {
  const given = values["max-warnings"];
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(String(given)))
    throw new UsageError(`--max-warnings takes a whole number, not «${String(given)}».`);
  return Number(given);
}

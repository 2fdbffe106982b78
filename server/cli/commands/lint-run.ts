import { resolve } from "node:path";
import { LintRequestError } from "../../host/asked-files";
import { openUserLibrary } from "../../host/codesets/packs";
import { configurationProblem, type LintedFile, type LintRequest, lintFiles, lintText } from "../../host/lint";
import { decodeText } from "../../host/read-file";
import { type OptionValues, UsageError } from "../command";
import { destinationsOf } from "../destinations";
import { readInput } from "../input";
import { maximumWarnings } from "../maximum-warnings";
import { Progress } from "../progress";
import { count } from "../report";
import { writeReports } from "../write-reports";

/**
 * Runs `chartkey lint`.
 * @returns the exit code
 * @throws UsageError when the call's words are off
 */
export async function runLint(values: OptionValues, positionals: string[]): Promise<number> {
  const cwd = process.cwd();
  const destinations = destinationsOf(texts(values.format), texts(values.output)[0], cwd);
  const maximum = maximumWarnings(values);
  const results = await collect(values, positionals, cwd);
  const quiet = Boolean(values.quiet);
  await writeReports({ cwd, results: quiet ? results.map(errorsOnly) : results, quiet }, destinations, values);
  const { errors, warnings } = count(results);
  if (warnings > maximum) {
    const found = warnings === 1 ? "There is 1 warning" : `There are ${warnings} warnings`;
    process.stderr.write(`chartkey: ${found}, and --max-warnings allows ${maximum}.\n`);
  }
  if (results.some((result) => result.unreadable)) return 2;
  return errors > 0 || warnings > maximum ? 1 : 0;
}

/** The words of an option that may be given more than once. */
function texts(value: OptionValues[string]): string[] {
  return [value ?? []].flat().map(String);
}

function errorsOnly(result: LintedFile): LintedFile {
  return { ...result, diagnostics: result.diagnostics.filter(({ severity }) => severity === 1) };
}

async function collect(values: OptionValues, positionals: string[], cwd: string): Promise<LintedFile[]> {
  const progress = new Progress(process.stderr);
  const request: LintRequest = {
    cwd,
    codes: await openUserLibrary(),
    paths: positionals.length > 0 ? positionals : ["."],
    configurationFile: configurationFile(values, cwd),
    onProgress: (state) => progress.show(state),
  };
  const name = values["stdin-filename"];
  if (values.stdin && name === undefined)
    throw new UsageError("--stdin needs --stdin-filename NAME, whose ending says what the text is.");
  if (values.stdin && positionals.length > 0)
    throw new UsageError(`--stdin checks one text and takes no paths; «${positionals[0]}» is one.`);
  if (!values.stdin && name !== undefined) throw new UsageError("--stdin-filename is of use with --stdin only.");
  try {
    if (values.stdin) return [await lintText(request, String(name), decodeText(await readInput()))];
    const results: LintedFile[] = [];
    for await (const result of lintFiles(request)) results.push(result);
    return results;
  } catch (error) {
    if (error instanceof LintRequestError) throw new UsageError(error.message);
    throw error;
  } finally {
    progress.clear();
  }
}

function configurationFile(values: OptionValues, cwd: string): string | undefined {
  if (values.config === undefined) return undefined;
  const path = resolve(cwd, String(values.config));
  const problem = configurationProblem(path);
  if (problem) throw new UsageError(`The configuration «${String(values.config)}» cannot be used. ${problem}`);
  return path;
}

import { join, resolve } from "node:path";
import type { CodeLibrary } from "../../codesets/library";
import { LintRequestError } from "../../host/asked-files";
import { openUserLibrary } from "../../host/codesets/packs";
import { readInParts } from "../../host/codesets/read-in-parts";
import { configurationProblem } from "../../host/configuration-problem";
import { fixFiles, lintAll } from "../../host/fix/fix-files";
import { writeFixes } from "../../host/fix/write-fixes";
import { cachedExaminer } from "../../host/lint/cache/cached-examiner";
import { cachedRuns } from "../../host/lint/cache/cached-runs";
import type { KnownFiles } from "../../host/lint/cache/known-files";
import type { Examiner } from "../../host/lint/examine";
import type { LintRequest } from "../../host/lint/lint-request";
import { lintText } from "../../host/lint/lint-text";
import type { LintedFile } from "../../host/lint/linted-file";
import type { RunMemory } from "../../host/lint/run-memory";
import { pooledExaminer } from "../../host/lint/worker-pool";
import { decodeText } from "../../host/read-file";
import { applyBaseline } from "../baseline/apply-baseline";
import { cacheOf, saveCache } from "../cache";
import { type OptionValues, UsageError } from "../command";
import { destinationsOf } from "../destinations";
import { compileLess, keepMemoryFlat } from "../engine-settings";
import { fixDiff } from "../fix-diff";
import { readInput } from "../input";
import { maximumWarnings } from "../maximum-warnings";
import { writeOutput } from "../output";
import { Progress } from "../progress";
import { count, shownPath } from "../report";
import { selectionOf } from "../selection";
import { stopSignal } from "../stop-signal";
import { watch } from "../watch";
import { writeReports } from "../write-reports";

/** The program is its own worker; see main.ts. */
const PROGRAM = join(__dirname, "cli.js");

/**
 * Runs `chartkey lint`.
 * @returns the exit code
 * @throws UsageError when the call's words are off
 */
export async function runLint(values: OptionValues, positionals: string[]): Promise<number> {
  const cwd = process.cwd();
  if (values.watch && values.stdin) throw new UsageError("--stdin checks one text, so there is nothing to watch.");
  compileLess();
  // Who watches may do so for days, and a file that is open stands in the way of one that is to replace it.
  const codes = await openUserLibrary([], values.watch ? undefined : readInParts);
  const examiner = pooledExaminer(workersOf(values), PROGRAM, codes);
  const cache = await cacheOf(values, cwd);
  const session: Session = {
    codes,
    examiner: cache ? cachedExaminer(examiner, cache) : examiner,
    memory: cache && cachedRuns(cache),
    cache,
    signal: stopSignal(),
  };
  const once = () => lintOnce(values, positionals, cwd, session);
  return values.watch ? watch(cwd, positionals, session.signal, once) : once();
}

/** What one run after another uses. */
interface Session {
  codes: CodeLibrary;
  examiner: Examiner;
  memory: RunMemory | undefined;
  cache: KnownFiles | undefined;
  signal: AbortSignal;
}

async function lintOnce(values: OptionValues, positionals: string[], cwd: string, session: Session): Promise<number> {
  const destinations = destinationsOf(texts(values.format), texts(values.output)[0], cwd);
  const maximum = maximumWarnings(values);
  const results = await applyBaseline(await collect(values, positionals, cwd, session), values, cwd);
  const quiet = Boolean(values.quiet);
  // A dry run has written its patch to the screen: only reports with files of their own are left.
  const reports = values["fix-dry-run"] ? destinations.filter(({ file }) => file !== undefined) : destinations;
  await writeReports({ cwd, results: quiet ? results.map(errorsOnly) : results, quiet }, reports, values);
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

async function collect(
  values: OptionValues,
  positionals: string[],
  cwd: string,
  { codes, examiner, memory, cache, signal }: Session,
): Promise<LintedFile[]> {
  const progress = new Progress(process.stderr);
  const watchMemory = keepMemoryFlat();
  const request: LintRequest = {
    cwd,
    codes,
    examiner,
    memory,
    signal,
    paths: positionals.length > 0 ? positionals : ["."],
    configurationFile: configurationFile(values, cwd),
    select: selectionOf(values, cwd),
    onProgress: (state) => {
      watchMemory();
      progress.show(state);
    },
  };
  const name = values["stdin-filename"];
  if (values.stdin && name === undefined)
    throw new UsageError("--stdin needs --stdin-filename NAME, whose ending says what the text is.");
  if (values.stdin && positionals.length > 0)
    throw new UsageError(`--stdin checks one text and takes no paths; «${positionals[0]}» is one.`);
  if (values.fix && values["fix-dry-run"]) throw new UsageError("Give --fix or --fix-dry-run, not both.");
  if (values.stdin && (values.fix || values["fix-dry-run"]))
    throw new UsageError("--stdin has no file that could be fixed. Give its path instead.");
  if (!values.stdin && name !== undefined) throw new UsageError("--stdin-filename is of use with --stdin only.");
  try {
    if (values.stdin) return [await lintText(request, String(name), decodeText(await readInput()))];
    const dry = Boolean(values["fix-dry-run"]);
    const results = values.fix || dry ? await fix(request, dry) : await lintAll(request);
    await saveCache(cache);
    return results;
  } catch (error) {
    if (error instanceof LintRequestError) throw new UsageError(error.message);
    throw error;
  } finally {
    progress.clear();
  }
}

/** Puts right what is certain, or shows how. @returns what is left to report */
async function fix(request: LintRequest, dry: boolean): Promise<LintedFile[]> {
  const { results, changes, fixed } = await fixFiles(request);
  if (dry) {
    await writeOutput(fixDiff(changes, request.cwd), undefined);
    return results;
  }
  const failed = await writeFixes(changes);
  const files = changes.length - failed.length;
  if (files > 0)
    process.stderr.write(
      `chartkey: ${failed.length > 0 ? "Fixed" : `Fixed ${fixed === 1 ? "1 finding" : `${fixed} findings`} in`} ${files === 1 ? "1 file" : `${files} files`}.\n`,
    );
  for (const { path, problem } of failed)
    process.stderr.write(`chartkey: «${shownPath(request.cwd, path)}» was not fixed: ${problem}.\n`);
  // What could not be written is still as wrong as it was.
  return failed.length > 0 ? lintAll(request) : results;
}

function configurationFile(values: OptionValues, cwd: string): string | undefined {
  if (values.config === undefined) return undefined;
  const path = resolve(cwd, String(values.config));
  const problem = configurationProblem(path);
  if (problem) throw new UsageError(`The configuration «${String(values.config)}» cannot be used. ${problem}`);
  return path;
}

/** @returns undefined when nobody says */
function workersOf({ workers }: OptionValues): number | undefined {
  if (workers === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(String(workers)))
    throw new UsageError(`--workers takes a number of threads from 1 on, not «${String(workers)}».`);
  return Number(workers);
}

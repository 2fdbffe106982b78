import { wantsColour } from "./colour";
import type { OptionValues } from "./command";
import type { Destination } from "./destinations";
import { writeOutput } from "./output";
import { compare, type Report, shownPath } from "./report";

/**
 * Writes what a run found, once for each destination.
 * @param values the options, which may say whether to use colours
 * @throws UsageError when a file cannot be written; the other reports have been
 */
export async function writeReports(
  report: Omit<Report, "colour">,
  destinations: readonly Destination[],
  values: OptionValues,
): Promise<void> {
  // In the order of the paths as shown, which a report that is merged from several can have too.
  const results = report.results
    .map((result) => ({ result, shown: shownPath(report.cwd, result.path) }))
    .sort((a, b) => compare(a.shown, b.shown))
    .map(({ result }) => result);
  const failures: unknown[] = [];
  for (const { format, file } of destinations) {
    // FORCE_COLOR, which CI systems set for their logs, is not meant for files.
    const colour = file === undefined ? wantsColour(values, process.env, process.stdout.isTTY) : values.color === true;
    const text = (await format())({ ...report, results, colour });
    await writeOutput(text, file).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

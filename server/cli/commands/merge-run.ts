import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type OptionValues, UsageError } from "../command";
import { maximumWarnings } from "../maximum-warnings";
import { isJsonReport, mergeJson } from "../merge/merge-json";
import { isSarifReport, mergeSarif } from "../merge/merge-sarif";
import type { MergedReport } from "../merge/merged-report";
import { writeOutput } from "../output";

/**
 * Runs `chartkey merge`.
 * @returns the exit code
 * @throws UsageError when a file is no report, or they do not fit together
 */
export async function runMerge(values: OptionValues, files: string[]): Promise<number> {
  if (files.length === 0) throw new UsageError("Name the reports to merge.");
  const maximum = maximumWarnings(values);
  const reports = await Promise.all(files.map(readReport));
  const { report, errors, warnings, complete } = mergeAll(reports, files);
  const output = values.output === undefined ? undefined : resolve(String(values.output));
  await writeOutput(`${JSON.stringify(report, null, 2)}\n`, output);
  if (!complete) return 2;
  return errors > 0 || warnings > maximum ? 1 : 0;
}

async function readReport(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new UsageError(
      `The report «${file}» cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function mergeAll(reports: readonly unknown[], files: readonly string[]): MergedReport {
  const known = (report: unknown) => isJsonReport(report) || isSarifReport(report);
  const odd = reports.findIndex((report) => !known(report));
  if (odd >= 0) throw new UsageError(`«${files[odd]}» is no report of chartkey lint in the format json or sarif.`);
  if (reports.every(isJsonReport)) return mergeJson(reports);
  if (!reports.every(isSarifReport)) throw new UsageError("Reports in json and in sarif cannot be merged together.");
  const versions = new Set(reports.map(({ runs: [run] }) => run.tool.driver.version));
  if (versions.size > 1)
    throw new UsageError(`The reports are of different versions of Chartkey: ${[...versions].join(", ")}.`);
  return mergeSarif(reports);
}

import type { Log, Result, Run } from "sarif";
import { compare } from "../report";
import type { MergedReport } from "./merged-report";

/** A log of Chartkey's: one run. */
type SarifReport = Log & { runs: [Run] };

/** Whether something is a SARIF log that Chartkey wrote. */
export function isSarifReport(report: unknown): report is SarifReport {
  const { version, runs } = (report ?? {}) as Partial<Log>;
  if (version !== "2.1.0" || runs?.length !== 1 || runs[0]?.tool?.driver?.name !== "Chartkey") return false;
  return (runs[0].results ?? []).every((result) => typeof result?.ruleId === "string");
}

/**
 * Merges logs of one version of Chartkey, whose rules are the same. A result that several have is taken once.
 * @param logs at least one
 */
export function mergeSarif(logs: readonly SarifReport[]): MergedReport {
  const [first] = logs;
  if (!first) throw new Error("There is nothing to merge.");
  const runs = logs.map(({ runs: [run] }) => run);
  const unlike = new Map(runs.flatMap((run) => run.results ?? []).map((result) => [JSON.stringify(result), result]));
  // Sorting is stable: within a file the order stays.
  const results = [...unlike.values()].sort((a, b) => compare(pathOf(a), pathOf(b)));
  const complete = runs.every(({ invocations }) => invocations?.every((one) => one.executionSuccessful) ?? true);
  const report = { ...first, runs: [{ ...first.runs[0], invocations: [{ executionSuccessful: complete }], results }] };
  const errors = results.filter(({ level }) => level === "error").length;
  const warnings = results.filter(({ level }) => level === "warning").length;
  return { report, errors, warnings, complete };
}

/** The path that the order of results goes by; empty for files outside, which come first. */
function pathOf({ locations }: Result): string {
  const { uri = "", uriBaseId } = locations?.[0]?.physicalLocation?.artifactLocation ?? {};
  if (uriBaseId === undefined) return "";
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri; // Not as we write addresses; its place in the order is all that is asked.
  }
}

import { pathFrom } from "../host/globs";
import type { LintedFile } from "../host/lint/linted-file";
import type { LintedFinding } from "../host/linted-finding";
import { plain } from "./plain";

/** What a run found, ready to be written in any format. */
export interface Report {
  /** Absolute; paths in the output are relative to it. */
  cwd: string;
  results: readonly LintedFile[];
  /** Everything below an error has been left out of the results. */
  quiet: boolean;
  colour: boolean;
}

/** A way to write a report: takes it, returns the whole text. */
export type Formatter = (report: Report) => string;

/** How many findings of each level, how many have a fix, and how many of these a certain one, which --fix applies. */
export function count(results: readonly LintedFile[]): {
  errors: number;
  warnings: number;
  infos: number;
  fixable: number;
  certain: number;
} {
  const total = { errors: 0, warnings: 0, infos: 0, fixable: 0, certain: 0 };
  for (const { diagnostics } of results) {
    for (const diagnostic of diagnostics) {
      if (diagnostic.severity === 1) total.errors++;
      else if (diagnostic.severity === 2) total.warnings++;
      else total.infos++;
      if (diagnostic.data.fixable) total.fixable++;
      if (diagnostic.data.fixes.some(({ certain }) => certain)) total.certain++;
    }
  }
  return total;
}

/** The name of a level. */
export function levelOf(severity: number | undefined): "error" | "warning" | "info" {
  return severity === 1 ? "error" : severity === 2 ? "warning" : "info";
}

/** A path as reports show it: from the working directory, with forward slashes on every system. */
export function shownPath(cwd: string, path: string): string {
  return pathFrom(cwd, path);
}

/** «12 files checked: 2 errors, 1 warning.» */
export function countSentence({ results, quiet }: Pick<Report, "results" | "quiet">): string {
  const { errors, warnings, infos } = count(results);
  const files = amount(results.length, "file");
  if (errors + warnings + infos === 0) return `${files} checked, ${quiet ? "no errors" : "nothing to report"}.`;
  const parts = [
    amount(errors, "error"),
    ...(quiet ? [] : [amount(warnings, "warning")]),
    ...(infos > 0 ? [amount(infos, "info")] : []),
  ];
  return `${files} checked: ${parts.join(", ")}.`;
}

/** A number with its noun, which is in the plural but for one. */
function amount(number: number, noun: string): string {
  return `${thousands(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** A whole number with a comma before each three digits. To ask the system for it loads all it knows of languages. */
function thousands(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** The message of a finding, on one line. */
export function messageOf({ message }: LintedFinding): string {
  return plain(typeof message === "string" ? message : message.value);
}

/** The order of paths: by their UTF-16 units, so that it is the same on every system and in every language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

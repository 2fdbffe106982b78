import type { Position, Range } from "vscode-languageserver-types";
import { compare } from "../report";
import type { MergedReport } from "./merged-report";

/** What `--format json` writes (docs/architecture.md). */
export interface JsonReport {
  version: 1;
  results: JsonResult[];
  summary: { files: number; errors: number; warnings: number };
}

interface JsonResult {
  path: string;
  diagnostics: { rule: string; severity: "error" | "warning" | "info"; range: Range }[];
}

/** Whether something is a report in our format for programs. */
export function isJsonReport(report: unknown): report is JsonReport {
  const { version, results } = (report ?? {}) as Partial<JsonReport>;
  return (
    version === 1 &&
    Array.isArray(results) &&
    results.every(
      (result) =>
        typeof result?.path === "string" &&
        Array.isArray(result.diagnostics) &&
        result.diagnostics.every((one) => typeof one?.rule === "string" && one.range?.start && one.range.end),
    )
  );
}

/** Merges reports. A file that several of them have is taken once, with what any of them found in it. */
export function mergeJson(reports: readonly JsonReport[]): MergedReport {
  const byPath = new Map<string, JsonResult>();
  for (const result of reports.flatMap(({ results }) => results)) {
    const known = byPath.get(result.path);
    byPath.set(result.path, known ? { ...known, diagnostics: unite(known.diagnostics, result.diagnostics) } : result);
  }
  const results = [...byPath.values()].sort((a, b) => compare(a.path, b.path));
  const levels = results.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
  const errors = levels.filter((level) => level === "error").length;
  const warnings = levels.filter((level) => level === "warning").length;
  const summary = { files: results.length, errors, warnings };
  return { report: { version: 1, results, summary }, errors, warnings, complete: true };
}

type Diagnostics = JsonResult["diagnostics"];

/** What is in either list, in the order of the text. */
function unite(first: Diagnostics, second: Diagnostics): Diagnostics {
  const known = new Set(first.map((diagnostic) => JSON.stringify(diagnostic)));
  const added = second.filter((diagnostic) => !known.has(JSON.stringify(diagnostic)));
  if (added.length === 0) return first;
  return [...first, ...added].sort(
    (a, b) => before(a.range.start, b.range.start) || before(a.range.end, b.range.end) || compare(a.rule, b.rule),
  );
}

function before(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

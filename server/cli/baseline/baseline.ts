import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { LintedFile } from "../../host/lint/linted-file";
import { UsageError } from "../command";
import { fingerprintsOf } from "../fingerprint";
import { shownPath } from "../report";

/** Findings that a team has accepted, by file and rule: their fingerprints. */
export type Baseline = Record<string, Record<string, string[]>>;

/**
 * Reads a baseline.
 * @param file absolute
 * @throws UsageError when it is not there or is none
 */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === "ENOENT" ? "is not there. Write it with --update-baseline" : `cannot be read (${error.code})`;
    throw new UsageError(`The baseline «${file}» ${why}.`);
  });
  const findings = parse(text)?.findings;
  if (!isBaseline(findings)) throw new UsageError(`«${file}» is no baseline. Write it anew with --update-baseline.`);
  return findings;
}

/** The results without the findings that are accepted. @param file where the baseline lies, absolute */
export function withoutAccepted(results: readonly LintedFile[], baseline: Baseline, file: string): LintedFile[] {
  return results.map((result) => {
    const accepted = baseline[nameIn(file, result.path)];
    if (!accepted || result.diagnostics.length === 0) return result;
    const names = fingerprintsOf(nameIn(file, result.path), result.diagnostics);
    const diagnostics = result.diagnostics.filter(
      ({ code }, index) => !accepted[String(code)]?.includes(names[index] ?? ""),
    );
    return { ...result, diagnostics };
  });
}

/**
 * What a baseline says that accepts all findings of some results. What it said of files that were not checked this time
 * stays, unless they are gone.
 */
export function updatedBaseline(results: readonly LintedFile[], before: Baseline, file: string): string {
  const findings: Baseline = {};
  const checked = new Set(results.map(({ path }) => nameIn(file, path)));
  for (const [name, accepted] of Object.entries(before)) {
    if (!checked.has(name) && existsSync(resolve(dirname(file), name))) findings[name] = accepted;
  }
  for (const { path, diagnostics } of results) {
    const name = nameIn(file, path);
    const rules: Record<string, string[]> = {};
    for (const [index, fingerprint] of fingerprintsOf(name, diagnostics).entries()) {
      const rule = String(diagnostics[index]?.code);
      rules[rule] = [...(rules[rule] ?? []), fingerprint];
    }
    if (diagnostics.length > 0) findings[name] = sorted(rules);
  }
  return `${JSON.stringify({ version: 1, findings: sorted(findings) }, null, 2)}\n`;
}

/** From the folder of the baseline, so that it does not matter where a run is started. */
function nameIn(file: string, path: string): string {
  return shownPath(dirname(file), path);
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parse(text: string): { version?: unknown; findings?: unknown } | undefined {
  try {
    return JSON.parse(text) as { version?: unknown; findings?: unknown };
  } catch {
    return undefined;
  }
}

function isBaseline(value: unknown): value is Baseline {
  const isRecord = (part: unknown): part is Record<string, unknown> =>
    typeof part === "object" && part !== null && !Array.isArray(part);
  return (
    isRecord(value) &&
    Object.values(value).every(
      (rules) => isRecord(rules) && Object.values(rules).every((names) => Array.isArray(names)),
    )
  );
}

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { LintedFile } from "../../host/lint/linted-file";
import { type OptionValues, UsageError } from "../command";
import { writeOutput } from "../output";
import { readBaseline, updatedBaseline, withoutAccepted } from "./baseline";

/**
 * Obeys `--baseline` and `--update-baseline`.
 * @returns what is left to report
 * @throws UsageError when the words are off, or the file cannot be read or written
 */
export async function applyBaseline(results: LintedFile[], values: OptionValues, cwd: string): Promise<LintedFile[]> {
  const update = Boolean(values["update-baseline"]);
  if (values.baseline === undefined) {
    if (update) throw new UsageError("--update-baseline needs --baseline FILE.");
    return results;
  }
  const file = resolve(cwd, String(values.baseline));
  if (update) {
    const before = existsSync(file) ? await readBaseline(file).catch(() => ({})) : {};
    await writeOutput(updatedBaseline(results, before, file), file);
    const accepted = results.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
    process.stderr.write(`chartkey: The baseline accepts ${accepted === 1 ? "1 finding" : `${accepted} findings`}.\n`);
  }
  return withoutAccepted(results, await readBaseline(file), file);
}

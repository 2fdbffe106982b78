import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { version } from "../../package.json";
import { userLibraryStamp } from "../host/codesets/packs";
import { KnownFiles } from "../host/lint/cache/known-files";
import { sayDiskProblem } from "../host/say-disk-problem";
import type { OptionValues } from "./command";

/** Where `--cache` without a file keeps it, from the working directory. */
const USUAL_FILE = ".chartkeycache";

/** Obeys `--cache` and `--watch`. @returns undefined when there is to be none */
export async function cacheOf(values: OptionValues, cwd: string): Promise<KnownFiles | undefined> {
  // Who watches need not look twice at what has not changed, also without a file to remember it in.
  if (values.cache === undefined) return values.watch ? new KnownFiles(undefined, await cacheKey(), cwd) : undefined;
  const file = resolve(cwd, String(values.cache) || USUAL_FILE);
  return new KnownFiles(file, await cacheKey(), dirname(file));
}

/** What findings depend on beside files and settings: this very program with its rules, and the codes that are installed. */
export async function cacheKey(): Promise<string> {
  const { size, mtimeMs, ctimeMs, ino } = statSync(__filename);
  return JSON.stringify([version, size, mtimeMs, ctimeMs, ino, await userLibraryStamp()]);
}

/** Keeps what was learned for the next run. A cache that cannot be written costs time only, so the run does not fail. */
export async function saveCache(cache: KnownFiles | undefined): Promise<void> {
  await cache?.save().catch((error: unknown) => {
    process.stderr.write(`chartkey: The cache cannot be written: ${sayDiskProblem(error)}.\n`);
  });
}

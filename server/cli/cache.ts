import { statSync } from "node:fs";
import { resolve } from "node:path";
import { version } from "../../package.json";
import { userLibraryStamp } from "../host/codesets/packs";
import { type CachedExaminer, cachedExaminer } from "../host/lint/cache/cached-examiner";
import type { Examiner } from "../host/lint/examine";
import { sayDiskProblem } from "../host/say-disk-problem";
import type { OptionValues } from "./command";

/** Where `--cache` without a file keeps it, from the working directory. */
const USUAL_FILE = ".chartkeycache";

/** Obeys `--cache` and `--watch`. @returns undefined when there is to be none */
export async function cacheOf(values: OptionValues, cwd: string, inner: Examiner): Promise<CachedExaminer | undefined> {
  const key = await cacheKey();
  if (values.cache === undefined) {
    // Who watches need not look twice at what has not changed, also without a file to remember it in.
    return values.watch ? cachedExaminer(inner, { file: undefined, key, folder: cwd }) : undefined;
  }
  return cachedExaminer(inner, { file: resolve(cwd, String(values.cache) || USUAL_FILE), key });
}

/** What findings depend on beside files and settings: this very program with its rules, and the codes that are installed. */
export async function cacheKey(): Promise<string> {
  const { size, mtimeMs, ctimeMs, ino } = statSync(__filename);
  return JSON.stringify([version, size, mtimeMs, ctimeMs, ino, await userLibraryStamp()]);
}

/** Keeps what was learned for the next run. A cache that cannot be written costs time only, so the run does not fail. */
export async function saveCache(cache: CachedExaminer | undefined): Promise<void> {
  await cache?.save().catch((error: unknown) => {
    process.stderr.write(`chartkey: The cache cannot be written: ${sayDiskProblem(error)}.\n`);
  });
}

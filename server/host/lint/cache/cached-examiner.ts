import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { fileUri } from "../../file-uri";
import { pathFrom } from "../../globs";
import { readCurriculumFile } from "../../read-file";
import { type Examined, type Examiner, type ExamineSettings, hashOf } from "../examine";
import { pack, unpack } from "../packed";
import { type CacheContent, type CacheEntry, readCache, writeCache } from "./cache-file";

/**
 * A file that was written this shortly before it was looked at may be written again without its times showing it:
 * its text is compared instead. Some file systems keep whole and even numbers of seconds only. In milliseconds.
 */
const IN_DOUBT = 2_500;
/** How long the loop may go on before it lets others in, in milliseconds. */
const SLICE = 10;

/** An examiner that remembers, from one run to the next, what files say by themselves. */
export interface CachedExaminer extends Examiner {
  /** Writes what was learned, if anything was. @throws what the disk says when it cannot be written */
  save(): Promise<void>;
}

/** What cached findings depend on beside the file. */
export interface CacheSettings {
  /** Where it is kept, absolute; undefined to remember while the program runs only. */
  file: string | undefined;
  /** The program, its rules and the code sets: findings of another are of no use. */
  key: string;
  /** What relative paths are taken from; the folder of the file by default. */
  folder?: string;
}

/**
 * Asks another examiner only about files that are not as they were when it was last asked. What a file says by itself
 * is all that is remembered; what others make of it is found anew in each run, so that nothing can hide behind a cache.
 */
export function cachedExaminer(
  inner: Examiner,
  { file, key, folder = dirname(file ?? "") }: CacheSettings,
): CachedExaminer {
  const known: CacheContent = file === undefined ? { judgedBy: [], files: new Map() } : readCache(file, key);
  const judgedBy = new Map(known.judgedBy.map((text, number) => [text, number]));
  const { files } = known;
  const visited = new Set<string>();
  let changed = false;

  /** The entry of a file whose text is still the one it is about; its state is brought up to date. */
  function lookUp(path: string, name: string, by: number, state: FileState, looked: number): CacheEntry | undefined {
    const entry = files.get(name);
    if (!entry || entry.by !== by) return undefined;
    if (entry.state === state.text && state.latest < entry.looked - IN_DOUBT) return entry;
    const read = readCurriculumFile(path);
    if (!("text" in read) || hashOf(read.text) !== entry.hash) return undefined;
    entry.state = state.text;
    entry.looked = looked;
    changed = true;
    return entry;
  }

  return {
    async examine(paths, settings, each) {
      const missing = new Map<string, Pick<CacheEntry, "state" | "looked" | "by">>();
      const byOf = judges(settings, judgedBy);
      let slice = performance.now();
      let done = 0;
      for (const path of paths) {
        const name = pathFrom(folder, path);
        visited.add(name);
        const looked = Date.now();
        const state = stateOf(path);
        const by = byOf(path);
        const entry = state && lookUp(path, name, by, state, looked);
        if (entry) {
          done++;
          each(path, unpack(entry.packed, fileUri(path)));
        } else missing.set(path, { state: state?.text ?? "", looked, by });
        if (performance.now() - slice <= SLICE) continue;
        settings.onProgress?.(done, paths.length);
        await new Promise((proceed) => setImmediate(proceed));
        settings.signal?.throwIfAborted();
        slice = performance.now();
      }
      if (missing.size === 0) return;
      const onProgress = (more: number) => settings.onProgress?.(done + more, paths.length);
      await inner.examine([...missing.keys()], { ...settings, onProgress, hashed: true }, (path, examined) => {
        remember(path, examined, missing.get(path));
        each(path, examined);
      });
    },

    async save() {
      if (!changed || file === undefined) return;
      // What was not asked about this time stays, as long as it is there.
      for (const name of files.keys()) {
        if (!visited.has(name) && !existsSync(resolve(folder, name))) files.delete(name);
      }
      await writeCache(file, key, { judgedBy: [...judgedBy.keys()], files });
      changed = false;
    },
  };

  function remember(path: string, examined: Examined, about: Pick<CacheEntry, "state" | "looked" | "by"> | undefined) {
    const name = pathFrom(folder, path);
    changed = true;
    // What could not be read is tried again each time.
    if (!about || examined.hash === undefined) files.delete(name);
    else files.set(name, { ...about, hash: examined.hash, packed: examined.packed ?? pack(examined, fileUri(path)) });
  }
}

/** Numbers for what files are judged by: most are judged by the same. */
function judges({ settingsOf, pins }: ExamineSettings, numbers: Map<string, number>): (path: string) => number {
  const known = new Map<object, number>();
  return (path) => {
    const settings = settingsOf(path);
    let number = known.get(settings);
    if (number === undefined) {
      const text = JSON.stringify([settings, pins]);
      number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      known.set(settings, number);
    }
    return number;
  };
}

/** What the disk says of a file: as one text to compare, and when anything about it changed last. */
interface FileState {
  text: string;
  /** In milliseconds since 1970. */
  latest: number;
}

function stateOf(path: string): FileState | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile()) return undefined;
    const { mtimeMs, ctimeMs, size, ino } = stat;
    return { text: `${mtimeMs} ${ctimeMs} ${size} ${ino}`, latest: Math.max(mtimeMs, ctimeMs) };
  } catch {
    return undefined; // Whoever reads it says why it cannot be.
  }
}

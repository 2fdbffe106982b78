import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileUri } from "../../file-uri";
import { pathFrom } from "../../globs";
import { readCurriculumFile } from "../../read-file";
import { type Examined, type ExamineSettings, hashOf } from "../examine";
import { pack } from "../packed";
import { type CacheContent, type CachedRun, type CacheEntry, emptyCache, readCache, writeCache } from "./cache-file";
import { isAsItWas, stateOf } from "./file-state";

/** Runs that are kept: of the whole, of a part, with another configuration. */
const MOST_RUNS = 4;

/** What decides what is found in a file, beside the file. */
export type JudgedBy = Pick<ExamineSettings, "settingsOf" | "pins">;

/** When a file was looked at and what it was like; what is remembered of it where it is still the same. */
export interface Look {
  entry: CacheEntry | undefined;
  state: string;
  looked: number;
}

/** What is remembered of files from one run to the next, and whether they are still as they were. */
export class KnownFiles {
  readonly #file: string | undefined;
  readonly #key: string;
  /** What names are relative to, absolute. */
  readonly folder: string;
  readonly #content: CacheContent;
  readonly #judgedBy: Map<string, number>;
  readonly #visited = new Set<string>();
  #changed = false;

  /**
   * @param file where it is kept, absolute; undefined to remember while the program runs only
   * @param key the program, its rules and the code sets: findings of another are of no use
   */
  constructor(file: string | undefined, key: string, folder: string) {
    this.#file = file;
    this.#key = key;
    this.folder = folder;
    this.#content = file === undefined ? emptyCache() : readCache(file, key);
    this.#judgedBy = new Map(this.#content.judgedBy.map((text, number) => [text, number]));
  }

  /** Numbers for what files are judged by: most are judged by the same. */
  judges({ settingsOf, pins }: JudgedBy): (path: string) => number {
    const known = new Map<object, number>();
    return (path) => {
      const settings = settingsOf(path);
      let number = known.get(settings);
      if (number === undefined) {
        const text = JSON.stringify([settings, pins]);
        number = this.#judgedBy.get(text) ?? this.#judgedBy.size;
        this.#judgedBy.set(text, number);
        known.set(settings, number);
      }
      return number;
    };
  }

  /** What was remembered of a file, whether it is still so or not. */
  entryOf(path: string): CacheEntry | undefined {
    return this.#content.files.get(pathFrom(this.folder, path));
  }

  /** Looks whether a file is still the one that was judged by `by`. */
  look(path: string, by: number): Look {
    const name = pathFrom(this.folder, path);
    this.#visited.add(name);
    const looked = Date.now();
    const state = stateOf(path);
    const entry = this.#content.files.get(name);
    const look = { entry: undefined, state: state?.text ?? "", looked };
    if (!entry || !state || entry.by !== by) return look;
    if (isAsItWas(entry, state)) return { ...look, entry };
    const read = readCurriculumFile(path);
    if (!("text" in read) || hashOf(read.text) !== entry.hash) return look;
    entry.state = state.text;
    entry.looked = looked;
    this.#changed = true;
    return { ...look, entry };
  }

  /** What was found out about a file; undefined when that was lost. */
  packedOf(entry: CacheEntry): string | undefined {
    return this.#content.packedOf(entry);
  }

  /** Keeps what was found out about a file. */
  remember(path: string, { hash, packed, ...found }: Examined, { state, looked }: Look, by: number): void {
    const name = pathFrom(this.folder, path);
    this.#changed = true;
    // What could not be read is tried again each time.
    if (hash === undefined) this.#content.files.delete(name);
    else this.#content.files.set(name, { state, looked, by, hash, packed: packed ?? pack(found, fileUri(path)) });
  }

  /** The run with that fingerprint, when one is remembered. */
  runOf(fingerprint: string): CachedRun | undefined {
    return this.#content.runs.find((run) => run.fingerprint === fingerprint);
  }

  rememberRun(run: CachedRun): void {
    const others = this.#content.runs.filter(({ fingerprint }) => fingerprint !== run.fingerprint);
    this.#content.runs = [...others, run].slice(-MOST_RUNS);
    this.#changed = true;
  }

  /** Writes what was learned, if anything was. @throws what the disk says when it cannot be written */
  async save(): Promise<void> {
    if (!this.#changed || this.#file === undefined) return;
    const { files } = this.#content;
    // What was not asked about this time stays, as long as it is there.
    for (const name of files.keys()) {
      if (!this.#visited.has(name) && !existsSync(resolve(this.folder, name))) files.delete(name);
    }
    this.#content.judgedBy = [...this.#judgedBy.keys()];
    await writeCache(this.#file, this.#key, this.#content);
    this.#changed = false;
  }
}

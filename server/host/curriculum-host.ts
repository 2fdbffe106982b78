import { existsSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { URI } from "vscode-uri";
import { type Configuration, defaultConfiguration, readConfiguration } from "../curriculum/configuration";
import { Curriculum, summarise } from "../curriculum/curriculum";
import { documentKinds, kindOf } from "../curriculum/kinds/registry";
import { Snapshot } from "../curriculum/snapshot";
import { findFiles, isConfigurationName, isIncluded } from "./find-files";
import { readCurriculumFile } from "./read-file";

/** How long the loop may read files before it lets others in, in milliseconds. */
const SLICE = 10;

/** A folder with what belongs together in it. */
export interface LoadedCurriculum {
  root: string;
  configuration: Configuration;
  curriculum: Curriculum;
  /** The files found, absolute, sorted. */
  files: string[];
  /** Folders inside that are curricula of their own. */
  nested: string[];
}

/** What a host wants to know while files are read. */
export interface LoadOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
  /** Receives each snapshot made on the way, so that it need not be parsed again. */
  onSnapshot?: (path: string, snapshot: Snapshot) => void;
  /** A `chartkey.yaml` to use instead of the nearest. */
  configurationFile?: string;
}

/** Knows which curriculum a file belongs to, and reads each curriculum once, when it is first needed. */
export class CurriculumHost {
  readonly #folders: string[];
  readonly #loaded = new Map<string, Promise<LoadedCurriculum>>();
  readonly #roots = new Map<string, string | undefined>();
  readonly #open = new Map<string, Snapshot>();
  readonly #options: LoadOptions;

  /** @param folders the workspace's folders, or the working directory; absolute */
  constructor(folders: readonly string[], options: LoadOptions = {}) {
    this.#folders = folders.map((folder) => resolve(folder));
    this.#options = options;
  }

  /** The folder of the curriculum that a file belongs to: the nearest with a `chartkey.yaml`, else the workspace's. */
  rootOf(path: string): string {
    const folder = this.#folders
      .filter(
        (candidate) => path === candidate || path.startsWith(candidate.endsWith(sep) ? candidate : candidate + sep),
      )
      .sort((a, b) => b.length - a.length)[0];
    return this.#nearestConfigured(dirname(path), folder) ?? folder ?? dirname(path);
  }

  /** The curriculum of a file, read now if it was not yet. */
  async curriculumOf(path: string): Promise<LoadedCurriculum> {
    return this.load(this.rootOf(path));
  }

  /** The curriculum of a folder, read now if it was not yet. */
  load(root: string): Promise<LoadedCurriculum> {
    let loading = this.#loaded.get(root);
    if (!loading) {
      loading = this.#read(root);
      this.#loaded.set(root, loading);
      loading.catch(() => this.#loaded.delete(root));
    }
    return loading;
  }

  /** Every curriculum that has been read. */
  get loaded(): Promise<LoadedCurriculum[]> {
    return Promise.all(this.#loaded.values());
  }

  /** Lets an editor's text stand in for the file. @returns whether other files can see a change */
  async override(path: string, snapshot: Snapshot): Promise<boolean> {
    this.#open.set(path, snapshot);
    return this.#put(path, snapshot);
  }

  /** Goes back to the file on disk. @returns whether other files can see a change */
  async release(path: string): Promise<boolean> {
    this.#open.delete(path);
    return this.refresh(path);
  }

  /** Reads a file again that has changed, come or gone on disk. @returns whether other files can see a change */
  async refresh(path: string): Promise<boolean> {
    if (isConfigurationName(path.slice(path.lastIndexOf(sep) + 1))) {
      // Which files belong together may be another matter now.
      this.#roots.clear();
      this.#loaded.clear();
      return true;
    }
    const snapshot = snapshotOf(path);
    // The editor's text stands in for the file, but not for a file that was deleted under it.
    if (snapshot && this.#open.has(path)) return false;
    if (!this.#loaded.has(this.rootOf(path))) return false;
    const loaded = await this.curriculumOf(path);
    const listed = loaded.files.includes(path);
    if (!snapshot) {
      if (listed && !existsSync(path)) loaded.files = loaded.files.filter((file) => file !== path);
      return loaded.curriculum.delete(URI.file(path).toString());
    }
    if (!isIncluded(path, loaded.root, loaded.configuration)) return false;
    if (!listed) loaded.files = [...loaded.files, path].sort();
    return this.#put(path, snapshot);
  }

  async #put(path: string, snapshot: Snapshot): Promise<boolean> {
    const root = this.rootOf(path);
    // A curriculum that nobody has asked for yet will be read from disk and from the open documents when somebody does.
    if (!this.#loaded.has(root)) return false;
    const { curriculum } = await this.load(root);
    return curriculum.set(URI.file(path).toString(), summarise(snapshot));
  }

  async #read(root: string): Promise<LoadedCurriculum> {
    const configuration = this.#configuration(root);
    const curriculum = new Curriculum();
    const nested: string[] = [];
    const files = [...findFiles(root, root, configuration, (folder) => nested.push(folder))];
    let slice = performance.now();
    for (const [index, path] of files.entries()) {
      const snapshot = this.#open.get(path) ?? snapshotOf(path);
      if (snapshot) {
        curriculum.set(URI.file(path).toString(), summarise(snapshot));
        this.#options.onSnapshot?.(path, snapshot);
      }
      if (performance.now() - slice > SLICE) {
        this.#options.onProgress?.(index + 1, files.length);
        await new Promise((proceed) => setImmediate(proceed));
        this.#options.signal?.throwIfAborted();
        slice = performance.now();
      }
    }
    // Documents that are open but were not found: excluded, or never saved.
    for (const [path, snapshot] of this.#open) {
      if (this.rootOf(path) === root) curriculum.set(URI.file(path).toString(), summarise(snapshot));
    }
    return { root, configuration, curriculum, files, nested };
  }

  #configuration(root: string): Configuration {
    const path = this.#options.configurationFile ?? configurationFileIn(root);
    if (!path) return defaultConfiguration;
    const snapshot = this.#open.get(path) ?? snapshotOf(path);
    return readConfiguration(snapshot?.stream[0]?.yaml.value);
  }

  #nearestConfigured(folder: string, limit: string | undefined): string | undefined {
    const known = this.#roots.get(folder);
    if (known !== undefined || this.#roots.has(folder)) return known;
    const parent = dirname(folder);
    const root = configurationFileIn(folder)
      ? folder
      : folder === limit || parent === folder
        ? undefined
        : this.#nearestConfigured(parent, limit);
    this.#roots.set(folder, root);
    return root;
  }
}

function configurationFileIn(folder: string): string | undefined {
  const names = documentKinds.find((kind) => kind.id === "configuration")?.fileNames ?? [];
  return names.map((name) => join(folder, name)).find((path) => existsSync(path));
}

function snapshotOf(path: string): Snapshot | undefined {
  const kind = kindOf(path);
  const read = kind && readCurriculumFile(path);
  return kind && read && "text" in read ? new Snapshot(URI.file(path).toString(), kind, read.text) : undefined;
}

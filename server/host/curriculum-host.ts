import { existsSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";

import { emptyLibrary } from "../codesets/library";
import { type Configuration, defaultConfiguration, readConfiguration } from "../curriculum/configuration";
import { Curriculum } from "../curriculum/curriculum";
import { dependentsOf, doubtfulOf } from "../curriculum/dependents";
import type { DocumentSettings } from "../curriculum/document-settings";
import { type DocumentSummary, summarise } from "../curriculum/document-summary";
import { kindOf } from "../curriculum/kinds/registry";
import type { Snapshot } from "../curriculum/snapshot";
import { pinnedLibrary, pinsOf } from "./codesets/pins";
import { configurationFileIn } from "./configuration-file";
import { configurationFor } from "./file-configuration";
import { fileUri } from "./file-uri";
import { findFiles, isConfigurationName, isIncluded, isWithin } from "./find-files";
import { type Listing, type LoadedCurriculum, type LoadOptions, readInto } from "./load-curriculum";
import { snapshotOf } from "./snapshot-of";

/** What a host wants to know while files are read, and where it looks for curricula. */
export interface HostOptions extends LoadOptions {
  /** Told when something that other files can see has changed in a file; `dependents` are those it may matter to. */
  onChange?: (uri: string, dependents: ReadonlySet<string>) => void;
  /** A `chartkey.yaml` to use instead of the nearest. */
  configurationFile?: string;
  /** Looks for a `chartkey.yaml` above the folders too: on the command line a folder is a place to stand, no bound. */
  lookAbove?: boolean;
}

/** Whoever reads files is told of every so many that are found. */
const SOME = 500;

/** Knows which curriculum a file belongs to, and reads each curriculum once, when it is first needed. */
export class CurriculumHost {
  readonly #folders: string[];
  readonly #loaded = new Map<string, Promise<LoadedCurriculum>>();
  readonly #rootByFolder = new Map<string, string>();
  readonly #roots = new Map<string, string | undefined>();
  readonly #configurations = new Map<string, Configuration>();
  readonly #open = new Map<string, Snapshot>();
  readonly #options: HostOptions;
  /** What was found of curricula that are not read yet. */
  readonly #listings = new Map<string, Listing>();

  /** @param folders the workspace's folders, or the working directory; absolute */
  constructor(folders: readonly string[], options: HostOptions = {}) {
    this.#folders = folders.map((folder) => resolve(folder));
    this.#options = options;
  }

  /** The folder of the curriculum that a file belongs to: the nearest with a `chartkey.yaml`, else the workspace's. */
  rootOf(path: string): string {
    // Normal paths, and a great many of them: what stands before the last separator.
    const own = path.slice(0, path.lastIndexOf(sep)) || dirname(path);
    let root = this.#rootByFolder.get(own);
    if (root === undefined) {
      root = this.#findRoot(path);
      this.#rootByFolder.set(own, root);
    }
    return root;
  }

  #findRoot(path: string): string {
    const folder = this.#folders
      .filter((candidate) => isWithin(path, candidate))
      .sort((a, b) => b.length - a.length)[0];
    const limit = this.#options.lookAbove ? undefined : folder;
    return this.#nearestConfigured(dirname(path), limit) ?? folder ?? dirname(path);
  }

  /** Whether a file counts in its curriculum, for editor and command line alike; reads the configuration only. */
  isIncluded(path: string): boolean {
    const root = this.rootOf(path);
    return isIncluded(path, root, this.configurationOf(root));
  }

  /** What holds in a curriculum. @param root its folder */
  configurationOf(root: string): Configuration {
    let configuration = this.#configurations.get(root);
    if (!configuration) {
      configuration = this.#readConfiguration(root);
      this.#configurations.set(root, configuration);
    }
    return configuration;
  }

  /** What its curriculum says of a file; reads the configuration only. */
  settingsOf(path: string): DocumentSettings {
    const root = this.rootOf(path);
    return configurationFor(path, root, this.configurationOf(root)).settings;
  }

  /** The `chartkey.yaml` that holds in a curriculum, when there is one. @param root its folder */
  configurationFileOf(root: string): string | undefined {
    return this.#options.configurationFile ?? configurationFileIn(root);
  }

  /** Takes a file into its curriculum though a search does not find it, because somebody named it. */
  async include(path: string): Promise<void> {
    const { curriculum, root } = await this.curriculumOf(path);
    const uri = fileUri(path);
    if (curriculum.documentsOf(uri).length > 0) return;
    const open = this.#open.get(path);
    if (open) curriculum.set(uri, summarise(open));
    else await this.#readInto(curriculum, [path], root);
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

  /** The files of a curriculum; none of them is read for it. @param root its folder */
  async listing(root: string): Promise<Listing> {
    return (await this.#loaded.get(root)) ?? this.#find(root);
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
    if (isConfigurationName(basename(path))) {
      // Which files belong together may be another matter now.
      this.#roots.clear();
      this.#rootByFolder.clear();
      this.#configurations.clear();
      this.#loaded.clear();
      this.#listings.clear();
      return true;
    }
    const snapshot = this.#snapshotOf(path);
    if (!this.#loaded.has(this.rootOf(path))) return false;
    const loaded = await this.curriculumOf(path);
    const listed = loaded.files.includes(path);
    if (!snapshot) {
      if (listed && !existsSync(path)) loaded.files = loaded.files.filter((file) => file !== path);
      return this.#change(fileUri(path), undefined, loaded.curriculum);
    }
    if (!isIncluded(path, loaded.root, loaded.configuration)) return false;
    if (!listed) {
      const next = loaded.files.findIndex((file) => file > path);
      loaded.files.splice(next < 0 ? loaded.files.length : next, 0, path);
    }
    // The editor's text stands in for the file, but not for a file that was deleted under it.
    if (this.#open.has(path)) return false;
    return this.#put(path, snapshot);
  }

  /**
   * Reads again what lies in a folder that was moved, created or deleted.
   * @returns the files that are or were in it
   */
  async refreshFolder(folder: string): Promise<string[]> {
    const inside = new Set<string>();
    for (const { files, root } of await this.loaded) {
      // A curriculum of its own went or came: which files belong together may be another matter now.
      if (isWithin(root, folder)) inside.add(join(root, "chartkey.yaml"));
      for (const file of files) if (isWithin(file, folder)) inside.add(file);
    }
    const root = this.rootOf(join(folder, "chartkey.yaml"));
    const nested = (other: string) => inside.add(join(other, "chartkey.yaml"));
    for (const file of findFiles(folder, root, this.configurationOf(root), nested)) inside.add(file);
    const files = [...inside];
    const configuration = files.find((file) => isConfigurationName(basename(file)));
    if (configuration) await this.refresh(configuration);
    else for (const file of files) await this.refresh(file);
    return files;
  }

  async #put(path: string, snapshot: Snapshot): Promise<boolean> {
    const root = this.rootOf(path);
    // A curriculum that nobody has asked for yet will be read from disk and from the open documents when somebody does.
    if (!this.#loaded.has(root)) return false;
    const { curriculum } = await this.load(root);
    const uri = fileUri(path);
    // What is excluded stays out: other files must look as they do in CI.
    if (curriculum.documentsOf(uri).length === 0 && !this.isIncluded(path)) return false;
    return this.#change(uri, summarise(snapshot), curriculum);
  }

  /** Puts a file in or takes it out, and says whom it matters to. @returns whether other files can see a change */
  #change(uri: string, documents: readonly DocumentSummary[] | undefined, curriculum: Curriculum): boolean {
    const before = curriculum.documentsOf(uri);
    const changed = documents ? curriculum.set(uri, documents) : curriculum.delete(uri);
    const { onChange } = this.#options;
    if (changed && onChange) {
      const change = [uri, before, documents ?? [], curriculum] as const;
      onChange(uri, new Set([...dependentsOf(...change), ...doubtfulOf(...change)]));
    }
    return changed;
  }

  #find(root: string): Listing {
    let listing = this.#listings.get(root);
    if (!listing) {
      const nested: string[] = [];
      const files: string[] = [];
      for (const file of findFiles(root, root, this.configurationOf(root), (folder) => nested.push(folder))) {
        // What a search finds is this curriculum's: nobody need look again where each file belongs.
        this.#rootByFolder.set(dirname(file), root);
        if (files.push(file) % SOME === 0) this.#options.examiner?.expect?.(files.length);
      }
      listing = { files, nested };
      this.#listings.set(root, listing);
    }
    return listing;
  }

  async #read(root: string): Promise<LoadedCurriculum> {
    const configuration = this.configurationOf(root);
    const { codes = emptyLibrary } = this.#options;
    const curriculum = new Curriculum(pinnedLibrary(codes, pinsOf(root, configuration)));
    const { files, nested } = this.#find(root);
    // From here on the curriculum that is read follows what becomes of its files.
    this.#listings.delete(root);
    await this.#readInto(
      curriculum,
      files.filter((path) => !this.#open.has(path)),
      root,
    );
    // Documents that are open, also those that were never saved.
    for (const [path, snapshot] of this.#open) {
      if (this.rootOf(path) !== root || !this.isIncluded(path)) continue;
      curriculum.set(fileUri(path), summarise(snapshot));
    }
    return { root, configuration, curriculum, files, nested };
  }

  #readInto(curriculum: Curriculum, files: readonly string[], root: string): Promise<void> {
    const settingsOf = (path: string) => this.settingsOf(path);
    return readInto(curriculum, files, { root, configuration: this.configurationOf(root), settingsOf }, this.#options);
  }

  #snapshotOf(path: string): Snapshot | undefined {
    return snapshotOf(path)?.withSettings(this.settingsOf(path));
  }

  #readConfiguration(root: string): Configuration {
    const path = this.configurationFileOf(root);
    if (!path) return defaultConfiguration;
    const snapshot = this.#open.get(path) ?? snapshotOf(path, undefined, kindOf("chartkey.yaml"));
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

import { statSync } from "node:fs";
import { basename } from "node:path";
import type { Diagnostic } from "vscode-languageserver";
import { URI } from "vscode-uri";
import { type CodeLibrary, emptyLibrary } from "../../codesets/library";
import { type Configuration, defaultConfiguration } from "../../curriculum/configuration";
import { Curriculum } from "../../curriculum/curriculum";
import { summarise } from "../../curriculum/document-summary";
import { kindOf } from "../../curriculum/kinds/registry";
import { Snapshot } from "../../curriculum/snapshot";
import { diagnose, toDiagnostic } from "../../language/diagnostics";
import { pinFindings } from "../codesets/pin-findings";
import { CurriculumHost, type HostOptions } from "../curriculum-host";
import { configurationFor } from "../file-configuration";
import { isConfigurationName } from "../find-files";
import type { LoadedCurriculum } from "../load-curriculum";
import { readCurriculumFile } from "../read-file";
import type { OpenDocument } from "./open-documents";

/** What a feature needs beside the snapshot. */
export interface Surroundings {
  curriculum: Curriculum;
  configuration: Configuration;
}

/** Something that other files can see. */
export interface WorkspaceChange {
  /** The file in which it changed; undefined where it is no single one. */
  in?: string;
  /** The files whose findings may be other than before, though their own text is not. */
  findings: ReadonlySet<string> | "all";
}

/** The editor's documents and the curricula around them. */
export class Workspace {
  readonly #pageOf: ((rule: string) => string) | undefined;
  /** The code sets at hand. */
  readonly codes: CodeLibrary;
  #host: CurriculumHost;
  #folders: string[] = [];
  /** Open documents whose text the curricula have not seen yet. */
  readonly #unseen = new Map<string, OpenDocument>();
  readonly #loading: HostOptions;
  /** The addresses of all files, made when first asked for and as long as the lists of the curricula stand. */
  #files: { lists: { list: string[]; length: number }[]; byUri: ReadonlyMap<string, string> } | undefined;
  /** A client may remember what an earlier run of the server told it. */
  readonly #started = Date.now().toString(36);
  /** Counts what every file is judged by. */
  #generation = 0;
  /** By file: how often its findings may have changed without an edit of its own. */
  readonly #revisions = new Map<string, number>();
  #copy: { uri: string; curriculum: Curriculum } | undefined;
  readonly #listeners: ((change: WorkspaceChange) => void)[] = [];

  /** @param reading called when a curriculum begins to be read */
  constructor(
    pageOf: ((rule: string) => string) | undefined,
    codes: CodeLibrary = emptyLibrary,
    reading?: HostOptions["reading"],
  ) {
    this.#pageOf = pageOf;
    this.codes = codes;
    this.#loading = {
      codes,
      ...(reading ? { reading } : {}),
      onChange: (uri, dependents) => this.#changed({ in: uri, findings: dependents }),
    };
    this.#host = new CurriculumHost([], this.#loading);
  }

  /** Has somebody told of every change that other files can see. */
  onChange(listener: (change: WorkspaceChange) => void): void {
    this.#listeners.push(listener);
  }

  /** What tells the findings of a file from earlier ones, as long as its own text stands. */
  revisionOf(uri: string): string {
    return `${this.#started}.${this.#generation}.${this.#revisions.get(uri) ?? 0}`;
  }

  #changed(change: WorkspaceChange): void {
    this.#copy = undefined;
    if (change.findings === "all") this.#generation++;
    else for (const uri of change.findings) this.#revisions.set(uri, (this.#revisions.get(uri) ?? 0) + 1);
    for (const listener of this.#listeners) listener(change);
  }

  /** Sets the folders, and forgets what was read of others. */
  setFolders(uris: readonly string[], open: Iterable<OpenDocument>): void {
    this.#folders = uris
      .map((uri) => URI.parse(uri))
      .filter((uri) => uri.scheme === "file")
      .map((uri) => uri.fsPath);
    this.rescan(open);
  }

  /** The folders, as paths. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** A document was opened or its text changed. Costs nothing until somebody asks. */
  edited(document: OpenDocument): void {
    if (!document.snapshot) return;
    const path = pathOf(document.uri);
    if (path) document.snapshot = document.snapshot.withSettings(this.#host.settingsOf(path));
    this.#unseen.set(document.uri, document);
  }

  /** A document was closed: the file on disk counts again. */
  async closed(uri: string): Promise<void> {
    this.#unseen.delete(uri);
    const path = pathOf(uri);
    if (path) await this.#host.release(path);
  }

  /** A file changed on disk, came or went; or a folder did, with all that is in it. */
  async fileChanged(uri: string): Promise<void> {
    const path = pathOf(uri);
    if (!path) return;
    const files = kindOf(path) ? [path] : await this.#host.refreshFolder(path);
    if (kindOf(path)) await this.#host.refresh(path);
    if (files.some((file) => isConfigurationName(basename(file)))) this.#changed({ findings: "all" });
    // Also when nothing that others can see has changed: the file's own findings may have.
    else this.#changed({ findings: new Set(files.map((file) => URI.file(file).toString())) });
  }

  /** Shows the curricula every edit. */
  async settle(): Promise<void> {
    for (const [uri, { snapshot }] of this.#unseen) {
      this.#unseen.delete(uri);
      const path = pathOf(uri);
      if (!snapshot || !path) continue;
      await this.#host.override(path, snapshot);
      if (snapshot.kind.id === "configuration") {
        await this.#host.refresh(path);
        this.#changed({ findings: "all" });
      }
    }
  }

  /** What surrounds a document. One without a file stands alone. */
  async surroundings(snapshot: Snapshot): Promise<Surroundings> {
    const path = pathOf(snapshot.uri);
    if (path) {
      const { curriculum, configuration, root } = await this.#host.curriculumOf(path);
      return { curriculum, configuration: configurationFor(path, root, configuration) };
    }
    const curriculum = await this.#around(snapshot.uri);
    curriculum.set(snapshot.uri, summarise(snapshot));
    return { curriculum, configuration: defaultConfiguration };
  }

  /** What a document without a file can refer to: the first folder, copied once for as long as nothing changes in it. */
  async #around(uri: string): Promise<Curriculum> {
    if (this.#copy?.uri === uri) return this.#copy.curriculum;
    const curriculum = new Curriculum(this.codes);
    for (const root of this.#folders.slice(0, 1)) {
      const loaded = await this.#host.load(root);
      for (const known of loaded.curriculum.uris) curriculum.set(known, loaded.curriculum.documentsOf(known));
      curriculum.isPartial = loaded.curriculum.isPartial;
    }
    this.#copy = { uri, curriculum };
    return curriculum;
  }

  /** The curriculum that a file belongs to; undefined for documents that are no file. */
  async curriculumAt(uri: string): Promise<Curriculum | undefined> {
    const path = pathOf(uri);
    return path === undefined ? undefined : (await this.#host.curriculumOf(path)).curriculum;
  }

  /** All diagnostics of a document. */
  async diagnose(snapshot: Snapshot): Promise<Diagnostic[]> {
    const { curriculum, configuration } = await this.surroundings(snapshot);
    const found = diagnose(snapshot.withSettings(configuration.settings), curriculum, configuration, this.#pageOf);
    const path = pathOf(snapshot.uri);
    const root = path && this.#host.rootOf(path);
    if (!root || path !== this.#host.configurationFileOf(root)) return found;
    const pins = pinFindings(snapshot, root, configuration, this.codes);
    return [...found, ...pins.map((finding) => toDiagnostic(snapshot, finding, this.#pageOf))];
  }

  /** Forgets what was read from disk, for those who want to see it as it is now whatever a watcher has missed. */
  rescan(open: Iterable<OpenDocument>): void {
    this.#host = new CurriculumHost(this.#folders, this.#loading);
    this.#revisions.clear();
    for (const document of open) this.edited(document);
    this.#changed({ findings: "all" });
  }

  /** The folder of the curriculum that a file belongs to. */
  rootOf(path: string): string {
    return this.#host.rootOf(path);
  }

  /** The curricula of the workspace, those nested in others included. */
  async curricula(): Promise<Curriculum[]> {
    return (await this.loaded()).map(({ curriculum }) => curriculum);
  }

  /** The same with their folders and files. */
  async loaded(): Promise<LoadedCurriculum[]> {
    const found: LoadedCurriculum[] = [];
    const visit = async (root: string): Promise<void> => {
      const loaded = await this.#host.load(root);
      found.push(loaded);
      for (const nested of loaded.nested) await visit(nested);
    };
    for (const folder of this.#folders) await visit(folder);
    return found;
  }

  /** Every file of the workspace's curricula, those nested in others included; by address, in the order of paths. */
  async filesByUri(): Promise<ReadonlyMap<string, string>> {
    const lists = (await this.loaded()).map(({ files }) => files);
    const known = this.#files;
    const same =
      known?.lists.length === lists.length &&
      known.lists.every(({ list, length }, at) => list === lists[at] && length === list.length);
    if (known && same) return known.byUri;
    const paths = [...new Set(lists.flat())].sort();
    const byUri = new Map(paths.map((path) => [URI.file(path).toString(), path]));
    this.#files = { lists: lists.map((list) => ({ list, length: list.length })), byUri };
    return byUri;
  }

  /** Every file of the workspace's curricula, in the order of paths. */
  async files(): Promise<string[]> {
    return [...(await this.filesByUri()).values()];
  }

  /** What tells one state of a file on disk from another. */
  stampOf(path: string): string {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat ? `${stat.mtimeMs} ${stat.size}` : "gone";
  }

  /** All diagnostics of a file on disk; undefined when it is gone. */
  async diagnoseFile(path: string): Promise<Diagnostic[] | undefined> {
    const kind = kindOf(path);
    const read = kind && readCurriculumFile(path);
    if (!read) return undefined;
    if ("text" in read) return this.diagnose(new Snapshot(URI.file(path).toString(), kind, read.text));
    const start = { line: 0, character: 0 };
    return [
      { range: { start, end: start }, severity: 1, code: "unreadable-file", source: "chartkey", message: read.problem },
    ];
  }
}

/** The path of a file's address; undefined for documents that are no file. */
export function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === "file" ? parsed.fsPath : undefined;
}

import { statSync } from "node:fs";
import type { Diagnostic } from "vscode-languageserver";
import { URI } from "vscode-uri";
import { type CodeLibrary, emptyLibrary } from "../../codesets/library";
import { type Configuration, defaultConfiguration } from "../../curriculum/configuration";
import { Curriculum, summarise } from "../../curriculum/curriculum";
import { kindOf } from "../../curriculum/kinds/registry";
import { Snapshot } from "../../curriculum/snapshot";
import { diagnose, toDiagnostic } from "../../language/diagnostics";
import { pinFindings } from "../codesets/pin-findings";
import { CurriculumHost, type LoadOptions } from "../curriculum-host";
import { configurationFor } from "../file-configuration";
import { readCurriculumFile } from "../read-file";
import type { OpenDocument } from "./open-documents";

/** What a feature needs beside the snapshot. */
export interface Surroundings {
  curriculum: Curriculum;
  configuration: Configuration;
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
  /** Counts what other files can see: as long as it stands, findings of unchanged files stand too. */
  generation = 0;

  constructor(pageOf: ((rule: string) => string) | undefined, codes: CodeLibrary = emptyLibrary) {
    this.#pageOf = pageOf;
    this.codes = codes;
    this.#host = new CurriculumHost([], { codes });
  }

  /** Sets the folders, and forgets what was read of others. */
  setFolders(uris: readonly string[], open: Iterable<OpenDocument>, options: LoadOptions = {}): void {
    this.#folders = uris
      .map((uri) => URI.parse(uri))
      .filter((uri) => uri.scheme === "file")
      .map((uri) => uri.fsPath);
    this.#host = new CurriculumHost(this.#folders, { ...options, codes: this.codes });
    for (const document of open) this.edited(document);
    this.generation++;
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
    if (path && (await this.#host.release(path))) this.generation++;
  }

  /** A file changed on disk. */
  async fileChanged(uri: string): Promise<void> {
    const path = pathOf(uri);
    if (path && kindOf(path) && (await this.#host.refresh(path))) this.generation++;
  }

  /** Shows the curricula every edit. @returns whether other files can see a change */
  async settle(): Promise<boolean> {
    const before = this.generation;
    for (const [uri, { snapshot }] of this.#unseen) {
      this.#unseen.delete(uri);
      const path = pathOf(uri);
      if (!snapshot || !path) continue;
      if (await this.#host.override(path, snapshot)) this.generation++;
      if (snapshot.kind.id === "configuration") {
        await this.#host.refresh(path);
        this.generation++;
      }
    }
    return this.generation !== before;
  }

  /** What surrounds a document. One without a file stands alone. */
  async surroundings(snapshot: Snapshot): Promise<Surroundings> {
    const path = pathOf(snapshot.uri);
    if (path) {
      const { curriculum, configuration, root } = await this.#host.curriculumOf(path);
      return { curriculum, configuration: configurationFor(path, root, configuration) };
    }
    const curriculum = new Curriculum(this.codes);
    for (const root of this.#folders.slice(0, 1)) {
      const loaded = await this.#host.load(root);
      for (const uri of loaded.curriculum.uris) curriculum.set(uri, loaded.curriculum.documentsOf(uri));
    }
    curriculum.set(snapshot.uri, summarise(snapshot));
    return { curriculum, configuration: defaultConfiguration };
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
    this.#host = new CurriculumHost(this.#folders, { codes: this.codes });
    for (const document of open) this.edited(document);
    this.generation++;
  }

  /** The curricula of the workspace, those nested in others included. */
  async curricula(): Promise<Curriculum[]> {
    const found: Curriculum[] = [];
    const visit = async (root: string): Promise<void> => {
      const loaded = await this.#host.load(root);
      found.push(loaded.curriculum);
      for (const nested of loaded.nested) await visit(nested);
    };
    for (const folder of this.#folders) await visit(folder);
    return found;
  }

  /** Every file of the workspace's curricula, those nested in others included. */
  async files(): Promise<string[]> {
    const files = new Set<string>();
    const visit = async (root: string): Promise<void> => {
      const loaded = await this.#host.load(root);
      for (const file of loaded.files) files.add(file);
      for (const nested of loaded.nested) await visit(nested);
    };
    for (const folder of this.#folders) await visit(folder);
    return [...files].sort();
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

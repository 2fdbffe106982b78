import { type CodeLibrary, emptyLibrary } from "../codesets/library";
import type { DocumentSummary } from "./document-summary";
import { countKeys, type KeyCounts, keysOf } from "./key-counts";

const NONE: readonly DocumentSummary[] = [];

/** All documents that belong together, by file and by id. Holds summaries only, no text. */
export class Curriculum {
  readonly #files = new Map<string, readonly DocumentSummary[]>();
  /**
   * By kind, then by id. Lists that are replaced, never changed: nearly all have one document, and they are handed out
   * as they are.
   */
  readonly #byId = new Map<string, Map<string, readonly DocumentSummary[]>>();
  /** Documents by what they refer to, first by its kind, so that nobody has to look through all of them. */
  readonly #byTarget = new Map<string, Map<string, Set<DocumentSummary>>>();
  /** Documents with a key among options, by folder. */
  readonly #byFolder = new Map<string, Set<DocumentSummary>>();
  /** Where keys stand in a folder, counted when first asked for and until one of them changes. */
  readonly #keyCounts = new Map<string, KeyCounts>();
  /** The codes that its documents refer to. */
  readonly codes: CodeLibrary;
  /** Whether some of its files were not read, so that nothing can be said of what is missing. */
  isPartial = false;

  constructor(codes: CodeLibrary = emptyLibrary) {
    this.codes = codes;
  }

  /**
   * Puts a file in, or in the place of its earlier state.
   * @returns whether anything that other files can see has changed
   */
  set(uri: string, documents: readonly DocumentSummary[]): boolean {
    const before = this.#files.get(uri);
    const counts = this.#keyCounts.get(folderOf(uri));
    this.#forget(before);
    this.#files.set(uri, documents);
    for (const document of documents) {
      const { id, kind } = document;
      if (id) {
        const same = this.find(kind, id.text);
        // A file with one document, as nearly all are, has its list already.
        const alone = same.length === 0 && documents.length === 1;
        under(this.#byId, kind).set(id.text, alone ? documents : [...same, document]);
      }
      for (const reference of document.references) put(under(this.#byTarget, reference.kind), reference.text, document);
      if (document.key) {
        put(this.#byFolder, folderOf(document.uri), document);
        this.#keyCounts.delete(folderOf(document.uri));
      }
    }
    // Most edits leave the key where it is: a folder of thousands is not counted again for each of them.
    if (counts && before && keysOf(before) === keysOf(documents)) this.#keyCounts.set(folderOf(uri), counts);
    // A file that is new is a change; saying so spares the comparison while a curriculum is read.
    return !before || publicFace(before) !== publicFace(documents);
  }

  /** Takes a file out. @returns whether it was there */
  delete(uri: string): boolean {
    const before = this.#files.get(uri);
    this.#forget(before);
    return this.#files.delete(uri) && !!before?.length;
  }

  /** The documents of a kind with an id: more than one where the id was given twice. */
  find(kind: string, id: string): readonly DocumentSummary[] {
    return this.#byId.get(kind)?.get(id) ?? NONE;
  }

  /** The documents that refer to an id of a kind, whether there is one or not. */
  referrers(kind: string, id: string): readonly DocumentSummary[] {
    return [...(this.#byTarget.get(kind)?.get(id) ?? [])];
  }

  /** The documents that refer to something of a kind that is nowhere. */
  unresolved(kind: string): DocumentSummary[] {
    const found = new Set<DocumentSummary>();
    for (const [id, documents] of this.#byTarget.get(kind) ?? []) {
      if (this.find(kind, id).length === 0) for (const document of documents) found.add(document);
    }
    return [...found];
  }

  /** The documents of a file's folder that have one key among options. */
  keysBeside(uri: string): readonly DocumentSummary[] {
    return [...(this.#byFolder.get(folderOf(uri)) ?? [])];
  }

  /** Where the keys of a file's folder stand. */
  keyCounts(uri: string): KeyCounts {
    const folder = folderOf(uri);
    let counts = this.#keyCounts.get(folder);
    if (!counts) {
      counts = countKeys(this.#byFolder.get(folder) ?? []);
      this.#keyCounts.set(folder, counts);
    }
    return counts;
  }

  /** Every document of a kind that has an id, in the order of their files. */
  all(kind: string): DocumentSummary[] {
    const found: DocumentSummary[] = [];
    for (const documents of this.#files.values()) {
      for (const document of documents) if (document.kind === kind && document.id) found.push(document);
    }
    return found;
  }

  /** The titles of the sections of all exams. */
  sections(): Set<string> {
    const titles = new Set<string>();
    for (const documents of this.#files.values()) {
      for (const { sections } of documents) for (const { text } of sections) titles.add(text);
    }
    return titles;
  }

  /** The files in it. */
  get uris(): Iterable<string> {
    return this.#files.keys();
  }

  /** The lines of its file that a document takes: the first, and the first behind it; undefined for the rest of the file. */
  extentOf(document: DocumentSummary): { from: number; to: number | undefined } {
    const beside = this.documentsOf(document.uri);
    return { from: document.line, to: beside[beside.indexOf(document) + 1]?.line };
  }

  /** What is known of the documents of a file. */
  documentsOf(uri: string): readonly DocumentSummary[] {
    return this.#files.get(uri) ?? [];
  }

  #forget(documents: readonly DocumentSummary[] | undefined): void {
    for (const document of documents ?? []) {
      const { id, kind } = document;
      if (id) {
        const others = this.find(kind, id.text).filter((other) => other !== document);
        if (others.length > 0) this.#byId.get(kind)?.set(id.text, others);
        else this.#byId.get(kind)?.delete(id.text);
      }
      for (const reference of document.references)
        take(under(this.#byTarget, reference.kind), reference.text, document);
      if (document.key) {
        take(this.#byFolder, folderOf(document.uri), document);
        this.#keyCounts.delete(folderOf(document.uri));
      }
    }
  }
}

function put(index: Map<string, Set<DocumentSummary>>, key: string, document: DocumentSummary): void {
  const same = index.get(key);
  if (same) same.add(document);
  else index.set(key, new Set([document]));
}

function take(index: Map<string, Set<DocumentSummary>>, key: string, document: DocumentSummary): void {
  const same = index.get(key);
  same?.delete(document);
  if (same?.size === 0) index.delete(key);
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}

function under<Value>(index: Map<string, Map<string, Value>>, kind: string): Map<string, Value> {
  let part = index.get(kind);
  if (!part) {
    part = new Map();
    index.set(kind, part);
  }
  return part;
}

/** What other files can see of a file, as one string to compare. */
function publicFace(documents: readonly DocumentSummary[] | undefined): string {
  return JSON.stringify(
    (documents ?? []).map((document) => [
      document.id,
      document.label,
      document.fields.flat,
      document.settings,
      document.references,
      document.sections.map((section) => [section.text, section.questions]),
      document.section?.text,
      document.key,
    ]),
  );
}

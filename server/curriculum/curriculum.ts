import type { Range } from "vscode-languageserver-textdocument";
import { isScalar } from "yaml";
import { type CodeLibrary, emptyLibrary } from "../codesets/library";
import { placeAt } from "../yaml/nodes";
import { ownText } from "../yaml/own-text";
import { type DocumentModel, rootList, rootText, type Slot } from "./model";
import { choiceOf } from "./options";
import type { Snapshot } from "./snapshot";

/** Something with a place in a file. */
export interface Named {
  text: string;
  range: Range;
}

/** A reference to another document. */
export interface Reference extends Named {
  /** The field of the root it stands in: `requires`, `credentials`, … */
  field: string;
  /** The id of the kind it refers to. */
  kind: string;
}

/** What the rest of a curriculum needs to know of one document. */
export interface DocumentSummary {
  uri: string;
  /** The line of its file in which it begins, from 0. */
  line: number;
  kind: string;
  id: Named | undefined;
  /** What a person calls it. */
  label: string | undefined;
  /** Root fields that are scalars, such as name and issuer. */
  fields: ReadonlyMap<string, string>;
  /** Where its holders work. */
  settings: readonly string[];
  references: readonly Reference[];
  /** Sections that its exam has. */
  sections: readonly Section[];
  /** The section of an exam that it prepares for. */
  section: Named | undefined;
  /** Which of its options is the key, from 0, and of how many; undefined where there is not one. */
  key: KeyPosition | undefined;
}

/** A section of an exam. */
export interface Section extends Named {
  /** How many questions the exam asks of it. */
  questions: number | undefined;
}

/** Where the right answer stands among the options. */
export interface KeyPosition {
  at: number;
  of: number;
}

/** Sums up every document of a file. */
export function summarise(snapshot: Snapshot): DocumentSummary[] {
  return snapshot.models.map(({ start, model }) => {
    const named = (slot: Slot): Named => ({ text: ownText(slot.text), range: snapshot.rangeOf(slot.span, start) });
    const fields = new Map<string, string>();
    for (const name of SUMMARY_FIELDS) {
      const field = rootText(model, name);
      if (field !== undefined) fields.set(name, ownText(field));
    }
    let id: Named | undefined;
    let section: Named | undefined;
    const references: Reference[] = [];
    const sections: Section[] = [];
    for (const slot of model.slots) {
      const { schema } = slot;
      const kind = schema["x-reference"];
      if (kind) references.push({ ...named(slot), field: String(slot.path[0]), kind });
      if (schema["x-id"]) id ??= named(slot);
      if (schema["x-section"] === "named") section ??= named(slot);
      if (schema["x-section"] === "declared") sections.push({ ...named(slot), questions: questionsOf(slot, model) });
    }
    return {
      uri: snapshot.uri,
      line: start === 0 ? 0 : snapshot.positionAt(start).line,
      kind: model.kind.id,
      id,
      label: model.kind.labelFields.map((name) => fields.get(name)).find(Boolean),
      fields,
      settings: rootList(model, "settings").map(ownText),
      references,
      sections,
      section,
      key: keyPosition(model),
    };
  });
}

function questionsOf(slot: Slot, model: DocumentModel): number | undefined {
  const node = placeAt(model.yaml.document, [...slot.path.slice(0, -1), "questions"])?.node;
  const value = isScalar(node) ? node.value : undefined;
  return typeof value === "number" && value > 0 ? value : undefined;
}

function keyPosition(model: DocumentModel): KeyPosition | undefined {
  const options = choiceOf(model)?.options;
  const keys = options?.filter(({ correct }) => correct) ?? [];
  return options && keys[0] && keys.length === 1 ? { at: keys[0].at, of: options.length } : undefined;
}

const SUMMARY_FIELDS = [
  "abbreviation",
  "name",
  "title",
  "issuer",
  "category",
  "type",
  "setting",
  "perspective",
  "dateOfService",
  "discharged",
  "renamedTo",
  "validFrom",
  "validTo",
];

const NONE: readonly DocumentSummary[] = [];

/** All documents that belong together, by file and by id. Holds summaries only, no text. */
export class Curriculum {
  readonly #files = new Map<string, readonly DocumentSummary[]>();
  /** Lists that are replaced, never changed: nearly all have one document, and they are handed out as they are. */
  readonly #byId = new Map<string, readonly DocumentSummary[]>();
  /** Documents by what they refer to, so that nobody has to look through all of them. */
  readonly #byTarget = new Map<string, Set<DocumentSummary>>();
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
      const key = keyOfDocument(document);
      if (key) this.#byId.set(key, [...(this.#byId.get(key) ?? NONE), document]);
      for (const { kind, text } of document.references) put(this.#byTarget, `${kind} ${text}`, document);
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
    return this.#byId.get(`${kind} ${id}`) ?? NONE;
  }

  /** The documents that refer to an id of a kind, whether there is one or not. */
  referrers(kind: string, id: string): readonly DocumentSummary[] {
    return [...(this.#byTarget.get(`${kind} ${id}`) ?? [])];
  }

  /** The documents that refer to something of a kind that is nowhere. */
  unresolved(kind: string): DocumentSummary[] {
    const found = new Set<DocumentSummary>();
    for (const [target, documents] of this.#byTarget) {
      if (target.startsWith(`${kind} `) && !this.#byId.has(target))
        for (const document of documents) found.add(document);
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
      const key = keyOfDocument(document);
      if (key) {
        const others = (this.#byId.get(key) ?? NONE).filter((other) => other !== document);
        if (others.length > 0) this.#byId.set(key, others);
        else this.#byId.delete(key);
      }
      for (const { kind, text } of document.references) take(this.#byTarget, `${kind} ${text}`, document);
      if (document.key) {
        take(this.#byFolder, folderOf(document.uri), document);
        this.#keyCounts.delete(folderOf(document.uri));
      }
    }
  }
}

/** How often keys stand in each place, over a folder. */
export interface KeyCounts {
  /** Documents with one key among options. */
  documents: number;
  /** By place, from 0: how many, and the first of their files by name. */
  places: ReadonlyMap<number, { count: number; first: string }>;
}

function countKeys(documents: Iterable<DocumentSummary>): KeyCounts {
  const places = new Map<number, { count: number; first: string }>();
  let total = 0;
  for (const { key, uri } of documents) {
    if (!key) continue;
    total++;
    const known = places.get(key.at);
    if (!known) places.set(key.at, { count: 1, first: uri });
    else {
      known.count++;
      if (uri < known.first) known.first = uri;
    }
  }
  return { documents: total, places };
}

function keysOf(documents: readonly DocumentSummary[]): string {
  return JSON.stringify(documents.map(({ key }) => key));
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

function keyOfDocument(document: DocumentSummary): string | undefined {
  return document.id && `${document.kind} ${document.id.text}`;
}

/** What other files can see of a file, as one string to compare. */
function publicFace(documents: readonly DocumentSummary[] | undefined): string {
  return JSON.stringify(
    (documents ?? []).map(({ fields, ...document }) => [
      document.id,
      document.label,
      [...fields],
      document.settings,
      document.references,
      document.sections.map((section) => [section.text, section.questions]),
      document.section?.text,
      document.key,
    ]),
  );
}

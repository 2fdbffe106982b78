import type { Range } from "vscode-languageserver-textdocument";
import { type CodeLibrary, emptyLibrary } from "../codesets/library";
import { rootField, rootList } from "./model";
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
  kind: string;
  id: Named | undefined;
  /** What a person calls it. */
  label: string | undefined;
  /** Root fields that are scalars, such as name and issuer. */
  fields: ReadonlyMap<string, string>;
  /** Where its holders work. */
  settings: readonly string[];
  references: readonly Reference[];
}

/** Sums up every document of a file. */
export function summarise(snapshot: Snapshot): DocumentSummary[] {
  return snapshot.models.map(({ start, model }) => {
    const named = (slot: { text: string; span: { start: number; end: number } }): Named => ({
      text: slot.text,
      range: snapshot.rangeOf(slot.span, start),
    });
    const id = model.slots.find((slot) => slot.schema["x-id"]);
    const fields = new Map<string, string>();
    for (const name of SUMMARY_FIELDS) {
      const field = rootField(model, name);
      if (field) fields.set(name, field.text);
    }
    return {
      uri: snapshot.uri,
      kind: model.kind.id,
      id: id && named(id),
      label: model.kind.labelFields.map((name) => fields.get(name)).find(Boolean),
      fields,
      settings: rootList(model, "settings"),
      references: model.slots.flatMap((slot) => {
        const kind = slot.schema["x-reference"];
        return kind ? [{ ...named(slot), field: String(slot.path[0]), kind }] : [];
      }),
    };
  });
}

const SUMMARY_FIELDS = [
  "abbreviation",
  "name",
  "title",
  "issuer",
  "category",
  "type",
  "setting",
  "renamedTo",
  "validFrom",
  "validTo",
];

/** All documents that belong together, by file and by id. Holds summaries only, no text. */
export class Curriculum {
  readonly #files = new Map<string, readonly DocumentSummary[]>();
  readonly #byId = new Map<string, Set<DocumentSummary>>();
  /** The codes that its documents refer to. */
  readonly codes: CodeLibrary;

  constructor(codes: CodeLibrary = emptyLibrary) {
    this.codes = codes;
  }

  /**
   * Puts a file in, or in the place of its earlier state.
   * @returns whether anything that other files can see has changed
   */
  set(uri: string, documents: readonly DocumentSummary[]): boolean {
    const before = this.#files.get(uri);
    this.#forget(before);
    this.#files.set(uri, documents);
    for (const document of documents) {
      const key = keyOfDocument(document);
      if (!key) continue;
      const same = this.#byId.get(key);
      if (same) same.add(document);
      else this.#byId.set(key, new Set([document]));
    }
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
    return [...(this.#byId.get(`${kind} ${id}`) ?? [])];
  }

  /** Every document of a kind that has an id, in the order of their files. */
  all(kind: string): DocumentSummary[] {
    const found: DocumentSummary[] = [];
    for (const documents of this.#files.values()) {
      for (const document of documents) if (document.kind === kind && document.id) found.push(document);
    }
    return found;
  }

  /** The files in it. */
  get uris(): Iterable<string> {
    return this.#files.keys();
  }

  /** What is known of the documents of a file. */
  documentsOf(uri: string): readonly DocumentSummary[] {
    return this.#files.get(uri) ?? [];
  }

  #forget(documents: readonly DocumentSummary[] | undefined): void {
    for (const document of documents ?? []) {
      const key = keyOfDocument(document);
      const same = key ? this.#byId.get(key) : undefined;
      same?.delete(document);
      if (key && same?.size === 0) this.#byId.delete(key);
    }
  }
}

function keyOfDocument(document: DocumentSummary): string | undefined {
  return document.id && `${document.kind} ${document.id.text}`;
}

/** What other files can see of a file, as one string to compare. */
function publicFace(documents: readonly DocumentSummary[] | undefined): string {
  return JSON.stringify(
    (documents ?? []).map((document) => [
      document.id,
      document.label,
      document.references.map((reference) => [reference.field, reference.text]),
    ]),
  );
}

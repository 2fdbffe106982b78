import { type Position, type Range, TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../yaml/span";
import { type PlacedDocument, readStream } from "../yaml/stream";
import { type DocumentSettings, noSettings } from "./document-settings";
import type { DocumentKind } from "./kinds/document-kind";
import { type DocumentModel, modelOf } from "./model";

/** A document of a file: its model and where it begins. */
export interface PlacedModel {
  start: number;
  model: DocumentModel;
}

/**
 * A file at one version. Immutable; its parts are made when first asked for and die with it. What an edit did not
 * touch is shared with the snapshot before.
 */
export class Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly kind: DocumentKind;
  /** What its curriculum says of it; from the snapshot before where nothing else is said. */
  readonly settings: DocumentSettings;
  #previous: Snapshot | undefined;
  #stream: PlacedDocument[] | undefined;
  #document: TextDocument | undefined;

  constructor(
    uri: string,
    kind: DocumentKind,
    text: string,
    version = 0,
    previous?: Snapshot,
    settings: DocumentSettings = previous?.settings ?? noSettings,
  ) {
    this.uri = uri;
    this.kind = kind;
    this.text = text;
    this.version = version;
    this.settings = settings;
    // What was derived under other settings is of no use.
    this.#previous = previous?.settings === settings ? previous : undefined;
    // Keep one snapshot back, not a chain of every version typed.
    if (previous) {
      if (!previous.#stream) this.#previous = previous.#previous;
      previous.#previous = undefined;
    }
  }

  /** The same text as its curriculum has it; itself where nothing is different. */
  withSettings(settings: DocumentSettings): Snapshot {
    if (settings === this.settings) return this;
    return new Snapshot(this.uri, this.kind, this.text, this.version, undefined, settings);
  }

  /** The documents of the stream, each parsed on first use. */
  get stream(): readonly PlacedDocument[] {
    if (!this.#stream) {
      this.#stream = readStream(this.text, this.#previous?.stream);
      this.#previous = undefined;
    }
    return this.#stream;
  }

  /** The documents with their meaning. */
  get models(): PlacedModel[] {
    return this.stream.map(({ start, yaml }) => ({ start, model: modelOf(yaml, this.kind, this.settings) }));
  }

  /** Lets the trees go and keeps what was derived from them. */
  release(): void {
    for (const { yaml } of this.stream) yaml.release();
  }

  /** The document that holds an offset of the file. */
  documentAt(offset: number): PlacedModel {
    const placed = this.stream.findLast((document) => document.start <= offset) ?? this.stream[0];
    if (!placed) throw new Error("A stream has at least one document.");
    return { start: placed.start, model: modelOf(placed.yaml, this.kind, this.settings) };
  }

  /** Line and character (UTF-16, from 0) of an offset of the file. */
  positionAt(offset: number): Position {
    // Names and references stand near the top: counting to there is cheaper than an index of every line.
    if (!this.#document && offset < NEAR) return countTo(this.text, offset);
    return this.#text.positionAt(offset);
  }

  /** Offset in the file of a line and character. */
  offsetAt(position: Position): number {
    return this.#text.offsetAt(position);
  }

  /** The range of a span; `offset` is where the span's document begins. */
  rangeOf(span: Span, offset = 0): Range {
    return { start: this.positionAt(offset + span.start), end: this.positionAt(offset + span.end) };
  }

  get #text(): TextDocument {
    this.#document ??= TextDocument.create(this.uri, this.kind.languageId, this.version, this.text);
    return this.#document;
  }
}

/** How far counting lines beats indexing them, in UTF-16 units. */
const NEAR = 400;

function countTo(text: string, offset: number): Position {
  const end = Math.min(Math.max(offset, 0), text.length);
  let line = 0;
  let start = 0;
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 10 && unit !== 13) continue;
    // CRLF ends one line, at its LF.
    if (unit === 13 && text.charCodeAt(at + 1) === 10) continue;
    line++;
    start = at + 1;
  }
  return { line, character: end - start };
}

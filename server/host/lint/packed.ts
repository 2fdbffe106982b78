import type { DocumentSummary, KeyPosition, Named, Reference, Section } from "../../curriculum/document-summary";
import type { LintedFinding } from "../linted-finding";
import type { Examined } from "./examine";

// What was found out about a file, as one line of text: it crosses from thread to thread and into a cache at a fraction
// of what objects cost, and a catalogue has a great many files. Without the file's own address, since it may move.

type PackedPlace = [text: string, line: number, character: number, endLine: number, endCharacter: number];
type PackedDocument = [
  line: number,
  kind: string,
  id: PackedPlace | 0,
  label: string | 0,
  fields: string[],
  settings: readonly string[],
  references: [...PackedPlace, field: string, kind: string][],
  sections: [...PackedPlace, questions: number | null][],
  section: PackedPlace | 0,
  key: [at: number, of: number] | 0,
];
type PackedLine = [documents: PackedDocument[] | 0, diagnostics: LintedFinding[] | 0];

/** @returns one line; `unpack` makes of it what it was made of */
export function pack({ documents, diagnostics }: Examined, uri: string): string {
  const line: PackedLine = [
    documents?.map(packDocument) ?? 0,
    diagnostics?.map((finding) => withAddress(finding, uri, "")) ?? 0,
  ];
  return JSON.stringify(line);
}

/** @param uri the file's address now */
export function unpack(packed: string, uri: string): Examined {
  const [documents, diagnostics] = JSON.parse(packed) as PackedLine;
  return {
    documents: documents === 0 ? undefined : documents.map((document) => new UnpackedDocument(document, uri)),
    diagnostics: diagnostics === 0 ? undefined : diagnostics.map((finding) => withAddress(finding, "", uri)),
    packed,
  };
}

function packDocument(document: DocumentSummary): PackedDocument {
  const { line, kind, id, label, fields, settings, references, sections, section, key } = document;
  return [
    line,
    kind,
    id ? packPlace(id) : 0,
    label ?? 0,
    Array.from(fields).flat(),
    settings,
    references.map((reference) => [...packPlace(reference), reference.field, reference.kind]),
    sections.map((own) => [...packPlace(own), own.questions ?? null]),
    section ? packPlace(section) : 0,
    key ? [key.at, key.of] : 0,
  ];
}

function packPlace({ text, range: { start, end } }: Named): PackedPlace {
  return [text, start.line, start.character, end.line, end.character];
}

function placeOf([text, line, character, endLine, endCharacter]: PackedPlace): Named {
  return { text, range: { start: { line, character }, end: { line: endLine, character: endCharacter } } };
}

/** A summary whose fields are put in order when somebody asks for them, which hardly anybody does. */
class UnpackedDocument implements DocumentSummary {
  readonly uri: string;
  readonly line: number;
  readonly kind: string;
  readonly id: Named | undefined;
  readonly label: string | undefined;
  readonly settings: readonly string[];
  readonly references: readonly Reference[];
  readonly sections: readonly Section[];
  readonly section: Named | undefined;
  readonly key: KeyPosition | undefined;
  #packedFields: readonly string[];
  #fields: ReadonlyMap<string, string> | undefined;

  constructor(packed: PackedDocument, uri: string) {
    const [line, kind, id, label, fields, settings, references, sections, section, key] = packed;
    this.uri = uri;
    this.line = line;
    this.kind = kind;
    this.id = id === 0 ? undefined : placeOf(id);
    this.label = label === 0 ? undefined : label;
    this.settings = settings;
    this.references = references.map(([text, first, character, endLine, endCharacter, field, of]) => ({
      ...placeOf([text, first, character, endLine, endCharacter]),
      field,
      kind: of,
    }));
    this.sections = sections.map(([text, first, character, endLine, endCharacter, questions]) => ({
      ...placeOf([text, first, character, endLine, endCharacter]),
      questions: questions ?? undefined,
    }));
    this.section = section === 0 ? undefined : placeOf(section);
    this.key = key === 0 ? undefined : { at: key[0], of: key[1] };
    this.#packedFields = fields;
  }

  get fields(): ReadonlyMap<string, string> {
    if (!this.#fields) {
      const fields = new Map<string, string>();
      for (let at = 0; at < this.#packedFields.length; at += 2)
        fields.set(this.#packedFields[at] ?? "", this.#packedFields[at + 1] ?? "");
      this.#fields = fields;
      this.#packedFields = [];
    }
    return this.#fields;
  }
}

function withAddress(finding: LintedFinding, from: string, to: string): LintedFinding {
  if (!finding.relatedInformation) return finding;
  const relatedInformation = finding.relatedInformation.map(({ location, message }) => ({
    message,
    location: location.uri === from ? { ...location, uri: to } : location,
  }));
  return { ...finding, relatedInformation };
}

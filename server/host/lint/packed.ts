import { type DocumentSummary, Reference, Section } from "../../curriculum/document-summary";
import { FieldTexts } from "../../curriculum/field-texts";
import { Place } from "../../curriculum/place";
import { commonText } from "../../yaml/own-text";
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
  fields: readonly string[],
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
    documents: documents === 0 ? undefined : documents.map((document) => unpackDocument(document, uri)),
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
    fields.flat,
    settings,
    references.map((reference) => [...packPlace(reference), reference.field, reference.kind]),
    sections.map((own) => [...packPlace(own), own.questions ?? null]),
    section ? packPlace(section) : 0,
    key ? [key.at, key.of] : 0,
  ];
}

function packPlace({ text, line, character, endLine, endCharacter }: Place): PackedPlace {
  return [text, line, character, endLine, endCharacter];
}

function placeOf([text, line, character, endLine, endCharacter]: PackedPlace): Place {
  return new Place(text, line, character, endLine, endCharacter);
}

function unpackDocument(packed: PackedDocument, uri: string): DocumentSummary {
  const [line, kind, id, label, fields, settings, references, sections, section, key] = packed;
  return {
    uri,
    line,
    kind: commonText(kind),
    id: id === 0 ? undefined : placeOf(id),
    label: label === 0 ? undefined : label,
    fields: new FieldTexts(fields),
    settings,
    references: references.map(
      ([text, first, character, endLine, endCharacter, field, of]) =>
        new Reference(new Place(commonText(text), first, character, endLine, endCharacter), field, of),
    ),
    sections: sections.map(
      ([text, first, character, endLine, endCharacter, questions]) =>
        new Section(new Place(text, first, character, endLine, endCharacter), questions ?? undefined),
    ),
    section: section === 0 ? undefined : placeOf(section),
    key: key === 0 ? undefined : { at: key[0], of: key[1] },
  };
}

function withAddress(finding: LintedFinding, from: string, to: string): LintedFinding {
  if (!finding.relatedInformation) return finding;
  const relatedInformation = finding.relatedInformation.map(({ location, message }) => ({
    message,
    location: location.uri === from ? { ...location, uri: to } : location,
  }));
  return { ...finding, relatedInformation };
}

import type { DocumentSummary } from "../../../curriculum/curriculum";
import type { LintedFinding } from "../../linted-finding";
import type { Examined } from "../examine";

/** What was found out about a file, as JSON can hold it, without the file's own address: a catalogue may move. */
export interface PackedExamined {
  documents: PackedDocument[] | undefined;
  diagnostics: LintedFinding[] | undefined;
}

type PackedDocument = Omit<DocumentSummary, "fields"> & { fields: [string, string][] };

/** Makes it fit for a file. */
export function pack({ documents, diagnostics }: Examined, uri: string): PackedExamined {
  return {
    documents: documents?.map((document) => ({ ...document, uri: "", fields: [...document.fields] })),
    diagnostics: diagnostics?.map((finding) => withAddress(finding, uri, "")),
  };
}

/** Gives it back its address. What was packed becomes what is returned: a catalogue has a great many of them. */
export function unpack({ documents, diagnostics }: PackedExamined, uri: string): Examined {
  return {
    documents: documents?.map((document) => Object.assign(document, { uri, fields: new Map(document.fields) })),
    diagnostics: diagnostics?.map((finding) => withAddress(finding, "", uri)),
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

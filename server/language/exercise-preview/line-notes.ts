import type { CodeLibrary } from "../../codesets/library";
import { parseReference } from "../../codesets/registry";
import type { Answer, DiagnosisLine, ProcedureLine } from "../../curriculum/answers";
import type { DocumentModel, Slot } from "../../curriculum/model";
import { type Path, placeAt } from "../../yaml/nodes";
import type { Span } from "../../yaml/span";
import type { Annotate } from "./claim-layout";
import type { LineNote, Problem } from "./preview";
import { textAt, textsAt } from "./reading";

/** What notes are made from. */
export interface NoteSource {
  model: DocumentModel;
  codes: CodeLibrary;
  /** What is found in the document, each with its span in it. */
  problems: readonly { span: Span }[];
  place(span: Span): Problem["place"];
}

/** The line of a submitted claim that a finding of an audit is about. */
export interface Audited {
  list: "diagnosis" | "procedure" | undefined;
  /** From 1. */
  number: string;
}

/**
 * The notes beside the lines of an answer.
 * @param audited what the findings of an audit are about, where the answer is its claim
 */
export function lineNotes(source: NoteSource, answer: Answer, audited: readonly Audited[] = []): Annotate<LineNote> {
  const { model, codes } = source;
  const base = (list: "diagnoses" | "procedures"): Path => {
    // An alternative that is accepted takes what it does not say from the key.
    const inherited = answer.role === "accepted" && !placeAt(model.yaml.document, [...answer.path, list]);
    return [...(inherited ? answer.path.slice(0, -2) : answer.path), list];
  };
  const note = (
    line: DiagnosisLine | ProcedureLine,
    list: Audited["list"],
    path: Path,
    modifiers: readonly Slot[],
  ): LineNote => ({
    ...titleOf(line.code, codes),
    modifiers: modifiers.map(({ text }) => ({ modifier: text, title: modifierTitle(text, codes) })),
    rationale: textAt(model, [...path, "rationale"]),
    evidence: textsAt(model, [...path, "evidence"])
      .map(Number)
      .filter(Number.isInteger),
    optional: line.optional,
    problems: problemsWithin(source, line.span),
    findings: audited.flatMap((about, index) =>
      about.list === list && about.number === String(line.at + 1) ? [index] : [],
    ),
    place: source.place(line.code?.span ?? line.span),
  });
  return {
    diagnosis: (line) => note(line, "diagnosis", [...base("diagnoses"), line.at], []),
    procedure: (line) => note(line, "procedure", [...base("procedures"), line.at], line.modifiers),
  };
}

/** Which problems stand within a stretch of the document. */
export function problemsWithin({ problems }: NoteSource, around: Span): number[] {
  return problems.flatMap(({ span }, index) => (around.start <= span.start && span.end <= around.end ? [index] : []));
}

/** The title of a code; in words of our own what kind of code it is, where its set is not installed. */
function titleOf(slot: Slot | undefined, codes: CodeLibrary): Pick<LineNote, "title" | "official"> {
  const reference = slot && parseReference(slot.text);
  if (!slot || !reference) return { title: "", official: false };
  const entry = codes.find(slot.text);
  if (entry) return { title: entry.title, official: true };
  const structure = reference.system.structure(reference.code, slot.schema["x-code"] ?? "any");
  return { title: structure.ok ? structure.part : structure.reason, official: false };
}

function modifierTitle(modifier: string, codes: CodeLibrary): string {
  return (codes.get("hcpcs")?.find(modifier) ?? codes.get("cpt")?.find(modifier))?.title ?? "";
}

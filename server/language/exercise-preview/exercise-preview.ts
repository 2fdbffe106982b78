import type { Diagnostic, Position } from "vscode-languageserver-types";
import type { Curriculum } from "../../curriculum/curriculum";
import { rootField } from "../../curriculum/model";
import type { PlacedModel, Snapshot } from "../../curriculum/snapshot";
import type { Span } from "../../yaml/span";
import { levelOf } from "../diagnostics";
import { aboutOf, factsOf, typeOf } from "./circumstances";
import { instructorTask, rationaleOf } from "./instructor-view";
import type { NoteSource } from "./line-notes";
import { gapsOf } from "./missing";
import type { ExercisePreview, Fact, Sheet, View } from "./preview";
import { entriesAt, textAt, textsAt } from "./reading";
import { studentTask } from "./student-view";

/**
 * The exercise in which the cursor stands, as a student or an instructor sees it.
 * @param findings what was found in the file; only the instructor's view shows it
 * @returns null for a file that holds no exercises
 */
export function exercisePreview(
  snapshot: Snapshot,
  position: Position,
  view: View,
  curriculum: Curriculum,
  findings: readonly Diagnostic[],
): ExercisePreview | null {
  if (snapshot.kind.id !== "exercise") return null;
  const placed = snapshot.documentAt(snapshot.offsetAt(position));
  const { start, model } = placed;
  const sheet = sheetOf(snapshot, placed, view);
  if (view === "student") return { ...sheet, view, task: studentTask(model) };
  const here = findingsOf(snapshot, placed, findings);
  const source: NoteSource = {
    model,
    codes: curriculum.codes,
    problems: here,
    place: (span) => snapshot.rangeOf(span, start),
  };
  return {
    ...sheet,
    view,
    task: instructorTask(source),
    about: [...aboutOf(model, credentialsOf(placed, curriculum)), ...referencesOf(placed)],
    rationale: rationaleOf(source),
    problems: here.map(({ finding }) => ({
      rule: String(finding.code),
      severity: levelOf(finding.severity),
      message: typeof finding.message === "string" ? finding.message : finding.message.value,
      place: finding.range,
    })),
  };
}

function sheetOf(snapshot: Snapshot, { start, model }: PlacedModel, view: View): Sheet {
  const documents = snapshot.stream;
  return {
    uri: snapshot.uri,
    document: {
      number: documents.findIndex((document) => document.start === start) + 1,
      of: documents.length,
      line: snapshot.positionAt(start).line,
    },
    title: rootField(model, "title")?.text ?? "",
    type: typeOf(model),
    difficulty: textAt(model, ["difficulty"]),
    facts: factsOf(model),
    scenario: textAt(model, ["scenario"]),
    question: textAt(model, ["question"]),
    missing: gapsOf(model, view).map(({ message, span }) => ({ message, place: snapshot.rangeOf(span, start) })),
  };
}

/** The findings of one document of a file, each with its span in that document. */
function findingsOf(
  snapshot: Snapshot,
  { start, model }: PlacedModel,
  findings: readonly Diagnostic[],
): { finding: Diagnostic; span: Span }[] {
  const end = start + model.yaml.text.length;
  return findings.flatMap((finding) => {
    const from = snapshot.offsetAt(finding.range.start);
    const to = snapshot.offsetAt(finding.range.end);
    const within = start <= from && (from < end || (from === end && end === snapshot.text.length));
    return within ? [{ finding, span: { start: from - start, end: to - start } }] : [];
  });
}

/** What the credentials are called that it prepares for. */
function credentialsOf({ model }: PlacedModel, curriculum: Curriculum): string[] {
  return textsAt(model, ["credentials"]).map(
    (id) => curriculum.find("credential", id)[0]?.fields.get("abbreviation") ?? id,
  );
}

function referencesOf({ model }: PlacedModel): Fact[] {
  const sources = entriesAt(model, ["references"]).map(({ at }) =>
    ["source", "section"]
      .map((name) => textAt(model, ["references", at, name]))
      .filter(Boolean)
      .join(", "),
  );
  const topics = textsAt(model, ["topics"]);
  return [
    { label: "Topics", value: topics.join(", ") },
    { label: "Rests on", value: sources.filter(Boolean).join("; ") },
  ].filter(({ value }) => value !== "");
}

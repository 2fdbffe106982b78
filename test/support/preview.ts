import type { Diagnostic } from "vscode-languageserver-types";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { Curriculum } from "../../server/curriculum/curriculum";
import { summarise } from "../../server/curriculum/document-summary";
import { diagnose } from "../../server/language/diagnostics";
import { exercisePreview } from "../../server/language/exercise-preview/exercise-preview";
import type { InstructorPreview, StudentPreview } from "../../server/language/exercise-preview/preview";
import { fewCodes } from "./codes";
import { at, credential } from "./cursor";

/** The preview of the exercise with the cursor, as the server answers it: with the few codes and real findings. */
function preview(marked: string, view: "student" | "instructor") {
  const { snapshot, position } = at(marked.includes("|") ? marked : `|${marked}`);
  const curriculum = new Curriculum(fewCodes);
  for (const file of [credential("cpc"), snapshot]) curriculum.set(file.uri, summarise(file));
  const findings: Diagnostic[] = diagnose(snapshot, curriculum, defaultConfiguration);
  return { snapshot, shown: exercisePreview(snapshot, position, view, curriculum, findings) };
}

/** What a student sees. */
export function asStudent(marked: string): StudentPreview {
  const { shown } = preview(marked, "student");
  if (shown?.view !== "student") throw new Error("There is no student's view.");
  return shown;
}

/** What an instructor sees, and the text at a place of it. */
export function asInstructor(
  marked: string,
): InstructorPreview & { textAt: (place: { start: Position; end: Position }) => string } {
  const { snapshot, shown } = preview(marked, "instructor");
  if (shown?.view !== "instructor") throw new Error("There is no instructor's view.");
  const textAt = ({ start, end }: { start: Position; end: Position }) =>
    snapshot.text.slice(snapshot.offsetAt(start), snapshot.offsetAt(end));
  return { ...shown, textAt };
}

interface Position {
  line: number;
  character: number;
}

import type { CodeLibrary } from "../../codesets/library";
import { type AnswerOutline, answerOutline } from "../../curriculum/answer-outline";
import type { DocumentModel } from "../../curriculum/model";
import { type CodeSlots, codeSlots } from "../coded-slots";
import { type Exercise, exerciseOf } from "./exercise";

/**
 * What shows of a document's answers before they are read: enough to tell which rules could find something in one of
 * them. Most documents concern none, and then their answers are never read.
 */
export interface Outline {
  /** What is known of the well-formed codes of all answers, in the order of the text; with gaps. */
  readonly readings: CodeSlots["readings"];
  readonly exercise: Exercise;
  readonly answers: AnswerOutline;
}

/**
 * Outlines the answers of a document of the usual form; see `answerOutline`.
 * @returns undefined where there is no answer
 */
export function outlineOf(model: DocumentModel, codes: CodeLibrary): Outline | undefined {
  const answers = answerOutline(model);
  if (answers.claims.length === 0) return undefined;
  return { readings: codeSlots(model, codes).readings, exercise: exerciseOf(model, codes), answers };
}

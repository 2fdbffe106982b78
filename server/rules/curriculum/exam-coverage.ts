import { coverageOf } from "../../curriculum/coverage";
import type { CurriculumRule } from "../rule";

/** A section of an exam that no exercise prepares for. */
export const examCoverage: CurriculumRule = {
  id: "exam-coverage",
  level: "info",
  scope: "curriculum",
  summary: "A section of an exam that no exercise prepares for.",
  concerns: ({ sections }) => sections.length > 0,
  check(model, curriculum, uri) {
    const declared = model.slots.filter((slot) => slot.schema["x-section"] === "declared");
    const id = model.slots.find((slot) => slot.schema["x-id"])?.text;
    const credential = curriculum
      .documentsOf(uri)
      .find((document) => document.id?.text === id && document.sections.length > 0);
    if (!credential || declared.length === 0) return [];
    const { sections } = coverageOf(credential, curriculum);
    // A curriculum that has not begun with a credential, or that names no sections, is not judged by them.
    if (sections.every(({ exercises }) => exercises.length === 0)) return [];
    const open = new Set(sections.filter(({ exercises }) => exercises.length === 0).map(({ section }) => section.text));
    const asked = (title: string) => sections.find(({ section }) => section.text === title)?.section.questions;
    return declared
      .filter(({ text }) => open.has(text))
      .map(({ text, span }) => {
        const questions = asked(text);
        const share =
          questions === undefined ? "" : `, which asks ${questions === 1 ? "a question" : `${questions} questions`}`;
        return {
          message: `No exercise prepares for this section of the exam${share}. Write one with \`section: ${text}\`, or see chartkey coverage.`,
          span,
        };
      });
  },
};

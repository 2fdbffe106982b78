import type { Curriculum } from "../../curriculum/curriculum";
import type { DocumentSummary } from "../../curriculum/document-summary";
import { quotingOf } from "../../yaml/nodes";
import { writeScalar } from "../../yaml/quoting";
import { listNames, nearest } from "../nearest";
import type { CurriculumRule } from "../rule";

/** A section that the exams of the exercise's credentials do not have. */
export const unknownSection: CurriculumRule = {
  id: "unknown-section",
  level: "warning",
  scope: "curriculum",
  summary: "A section that no exam of the exercise's credentials has.",
  concerns: ({ section, references }, curriculum) => {
    if (!section) return false;
    let described = false;
    for (const { kind, text } of references) {
      for (const { sections } of curriculum.find(kind, text)) {
        if (sections.some((known) => known.text === section.text)) return false;
        if (sections.length > 0) described = true;
      }
    }
    return described;
  },
  check(model, curriculum, uri) {
    return model.slots.flatMap((slot) => {
      if (slot.schema["x-section"] !== "named") return [];
      const document = curriculum.documentsOf(uri).find(({ section }) => section?.text === slot.text);
      const titles = document && sectionsFor(document, curriculum);
      // Credentials whose exam is not described cannot lack a section.
      if (!titles || titles.size === 0 || titles.has(slot.text)) return [];
      const meant = nearest(slot.text, titles);
      const hint = meant.length > 0 ? `Did you mean ${listNames(meant)}?` : `They have ${listNames([...titles], 4)}.`;
      return [
        {
          message: `The exams of this exercise's credentials have no section \`${slot.text}\`, so it counts for none. ${hint}`,
          span: slot.span,
          fixes: meant.map((title) => ({
            title: `Change to ${title}`,
            edits: [{ span: slot.span, newText: writeScalar(title, quotingOf(slot.node)) }],
            certain: false,
          })),
        },
      ];
    });
  },
};

/** The titles of all sections of the exams that a document prepares for. */
export function sectionsFor({ references }: Pick<DocumentSummary, "references">, curriculum: Curriculum): Set<string> {
  return new Set(
    references.flatMap(({ kind, text }) =>
      curriculum.find(kind, text).flatMap(({ sections }) => sections.map((section) => section.text)),
    ),
  );
}

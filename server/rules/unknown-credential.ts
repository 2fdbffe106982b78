import type { Curriculum } from "../curriculum/curriculum";
import type { DocumentSummary } from "../curriculum/document-summary";
import { quotingOf } from "../yaml/nodes";
import { writeScalar } from "../yaml/quoting";
import { nearest } from "./nearest";
import type { CurriculumRule } from "./rule";

/** A reference to a document that is nowhere in the curriculum. */
export const unknownCredential: CurriculumRule = {
  id: "unknown-credential",
  level: "error",
  scope: "curriculum",
  summary: "A reference to no credential.",
  concerns: ({ references }, curriculum) =>
    references.some(({ kind, text }) => curriculum.find(kind, text).length === 0),
  check(model, curriculum) {
    return model.slots.flatMap((slot) => {
      const kind = slot.schema["x-reference"];
      if (!kind || slot.text === "" || curriculum.find(kind, slot.text).length > 0) return [];
      const exact = byAnotherName(curriculum.all(kind), slot.text);
      const meant = exact ? [exact] : nearestIds(curriculum, kind, slot.text);
      const hint = exact
        ? `References use the id: \`${exact}\`.`
        : meant[0]
          ? `Did you mean \`${meant[0]}\`?`
          : "Add its file, or correct the id.";
      return [
        {
          message: `No ${kind} in this curriculum has the id \`${slot.text}\`. ${hint}`,
          span: slot.span,
          ...(exact ? {} : { missing: { kind, id: slot.text } }),
          fixes: meant.slice(0, 3).map((id) => ({
            title: `Change to ${id}`,
            edits: [{ span: slot.span, newText: writeScalar(id, quotingOf(slot.node)) }],
            certain: id === exact,
          })),
        },
      ];
    });
  },
};

/** The id of the one document that an author named by its abbreviation or full name, or by its id in other case. */
function byAnotherName(documents: readonly DocumentSummary[], name: string): string | undefined {
  const asked = name.toLowerCase();
  const ids = documents
    .filter((document) =>
      [document.id?.text, document.fields.get("abbreviation"), document.fields.get("name")].some(
        (own) => own?.toLowerCase() === asked,
      ),
    )
    .map((document) => document.id?.text);
  return new Set(ids).size === 1 ? ids[0] : undefined;
}

function nearestIds(curriculum: Curriculum, kind: string, name: string): string[] {
  return nearest(
    name,
    curriculum.all(kind).flatMap((document) => document.id?.text ?? []),
  );
}

import type { CurriculumRule } from "./rule";

/** Two documents of one kind with one id. */
export const duplicateId: CurriculumRule = {
  id: "duplicate-id",
  level: "error",
  scope: "curriculum",
  summary: "Two documents with one id.",
  concerns: ({ kind, id }, curriculum) => !!id && curriculum.find(kind, id.text).length > 1,
  check(model, curriculum, uri) {
    const slot = model.slots.find((candidate) => candidate.schema["x-id"]);
    if (!slot) return [];
    const same = curriculum.find(model.kind.id, slot.text);
    if (same.length < 2) return [];
    const others = same.flatMap((document) =>
      document.id && document.id.text === slot.text ? [{ document, id: document.id }] : [],
    );
    const elsewhere = others.filter(({ document }) => document.uri !== uri);
    const places = elsewhere.length > 0 ? elsewhere : others;
    const where = elsewhere.length > 0 ? "in another file" : "in this file";
    return [
      {
        message: `The id \`${slot.text}\` is taken by another ${model.kind.noun} ${where}. What refers to it would be ambiguous: give one of them another id.`,
        span: slot.span,
        related: places.slice(0, 5).map(({ document, id }) => ({
          uri: document.uri,
          range: id.range,
          message: `The other ${model.kind.noun}${document.label ? `: ${document.label}` : ""}`,
        })),
      },
    ];
  },
};

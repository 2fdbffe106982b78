import type { Curriculum } from "../curriculum/curriculum";
import type { DocumentSummary } from "../curriculum/document-summary";
import { prerequisiteFields } from "../curriculum/graph/relations";
import type { CurriculumRule } from "./rule";

/** Credentials that require each other, so that nobody could ever earn one of them. */
export const credentialCycle: CurriculumRule = {
  id: "credential-cycle",
  level: "error",
  scope: "curriculum",
  summary: "Credentials that require each other.",
  concerns: (document) => requirementsOf(document).length > 0,
  check(model, curriculum) {
    const own = model.slots.find((slot) => slot.schema["x-id"])?.text;
    if (own === undefined) return [];
    return model.slots.flatMap((slot) => {
      if (!slot.schema["x-reference"] || !prerequisiteFields.includes(String(slot.path[0]))) return [];
      const cycle = wayBack(curriculum, model.kind.id, slot.text, own);
      if (!cycle) return [];
      const ids = [own, ...cycle.map((step) => step.id)];
      const shown = ids.length > 7 ? [...ids.slice(0, 3), "…", ...ids.slice(-3)] : ids;
      return [
        {
          message: `Nobody could earn \`${own}\`: it requires itself (${shown.join(" → ")}). Remove one of these requirements.`,
          span: slot.span,
          related: cycle.slice(1).map((step) => ({ uri: step.uri, range: step.range, message: `requires ${step.id}` })),
        },
      ];
    });
  },
};

interface Step {
  id: string;
  uri: string;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
}

/** The shortest chain of requirements from one credential to another, or undefined. */
function wayBack(curriculum: Curriculum, kind: string, from: string, to: string): Step[] | undefined {
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const queue: Step[][] = [[{ id: from, uri: "", range: nowhere }]];
  const seen = new Set<string>([from]);
  for (let way = queue.shift(); way; way = queue.shift()) {
    const last = way.at(-1);
    if (!last) return undefined;
    if (last.id === to) return way;
    for (const document of curriculum.find(kind, last.id)) {
      for (const reference of requirementsOf(document)) {
        if (seen.has(reference.text)) continue;
        seen.add(reference.text);
        queue.push([...way, { id: reference.text, uri: document.uri, range: reference.range }]);
      }
    }
  }
  return undefined;
}

function requirementsOf(document: DocumentSummary) {
  return document.references.filter((reference) => prerequisiteFields.includes(reference.field));
}

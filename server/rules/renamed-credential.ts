import type { DocumentSummary } from "../curriculum/document-summary";
import { encounterFrom, encounterOf } from "../curriculum/encounter";
import { isSucceeded, pastName } from "../curriculum/names";
import { quotingOf } from "../yaml/nodes";
import { writeScalar } from "../yaml/quoting";
import type { CurriculumRule } from "./rule";

/** A reference to a credential by a name that was over at the exercise's date. */
export const renamedCredential: CurriculumRule = {
  id: "renamed-credential",
  level: "warning",
  scope: "curriculum",
  summary: "A reference to a credential by a name that was over at the exercise's date.",
  concerns(document, curriculum) {
    const { references } = document;
    // Hardly any name is ever over: what the document says of its day is not asked before.
    if (!references.some(({ kind, text }) => isSucceeded(curriculum, kind, text))) return false;
    const { date } = encounterFrom((name) => document.fields.get(name));
    return date !== undefined && references.some(({ kind, text }) => pastName(curriculum, kind, text, date));
  },
  check(model, curriculum) {
    const { date } = encounterOf(model);
    if (date === undefined) return [];
    const referred = model.slots.filter((slot) => slot.schema["x-reference"]);
    return referred.flatMap((slot) => {
      const found = pastName(curriculum, slot.schema["x-reference"] ?? "", slot.text, date);
      if (!found) return [];
      const { past, present, renamedTo, since } = found;
      const to = present?.id?.text;
      const called = present ? (nameOf(present) ?? renamedTo) : renamedTo;
      const when =
        since === undefined ? `had been renamed to ${called} by ${date}` : `is called ${called} since ${since}`;
      const twice = referred.some((other) => other !== slot && other.text === to);
      const advice =
        to === undefined
          ? `There is no credential \`${renamedTo}\` yet: add its file.`
          : twice
            ? `\`${to}\` is named here already: remove this one.`
            : `Refer to \`${to}\`.`;
      return [
        {
          message: `${nameOf(past) ?? slot.text} ${when}, so nobody sits an exam of that name on the day of this exercise. ${advice}`,
          span: slot.span,
          related: present?.id
            ? [{ uri: present.uri, range: present.id.range, message: `The name of that day: ${called}` }]
            : [],
          fixes:
            to === undefined || twice
              ? []
              : [
                  {
                    title: `Change to ${to}`,
                    edits: [{ span: slot.span, newText: writeScalar(to, quotingOf(slot.node)) }],
                    certain: true,
                  },
                ],
        },
      ];
    });
  },
};

function nameOf({ label, id }: DocumentSummary): string | undefined {
  return label ?? id?.text;
}

import type { Encounter } from "../curriculum/encounter";
import { type AnswerRule, answerRule } from "./answers/answer-rule";
import { isInpatientFacility } from "./answers/circumstances";
import type { CodeReading } from "./code-reading";
import type { RuleFinding } from "./rule";

/** A code of a set that does not go on such a claim, or among such codes. */
export const codeSetForSetting: AnswerRule = answerRule({
  id: "code-set-for-setting",
  level: "error",
  summary: "A code of a set that is not billed in this setting, or that stands among codes of another kind.",
  // Any code of CPT may be wrong for a hospital's stay, and volume 3 for all others.
  speaksOf: ({ role, kind, system }) =>
    (role !== "any" && role !== kind) || (kind === "procedure" && system.id === "icd9cm"),
  when: [isInpatientFacility],
  judge: ({ slots, exercise }) =>
    slots.flatMap(({ slot, reading }) => {
      const message = problem(reading, exercise);
      return message === undefined ? [] : [{ message, span: slot.span } satisfies RuleFinding];
    }),
});

function problem({ role, kind, system, code }: CodeReading, encounter: Encounter): string | undefined {
  if (role === "diagnosis" && kind === "procedure") {
    return `\`${code}\` is a procedure of ${system.title}. Diagnoses are ICD-9-CM codes of volumes 1 and 2, such as \`icd9cm:786.50\`; move it to \`procedures\`.`;
  }
  if (role === "procedure" && kind === "diagnosis") {
    return `\`${code}\` is a diagnosis. Move it to \`diagnoses\`: a procedure line with it is rejected.`;
  }
  if (role !== "procedure" || encounter.setting === undefined) return undefined;
  const inpatientFacility = encounter.setting === "inpatient-hospital" && encounter.perspective === "facility";
  if (inpatientFacility && system.id === "cpt") {
    return `A hospital bills an inpatient stay with procedures of ICD-9-CM volume 3, not CPT. Code \`${code}\` there, or set \`perspective: professional\` for the physician's claim.`;
  }
  if (!inpatientFacility && system.id === "icd9cm" && kind === "procedure") {
    return `Volume 3 is for a hospital's inpatient claims only. Code \`${code}\` in CPT or HCPCS Level II here, or set the inpatient setting and \`perspective: facility\`.`;
  }
  return undefined;
}

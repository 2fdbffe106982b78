import { isForOneSex, otherSex } from "../../curriculum/patient";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import { isForSomePatients, serviceForOtherSex } from "../procedures/service-patients";

/** A code that is for patients of the other sex only. */
export const sexConflict: AnswerRule = answerRule({
  id: "sex-conflict",
  level: "error",
  summary: "A code for patients of the other sex only.",
  byNotes: true,
  speaksOf: ({ entry, system, code }) =>
    (entry !== undefined && isForOneSex((attribute) => entry.has(attribute))) || isForSomePatients(system.id, code),
  judge: ({ slots, exercise: { patient } }) =>
    slots.flatMap(({ slot, reading: { code, entry, system } }) => {
      const listed = entry && otherSex((attribute) => entry.has(attribute), patient);
      const sex = listed ?? serviceForOtherSex(system.id, code, patient);
      if (!sex) return [];
      return [
        {
          severity: listed ? undefined : ("warning" as const),
          message: `\`${code}\` is for ${sex} patients only, and the patient is ${patient.sex}: the claim is returned. Check the code, or \`sex\` of the patient.`,
          span: slot.span,
        },
      ];
    }),
});

import { isForSomeAges, otherAge } from "../../curriculum/patient";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import { isForSomePatients, serviceForOtherAge } from "../procedures/service-patients";

/** A code that is for patients of another age only. */
export const ageConflict: AnswerRule = answerRule({
  id: "age-conflict",
  level: "error",
  summary: "A code for patients of another age only.",
  byNotes: true,
  speaksOf: ({ entry, system, code }) =>
    (entry !== undefined && isForSomeAges((attribute) => entry.has(attribute))) || isForSomePatients(system.id, code),
  judge: ({ slots, exercise: { patient } }) =>
    slots.flatMap(({ slot, reading: { code, entry, system } }) => {
      const listed = entry && otherAge((attribute) => entry.has(attribute), patient);
      const who = listed ?? serviceForOtherAge(system.id, code, patient);
      if (!who) return [];
      const age = Math.floor(patient.age ?? 0);
      return [
        {
          severity: listed ? undefined : ("warning" as const),
          message: `\`${code}\` is for ${who} only, and the patient is ${age === 0 ? "less than a year" : `${age} years`} old: the claim is returned. Check the code, or \`age\` of the patient.`,
          span: slot.span,
        },
      ];
    }),
});

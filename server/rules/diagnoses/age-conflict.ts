import { otherAge } from "../../curriculum/patient";
import { type AnswerRule, answerRule } from "../answers/answer-rule";

/** A code that is for patients of another age only. */
export const ageConflict: AnswerRule = answerRule({
  id: "age-conflict",
  level: "error",
  summary: "A code for patients of another age only.",
  judge: ({ slots, exercise: { patient } }) =>
    slots.flatMap(({ slot, code, entry }) => {
      const who = entry && otherAge((attribute) => entry.has(attribute), patient);
      if (!who) return [];
      const age = Math.floor(patient.age ?? 0);
      return [
        {
          message: `\`${code}\` is for ${who} only, and the patient is ${age === 0 ? "less than a year" : `${age} years`} old: the claim is returned. Check the code, or \`age\` of the patient.`,
          span: slot.span,
        },
      ];
    }),
});

import { otherSex } from "../../curriculum/patient";
import { type AnswerRule, answerRule } from "../answers/answer-rule";

/** A code that is for patients of the other sex only. */
export const sexConflict: AnswerRule = answerRule({
  id: "sex-conflict",
  level: "error",
  summary: "A code for patients of the other sex only.",
  judge: ({ slots, exercise: { patient } }) =>
    slots.flatMap(({ slot, code, entry }) => {
      const sex = entry && otherSex((attribute) => entry.has(attribute), patient);
      if (!sex) return [];
      return [
        {
          message: `\`${code}\` is for ${sex} patients only, and the patient is ${patient.sex}: the claim is returned. Check the code, or \`sex\` of the patient.`,
          span: slot.span,
        },
      ];
    }),
});

import { isNamed } from "../../codesets/importers/named-codes";
import { type AnswerRule, answerRule } from "../answers/answer-rule";

/** Injuries, burns, toxic effects and other effects of external causes; not foreign bodies, late effects or complications. */
const INJURIES = ["800-904", "910-929", "940-957", "980-994"];

const isInjury = (code: string) => INJURIES.some((named) => isNamed(code, named));

/** An injury that does not say how it came about. */
export const missingExternalCause: AnswerRule = answerRule({
  id: "missing-external-cause",
  level: "info",
  summary: "An injury without an E code for how it came about.",
  speaksOf: ({ kind, code }) => kind === "diagnosis" && isInjury(code),
  judge({ diagnoses, whole }) {
    if (!whole || diagnoses.some(({ code }) => code.startsWith("E"))) return [];
    const injury = diagnoses.find(({ code }) => isInjury(code));
    if (!injury) return [];
    return [
      {
        message: `\`${injury.code}\` is an injury, and no E code says how it came about. E codes are supplementary; add one where the chart tells the cause.`,
        span: injury.span,
      },
    ];
  },
});

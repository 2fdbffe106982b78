import { type AnswerRule, answerRule } from "../answers/answer-rule";
import { isInpatientFacility } from "../answers/circumstances";
import { causeOf } from "./sequence/pairs";
import { countOf, moveBefore, reorder } from "./sequence/reorder";

/** A principal diagnosis that the Medicare Code Editor refuses, or asks about. */
export const unacceptablePrincipal: AnswerRule = answerRule({
  id: "unacceptable-principal",
  level: "warning",
  summary: "A principal diagnosis that the Medicare Code Editor refuses on an inpatient claim.",
  byNotes: true,
  speaksOf: ({ entry }) =>
    entry?.has("principal-unacceptable") === true || entry?.has("principal-questionable-admit") === true,
  provided: isInpatientFacility,
  judge(answer) {
    const { diagnoses, exercise } = answer;
    const principal = diagnoses.find(({ line }) => line.at === 0);
    if (!exercise.inpatientFacility || !principal?.entry) return [];
    const { entry, code, span } = principal;
    if (entry.has("principal-unacceptable")) {
      // What a «code first» note names is what was meant to stand there.
      const cause = diagnoses.find((other) => causeOf(answer, other, principal));
      return [
        {
          message: `\`${code}\` does not explain an admission by itself: the Medicare Code Editor refuses it as principal diagnosis. Put the condition that led to the stay first.`,
          span,
          nearby: cause && [{ span: cause.span, message: "This one is sequenced first." }],
          fixes:
            cause &&
            (() =>
              reorder(answer, moveBefore(countOf(answer), cause.line.at, 0), `Put ${cause.code} before ${code}`, true)),
        },
      ];
    }
    if (entry.has("principal-questionable-admit") && diagnoses.length === 1) {
      return [
        {
          severity: "info",
          message: `\`${code}\` alone seldom justifies a hospital stay: the Medicare Code Editor asks about such a claim. See whether the chart holds more.`,
          span,
        },
      ];
    }
    return [];
  },
});

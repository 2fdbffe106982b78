import { isNamed } from "../../codesets/importers/named-codes";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer } from "../answers/coded-answer";
import { countOf, reorder } from "./sequence/reorder";

/** An E code where the condition belongs that it caused. */
export const externalCauseFirst: AnswerRule = answerRule({
  id: "external-cause-first",
  level: "error",
  summary: "An E code first-listed or principal, or as the only diagnosis.",
  speaksOf: ({ kind, code }) => kind === "diagnosis" && code.startsWith("E"),
  judge(answer) {
    const { diagnoses, whole } = answer;
    const first = diagnoses.find(({ line }) => line.at === 0);
    if (!first?.code.startsWith("E")) return [];
    const conditions = diagnoses.filter(({ code }) => !code.startsWith("E"));
    const condition = conditions.find(({ code }) => isNamed(code, "800-999")) ?? conditions[0];
    if (!condition) {
      const alone = whole ? "and nothing says what: an E code never stands alone" : "and is never first";
      return [
        {
          message: `\`${first.code}\` says how something came about, ${alone}. Put the injury or other condition before it.`,
          span: first.span,
        },
      ];
    }
    return [
      {
        message: `\`${first.code}\` is an E code, which is never first: the claim is returned. Put what it caused first, such as \`${condition.code}\`.`,
        span: first.span,
        nearby: [{ span: condition.span, message: "What was caused." }],
        fixes: () => reorder(answer, causesLast(answer), "Move the E codes behind the conditions", true),
      },
    ];
  },
});

/** The places of the diagnoses, those of E codes behind all others. */
function causesLast(answer: CodedAnswer): number[] {
  const causes = new Set(answer.diagnoses.filter(({ code }) => code.startsWith("E")).map(({ line }) => line.at));
  const places = Array.from({ length: countOf(answer) }, (_, at) => at);
  return [...places.filter((at) => !causes.has(at)), ...places.filter((at) => causes.has(at))];
}

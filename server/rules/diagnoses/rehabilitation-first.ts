import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { RuleFinding } from "../rule";
import { countOf, moveBefore, reorder } from "./sequence/reorder";

/** An encounter for rehabilitation behind the condition, or two of them. */
export const rehabilitationFirst: AnswerRule = answerRule({
  id: "rehabilitation-first",
  level: "warning",
  summary: "An encounter for rehabilitation (V57) that is not first, or two codes of V57.",
  speaksOf: ({ entry }) => entry?.has("rehabilitation") === true,
  judge(answer) {
    const { diagnoses, exercise } = answer;
    const [care, ...more] = diagnoses.filter(({ entry }) => entry?.has("rehabilitation"));
    if (!care) return [];
    const found: RuleFinding[] = more
      .filter(({ code }) => code !== care.code)
      .map(({ code, span }) => ({
        message: `\`${code}\` is a second code of V57: an encounter has one. For several kinds of therapy in one visit, use \`V57.89\` alone.`,
        span,
        nearby: [{ span: care.span, message: "The first code of V57." }],
      }));
    const [first] = diagnoses;
    const refused = exercise.inpatientFacility && care.entry?.has("principal-unacceptable");
    if (first && first !== care && first.line.at === 0 && !first.code.startsWith("E") && !refused) {
      found.push({
        message: `\`${care.code}\` says that the encounter is for rehabilitation: it is first, and the condition follows. Put it before \`${first.code}\`.`,
        span: care.span,
        nearby: [{ span: first.span, message: "This is first here." }],
        fixes: () => reorder(answer, moveBefore(countOf(answer), care.line.at, 0), `Put ${care.code} first`),
      });
    }
    return found;
  },
});

import type { DocumentRule, RuleFinding } from "../rule";
import { type CodedAnswer, codedAnswers } from "./coded-answer";
import { answerRuleOf, breachesOf, canJudge, judge, lacksTables, withoutTables } from "./proof";

/** A wrong option that is not wrong in the way it says. */
export const distractorNotWrong: DocumentRule = {
  id: "distractor-not-wrong",
  level: "error",
  scope: "document",
  field: "options",
  summary: "An option that does not break the rule it says it breaks, or breaks others too; a key that breaks one.",
  check(model, codes) {
    const found: RuleFinding[] = [];
    // Hardly any document says so of its options; an escape may hide the word.
    const { text } = model.yaml;
    if (!text.includes("breaks") && !text.includes("\\")) return found;
    const answers = codedAnswers(model, codes);
    for (let at = 0; at < answers.length; at++) {
      const coded = answers[at] as CodedAnswer;
      if (coded.answer.breaks) found.push(...prove(coded));
    }
    return found;
  },
};

function prove(coded: CodedAnswer): RuleFinding[] {
  const { answer } = coded;
  const { breaks } = answer;
  if (answer.role !== "option" || !breaks) return [];
  if (answer.taught) {
    const message = `The correct option says that it breaks \`${breaks.text}\`. A key breaks no rule: take \`breaks\` out, or mark another option as correct.`;
    return [{ message, span: breaks.span }];
  }
  const rule = answerRuleOf(breaks.text);
  // What no rule of coding proves, such as an item-writing rule, is the author's word.
  if (!rule) return [];
  if (lacksTables(rule, coded)) return [withoutTables(rule, breaks.span)];
  const broken = breachesOf(coded);
  if (!broken.some((breach) => breach.rule === rule)) {
    if (judge(rule, coded).length > 0 || !canJudge(rule, coded)) return [];
    const others = broken.map((breach) => `\`${breach.rule.id}\``).join(", ");
    return [
      {
        message: `This option does not break \`${rule.id}\`${others ? `, but ${others}` : ": as far as the rules can tell it may be right"}. Change its codes, or what \`breaks\` says.`,
        span: breaks.span,
      },
    ];
  }
  const more = broken.filter((breach) => breach.rule !== rule);
  if (more.length === 0) return [];
  return [
    {
      severity: "warning",
      message: `This option breaks ${more.map((breach) => `\`${breach.rule.id}\``).join(", ")} too: a student can rule it out without knowing \`${rule.id}\`. Leave one mistake in it.`,
      span: breaks.span,
      nearby: more.flatMap(({ findings }) => findings.map(({ span, message }) => ({ span, message }))).slice(0, 3),
    },
  ];
}

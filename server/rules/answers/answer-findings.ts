import type { CodeLibrary } from "../../codesets/library";
import type { DocumentModel } from "../../curriculum/model";
import type { RuleFinding } from "../rule";
import type { AnswerRule } from "./answer-rule";
import { type CodedAnswer, codedAnswers } from "./coded-answer";
import { concernedRules } from "./concerned-rules";

/** Takes what a rule finds. */
export type Report = (rule: AnswerRule, finding: RuleFinding) => void;

/**
 * What rules of coding find in what a document teaches as right. Wrong options and claims to be audited are there to
 * be wrong; `distractor-not-wrong` and `audit-finding-missing` ask the same judges about those.
 * @param wanted rules that are not off
 */
export function answerFindings(
  model: DocumentModel,
  codes: CodeLibrary,
  wanted: ReadonlySet<AnswerRule>,
  report: Report,
): void {
  const once = reportingOnce(report);
  for (const answer of codedAnswers(model, codes)) {
    if (answer.answer.role === "claim") continue;
    for (const rule of concernedRules(answer)) {
      if (!reports(rule, answer) || !wanted.has(rule)) continue;
      for (const finding of rule.judge(answer)) once(rule, finding);
    }
  }
}

function reports({ id, everywhere }: AnswerRule, { answer }: CodedAnswer): boolean {
  return answer.taught || (everywhere === true && answer.breaks?.text !== id);
}

/** Lines may be shared, by an alternative that is accepted or by an alias: what is wrong in them is said once. */
function reportingOnce(report: Report): Report {
  const seen = new Set<string>();
  return (rule, finding) => {
    const { span, message } = finding;
    const key = `${rule.id} ${span.start} ${span.end} ${message}`;
    if (seen.has(key)) return;
    seen.add(key);
    report(rule, finding);
  };
}

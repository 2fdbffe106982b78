import type { CodeLibrary } from "../../codesets/library";
import type { DocumentModel } from "../../curriculum/model";
import type { RuleFinding } from "../rule";
import type { AnswerRule } from "./answer-rule";
import { type CodedAnswer, codedAnswers } from "./coded-answer";
import { concernedRules } from "./concerned-rules";

/** Takes what a rule finds, when it finds something. */
type Report = (rule: AnswerRule, found: readonly RuleFinding[]) => void;

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
  const concerned = concernedRules(model, codes);
  if (concerned.length === 0) return;
  let seen: Set<string> | undefined;
  const answers = codedAnswers(model, codes);
  for (let place = 0; place < answers.length; place++) {
    const answer = answers[place] as CodedAnswer;
    if (answer.answer.role === "claim") continue;
    for (let at = 0; at < concerned.length; at++) {
      const rule = concerned[at] as AnswerRule;
      if (!reports(rule, answer) || !wanted.has(rule)) continue;
      const found = rule.judge(answer);
      if (found.length === 0) continue;
      seen ??= new Set();
      report(rule, notIn(seen, rule, found));
    }
  }
}

function reports({ id, everywhere }: AnswerRule, { answer }: CodedAnswer): boolean {
  return answer.taught || (everywhere === true && answer.breaks?.text !== id);
}

/** Lines may be shared, by an alternative that is accepted or by an alias: what is wrong in them is said once. */
function notIn(seen: Set<string>, { id }: AnswerRule, found: readonly RuleFinding[]): RuleFinding[] {
  return found.filter(({ span, message }) => {
    const key = `${id} ${span.start} ${span.end} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

import type { DocumentRule, RuleFinding } from "../rule";
import { type CodedAnswer, codedAnswers } from "./coded-answer";

/** A rule of coding: it judges one set of diagnoses and procedures, whether taught, offered or submitted. */
export interface AnswerRule extends DocumentRule {
  /** What it finds wrong in an answer. */
  judge(answer: CodedAnswer): RuleFinding[];
  /** Whether the tables it judges such an answer by are installed; without them its silence proves nothing. */
  knows?(answer: CodedAnswer): boolean;
  /** It judges by the notes of the Tabular List, the index or the claim editor, which a teaching set has not. */
  byNotes?: boolean;
  /** It reports wrong options too, unless they say that they break it. */
  everywhere?: boolean;
}

/**
 * Makes a rule of what judges an answer: it reports what is taught as right. Wrong options and claims to be audited
 * are there to be wrong; `distractor-not-wrong` and `audit-finding-missing` ask the same judge about those.
 */
export function answerRule(rule: Omit<AnswerRule, "scope" | "check">): AnswerRule {
  return {
    ...rule,
    scope: "document",
    check(model, codes) {
      let found: RuleFinding[] = NOTHING;
      for (const answer of codedAnswers(model, codes)) {
        if (!reports(rule, answer)) continue;
        const judged = rule.judge(answer);
        if (judged.length > 0) found = found.length > 0 ? [...found, ...judged] : judged;
      }
      return found.length > 1 ? distinct(found) : found;
    },
  };
}

const NOTHING: RuleFinding[] = [];

function reports({ id, everywhere }: Pick<AnswerRule, "id" | "everywhere">, { answer }: CodedAnswer): boolean {
  return answer.taught || (everywhere === true && answer.role !== "claim" && answer.breaks?.text !== id);
}

/** An alternative that is accepted may share lines with the key: what is wrong in them is said once. */
function distinct(findings: RuleFinding[]): RuleFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ span, message }) => {
    const key = `${span.start} ${span.end} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

import type { Span } from "../../yaml/span";
import type { RuleFinding } from "../rule";
import type { AnswerRule } from "./answer-rule";
import type { CodedAnswer } from "./coded-answer";
import { concernedRules } from "./concerned-rules";
import { answerRules } from "./registry";

/** A rule and what it finds in an answer. */
export interface Breach {
  rule: AnswerRule;
  findings: readonly RuleFinding[];
}

/** What coding rules find in an answer that is not taught; informations do not make an answer wrong. */
export function breachesOf(answer: CodedAnswer): Breach[] {
  const breaches: Breach[] = [];
  for (const rule of concernedRules(answer)) {
    const findings = judge(rule, answer).filter(({ severity }) => (severity ?? rule.level) !== "info");
    if (findings.length > 0) breaches.push({ rule, findings });
  }
  return breaches;
}

const judged = new WeakMap<CodedAnswer, Map<AnswerRule, RuleFinding[]>>();

/** What a rule finds in an answer that is not taught; several rules ask, and each is answered once. */
export function judge(rule: AnswerRule, answer: CodedAnswer): RuleFinding[] {
  let known = judged.get(answer);
  if (!known) {
    known = new Map();
    judged.set(answer, known);
  }
  let findings = known.get(rule);
  if (!findings) {
    findings = rule.judge(answer);
    known.set(rule, findings);
  }
  return findings;
}

/** The rule of an id, when it judges answers. */
export function answerRuleOf(id: string): AnswerRule | undefined {
  return answerRules.find((rule) => rule.id === id);
}

/** Whether a rule would judge by tables that the user has not installed. */
export function lacksTables(rule: AnswerRule, answer: CodedAnswer): boolean {
  return rule.knows?.(answer) === false;
}

/** What there is to say of a rule that cannot prove anything here; nothing else speaks of tables that are not there. */
export function withoutTables(rule: AnswerRule, span: Span): RuleFinding {
  return {
    severity: "info",
    message: `Whether this breaks \`${rule.id}\` cannot be proved here: no tables of NCCI are installed. Take them from CMS, then run \`chartkey codes install ncci\`.`,
    span,
  };
}

/** Whether the silence of a rule proves anything: all codes and its tables are installed. */
export function canJudge(rule: AnswerRule, answer: CodedAnswer): boolean {
  const teaching = answer.slots.some(
    ({ reading: { set, entry } }) => set?.coverage === "teaching" && (rule.byNotes === true || !entry),
  );
  return answer.whole && !teaching && !lacksTables(rule, answer);
}

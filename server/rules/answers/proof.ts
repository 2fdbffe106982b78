import { Derived } from "../../yaml/derived";
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
  const { model, codes } = answer.exercise;
  const concerned = concernedRules(model, codes);
  for (let at = 0; at < concerned.length; at++) {
    const rule = concerned[at] as AnswerRule;
    const all = judge(rule, answer);
    if (all.length === 0) continue;
    const findings = all.filter(({ severity }) => (severity ?? rule.level) !== "info");
    if (findings.length > 0) breaches.push({ rule, findings });
  }
  return breaches;
}

/** What a rule found in an answer. */
interface Judgement {
  rule: AnswerRule;
  findings: readonly RuleFinding[];
}

/** A list each: hardly more than five rules judge an answer. */
const judged = new Derived<Judgement[]>();

/** What a rule finds in an answer that is not taught; several rules ask, and each is answered once. */
export function judge(rule: AnswerRule, answer: CodedAnswer): readonly RuleFinding[] {
  const judgements = judged.of(answer);
  for (let at = 0; at < (judgements?.length ?? 0); at++) {
    if (judgements?.[at]?.rule === rule) return judgements[at]?.findings ?? [];
  }
  const findings = rule.judge(answer);
  if (judgements) judgements.push({ rule, findings });
  else judged.set(answer, [{ rule, findings }]);
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

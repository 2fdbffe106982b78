import type { Written } from "../../curriculum/answers";
import type { DocumentRule, RuleFinding } from "../rule";
import { type AuditFinding, auditFindings } from "./audit-findings";
import { type CodedAnswer, claimOf } from "./coded-answer";
import { answerRuleOf, canJudge, judge, lacksTables, withoutTables } from "./proof";

/** A finding of an audit that names a line that is not there, or a rule that the claim keeps. */
export const auditFindingUnfounded: DocumentRule = {
  id: "audit-finding-unfounded",
  level: "error",
  scope: "document",
  field: "claim",
  summary: "A finding of an audit that names nothing wrong in the claim.",
  check(model, codes) {
    const claim = claimOf(model, codes);
    return claim ? auditFindings(model).flatMap((audit) => problem(audit, claim)) : [];
  },
};

function problem(audit: AuditFinding, claim: CodedAnswer): RuleFinding[] {
  const { diagnoses, procedures } = claim.answer;
  const astray =
    beyond(audit.diagnosis, diagnoses.length, "diagnosis") ?? beyond(audit.procedure, procedures.length, "procedure");
  if (astray) return [astray];
  const rule = audit.rule && answerRuleOf(audit.rule.text);
  if (rule && audit.rule && lacksTables(rule, claim)) return [withoutTables(rule, audit.rule.span)];
  if (!rule || !audit.rule || judge(rule, claim).length > 0 || !canJudge(rule, claim)) return [];
  return [
    {
      message: `The claim does not break \`${rule.id}\`: the finding teaches a mistake that is none. Change the claim or the finding, or leave \`rule\` out where no rule covers it.`,
      span: audit.rule.span,
    },
  ];
}

function beyond(line: Written | undefined, count: number, what: string): RuleFinding | undefined {
  const number = Number(line?.text);
  if (!line || !Number.isInteger(number) || (number >= 1 && number <= count)) return undefined;
  return {
    message: `The claim has no ${what} ${line.text}: it has ${count}. Count the lines of the claim from 1.`,
    span: line.span,
  };
}

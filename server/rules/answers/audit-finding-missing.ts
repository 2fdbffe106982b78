import type { DocumentRule, RuleFinding } from "../rule";
import { type AuditFinding, auditFindings, lineAt } from "./audit-findings";
import { type CodedAnswer, claimOf } from "./coded-answer";
import { breachesOf } from "./proof";

/** A mistake in a claim to be audited that no finding of the audit names. */
export const auditFindingMissing: DocumentRule = {
  id: "audit-finding-missing",
  level: "error",
  scope: "document",
  field: "claim",
  summary: "A mistake in the claim that no finding of the audit names.",
  check(model, codes) {
    const claim = claimOf(model, codes);
    if (!claim) return [];
    const said = auditFindings(model);
    const found: RuleFinding[] = [];
    for (const { rule, findings } of breachesOf(claim)) {
      for (const finding of findings) {
        if (said.some((audit) => covers(audit, rule.id, finding, claim))) continue;
        found.push({
          message: `The claim breaks \`${rule.id}\` here, and no finding says so: a student who sees it is marked wrong. Add a finding, or mend the line. ${finding.message}`,
          span: finding.span,
          severity: finding.severity,
        });
      }
    }
    return found;
  },
};

/** A finding that names the line covers what is wrong in it; one that names only the rule covers it everywhere. */
function covers(audit: AuditFinding, rule: string, finding: RuleFinding, claim: CodedAnswer): boolean {
  if (audit.rule && audit.rule.text !== rule) return false;
  if (audit.rule && !audit.diagnosis && !audit.procedure) return true;
  const { span, nearby = [] } = finding;
  const lines = [span, ...nearby.map((place) => place.span)].flatMap((place) => lineAt(claim, place) ?? []);
  const sameLine = lines.some(
    ({ list, number }) => (list === "diagnosis" ? audit.diagnosis : audit.procedure)?.text === String(number),
  );
  return sameLine || (audit.rule !== undefined && lines.length === 0);
}

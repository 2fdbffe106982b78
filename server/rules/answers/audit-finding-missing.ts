import type { DocumentRule, RuleFinding } from "../rule";
import { type AuditFinding, auditFindings, type ClaimLine, lineAt } from "./audit-findings";
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
  const line = lineAt(claim, finding.span);
  if (line && names(audit, line)) return true;
  const others = finding.nearby?.flatMap((place) => lineAt(claim, place.span) ?? []) ?? NONE;
  return others.some((other) => names(audit, other)) || (audit.rule !== undefined && !line && others.length === 0);
}

const NONE: readonly ClaimLine[] = [];

function names({ diagnosis, procedure }: AuditFinding, { list, number }: ClaimLine): boolean {
  return (list === "diagnosis" ? diagnosis : procedure)?.text === String(number);
}

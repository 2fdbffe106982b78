import type { Span } from "../../yaml/span";
import type { DocumentRule, RuleFinding } from "../rule";
import { type AuditFinding, auditFindings, lineAt } from "./audit-findings";
import { type CodedAnswer, claimOf } from "./coded-answer";
import { breachesOf } from "./proof";

/** A mistake in a claim to be audited that no finding of the audit names. */
export const auditFindingMissing: DocumentRule = {
  id: "audit-finding-missing",
  level: "error",
  scope: "document",
  summary: "A mistake in the claim that no finding of the audit names.",
  check(model, codes) {
    const claim = claimOf(model, codes);
    if (!claim) return [];
    const said = auditFindings(model);
    return breachesOf(claim).flatMap(({ rule, findings }) =>
      findings.flatMap((finding): RuleFinding[] => {
        if (said.some((audit) => covers(audit, rule.id, finding, claim))) return [];
        return [
          {
            message: `The claim breaks \`${rule.id}\` here, and no finding says so: a student who sees it is marked wrong. Add a finding, or mend the line. ${finding.message}`,
            span: finding.span,
            severity: finding.severity,
          },
        ];
      }),
    );
  },
};

/** A finding that names the line covers what is wrong in it; one that names only the rule covers it everywhere. */
function covers(audit: AuditFinding, rule: string, finding: RuleFinding, claim: CodedAnswer): boolean {
  const named = audit.diagnosis ?? audit.procedure;
  const places: Span[] = [finding.span, ...(finding.nearby ?? []).map(({ span }) => span)];
  const lines = places.map((span) => lineAt(claim, span)).filter((line) => line !== undefined);
  const sameLine = lines.some(
    ({ list, number }) => (list === "diagnosis" ? audit.diagnosis : audit.procedure)?.text === String(number),
  );
  if (audit.rule?.text === rule) return !named || lines.length === 0 || sameLine;
  return !audit.rule && sameLine;
}

import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { Configuration } from "../curriculum/configuration";
import type { Curriculum } from "../curriculum/curriculum";
import type { Snapshot } from "../curriculum/snapshot";
import { check } from "../rules/check";
import type { Finding, Severity } from "../rules/finding";

/** The name that VS Code shows behind a finding. */
export const SOURCE = "chartkey";

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A severity as the protocol has it. */
export function severityOf(severity: Severity): DiagnosticSeverity {
  return SEVERITIES[severity];
}

/** The name of a severity of the protocol; an error where it says none. */
export function levelOf(severity: DiagnosticSeverity | undefined): Severity {
  if (severity === DiagnosticSeverity.Warning) return "warning";
  return severity === DiagnosticSeverity.Information ? "info" : "error";
}

/** What a diagnostic carries for those who put it right. */
export interface DiagnosticData {
  fixable: boolean;
}

/** A finding as the protocol has it. Its rule is the code, which everything keys on. */
export function toDiagnostic(snapshot: Snapshot, finding: Finding, pageOf?: (rule: string) => string): Diagnostic {
  const data: DiagnosticData = { fixable: (finding.fixes?.length ?? 0) > 0 };
  return {
    range: snapshot.rangeOf(finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    ...(pageOf ? { codeDescription: { href: pageOf(finding.rule) } } : {}),
    source: SOURCE,
    message: finding.message,
    ...(finding.related?.length
      ? {
          relatedInformation: finding.related.map(({ uri, range, message }) => ({ location: { uri, range }, message })),
        }
      : {}),
    data,
  };
}

/** All diagnostics of a file. @param pageOf the address of a rule's page, where there is one to open */
export function diagnose(
  snapshot: Snapshot,
  curriculum: Curriculum,
  configuration: Configuration,
  pageOf?: (rule: string) => string,
): Diagnostic[] {
  return check(snapshot, curriculum, configuration).map((finding) => toDiagnostic(snapshot, finding, pageOf));
}

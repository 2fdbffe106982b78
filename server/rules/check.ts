import type { Configuration } from "../curriculum/configuration";
import type { Curriculum } from "../curriculum/curriculum";
import type { DocumentModel } from "../curriculum/model";
import type { Snapshot } from "../curriculum/snapshot";
import { shift } from "../yaml/span";
import type { Finding } from "./finding";
import { rules } from "./registry";
import type { DocumentRule, Rule } from "./rule";
import { readSuppressions, silence } from "./suppressions";

/**
 * The pipeline's last step, the same for editor and command line: all findings of a file.
 * @param curriculum what the file's references may refer to
 * @returns findings in the order of the text, with spans in the whole file; suppressed ones are left out
 */
export function check(snapshot: Snapshot, curriculum: Curriculum, configuration: Configuration): Finding[] {
  const findings: Finding[] = [];
  for (const { start, model } of snapshot.models) {
    for (const rule of rules) {
      if (configuration.rules[rule.id] === "off") continue;
      for (const finding of run(rule, model, curriculum, snapshot.uri)) findings.push(place(finding, start));
    }
  }
  const suppressions = readSuppressions(snapshot);
  const kept = suppressions.length > 0 ? silence(findings, suppressions, snapshot, configuration) : findings;
  return kept.map((finding) => withLevel(finding, configuration)).sort(inOrder);
}

/** In characters: more than that nobody reads in a margin, and an author's own text may be of any length. */
const MAXIMUM_MESSAGE = 200;

/** Findings of rules that look at nothing but the document, kept as long as the document is. */
const kept = new WeakMap<DocumentModel, Map<DocumentRule, Finding[]>>();

function run(rule: Rule, model: DocumentModel, curriculum: Curriculum, uri: string): Finding[] {
  const name = (finding: Omit<Finding, "rule" | "severity">): Finding => ({
    ...finding,
    message:
      finding.message.length > MAXIMUM_MESSAGE ? `${finding.message.slice(0, MAXIMUM_MESSAGE - 1)}…` : finding.message,
    rule: rule.id,
    severity: rule.level,
  });
  if (rule.scope === "engine") return [];
  if (rule.scope === "curriculum") return rule.check(model, curriculum, uri).map(name);
  const byRule = kept.get(model) ?? new Map<DocumentRule, Finding[]>();
  kept.set(model, byRule);
  const findings = byRule.get(rule) ?? rule.check(model).map(name);
  byRule.set(rule, findings);
  return findings;
}

function place(finding: Finding, start: number): Finding {
  if (start === 0) return finding;
  const fixes = finding.fixes?.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, start) })),
  }));
  return { ...finding, span: shift(finding.span, start), fixes };
}

function withLevel(finding: Finding, configuration: Configuration): Finding {
  const level = configuration.rules[finding.rule];
  return level && level !== "off" && level !== finding.severity ? { ...finding, severity: level } : finding;
}

function inOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

import type { CodeLibrary } from "../codesets/library";
import type { Configuration } from "../curriculum/configuration";
import type { Curriculum } from "../curriculum/curriculum";
import type { DocumentSummary } from "../curriculum/document-summary";
import type { Snapshot } from "../curriculum/snapshot";
import { shift } from "../yaml/span";
import { documentFindings, named } from "./document-findings";
import type { Finding } from "./finding";
import { levelIn } from "./levels";
import { rules } from "./registry";
import { mentionsSuppression, readSuppressions, silence } from "./suppressions";

/**
 * The pipeline's last step, the same for editor and command line: all findings of a file.
 * @param curriculum what the file's references may refer to
 * @returns findings in the order of the text, with spans in the whole file; suppressed ones are left out
 */
export function check(snapshot: Snapshot, curriculum: Curriculum, configuration: Configuration): Finding[] {
  const findings: Finding[] = [];
  for (const { start, model } of snapshot.models) {
    for (const finding of documentFindings(model, curriculum.codes)) {
      if (configuration.rules[finding.rule] !== "off") findings.push(place(finding, start, snapshot));
    }
    for (const rule of curriculum.isPartial ? [] : curriculumRules) {
      if (configuration.rules[rule.id] === "off") continue;
      for (const finding of rule.check(model, curriculum, snapshot.uri)) {
        findings.push(place(named(rule, finding), start, snapshot));
      }
    }
  }
  const suppressions = readSuppressions(snapshot);
  const kept = suppressions.length > 0 ? silence(findings, suppressions, snapshot, configuration) : findings;
  return kept.map((finding) => withLevel(finding, configuration)).sort(inOrder);
}

/**
 * What the rules find that need only the document, so that the file need not be looked at again when the rest of the
 * curriculum is known; before levels are set.
 * @returns undefined where a suppression has to be weighed against the findings of all rules
 */
export function checkAlone(snapshot: Snapshot, codes: CodeLibrary): Finding[] | undefined {
  if (mentionsSuppression(snapshot.text)) return undefined;
  const findings: Finding[] = [];
  for (const { start, model } of snapshot.models) {
    for (const finding of documentFindings(model, codes)) findings.push(place(finding, start, snapshot));
  }
  return findings.sort(inOrder);
}

/** Whether the rest of a curriculum could make a finding in a file that is sound in itself. */
export function mayFindMore(documents: readonly DocumentSummary[], curriculum: Curriculum): boolean {
  // Every document of every run comes here: by place it takes a third of the time.
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] as DocumentSummary;
    for (let place = 0; place < curriculumRules.length; place++) {
      if (curriculumRules[place]?.concerns(document, curriculum)) return true;
    }
  }
  return false;
}

const curriculumRules = rules.filter((rule) => rule.scope === "curriculum");

function place(finding: Finding, start: number, snapshot: Snapshot): Finding {
  const { nearby = [], related = [] } = finding;
  if (start === 0 && nearby.length === 0) return finding;
  const fixes = finding.fixes?.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, start) })),
  }));
  const here = nearby.map(({ span, message }) => ({
    uri: snapshot.uri,
    range: snapshot.rangeOf(span, start),
    message,
  }));
  return { ...finding, span: shift(finding.span, start), fixes, related: [...related, ...here], nearby: undefined };
}

function withLevel(finding: Finding, configuration: Configuration): Finding {
  const level = levelIn(configuration, finding.rule, finding.severity);
  return level && level !== finding.severity ? { ...finding, severity: level } : finding;
}

function inOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

import type { Diagnostic, TextEdit } from "vscode-languageserver-types";
import type { Configuration } from "../curriculum/configuration";
import type { Snapshot } from "../curriculum/snapshot";
import { type DiagnosticData, levelOf, severityOf, toDiagnostic } from "../language/diagnostics";
import type { Finding } from "../rules/finding";
import { levelIn } from "../rules/levels";
import { ownText } from "../yaml/own-text";

/** How much of a line is kept. In characters. */
const MAXIMUM_LINE = 200;

/** A finding in a report: what the editor shows, and what it asks for later. Plain data, that can cross threads. */
export interface LintedFinding extends Diagnostic {
  data: LintedFindingData;
}

/** What a report needs beyond what the editor shows. */
export interface LintedFindingData extends DiagnosticData {
  /** The line that it begins in, without the space around and between its words: it stays as lines above it come and go. */
  lineText: string;
  fixes: readonly LintedFix[];
}

/** A way to put a finding right. */
export interface LintedFix {
  title: string;
  certain: boolean;
  edits: readonly TextEdit[];
}

/** A finding as reports have it. */
export function toLintedFinding(snapshot: Snapshot, finding: Finding): LintedFinding {
  const fixes = (finding.fixes ?? []).map(({ title, certain, edits }) => ({
    title,
    certain,
    edits: edits.map(({ span, newText }) => ({ range: snapshot.rangeOf(span), newText })),
  }));
  const diagnostic = toDiagnostic(snapshot, finding);
  // Where the line begins is known by now: to look for it would take as long as the line is, for each finding in it.
  const near = finding.span.start - diagnostic.range.start.character;
  const data = { fixable: fixes.length > 0, lineText: lineFrom(snapshot.text, near), fixes };
  return { ...diagnostic, data };
}

/** Sets the levels of findings that were made without a configuration, and leaves out what is off. */
export function inConfiguration(
  findings: readonly LintedFinding[],
  configuration: Configuration,
): readonly LintedFinding[] {
  // The same list for all the files that are sound.
  if (findings.length === 0) return findings;
  return findings.flatMap((finding) => {
    const level = levelIn(configuration, String(finding.code), levelOf(finding.severity));
    return level ? [{ ...finding, severity: severityOf(level) }] : [];
  });
}

/** @param near where the line begins; a character behind for what begins between the two of its end */
function lineFrom(text: string, near: number): string {
  const start = text.lastIndexOf("\n", near - 1) + 1;
  const part = text.slice(start, start + 10 * MAXIMUM_LINE);
  const end = part.indexOf("\n");
  return ownText((end < 0 ? part : part.slice(0, end)).trim().replace(/\s+/g, " ").slice(0, MAXIMUM_LINE));
}

import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import type { Configuration } from "../curriculum/configuration";
import type { Curriculum } from "../curriculum/curriculum";
import type { Snapshot } from "../curriculum/snapshot";
import { check } from "../rules/check";
import type { Finding, Fix } from "../rules/finding";
import { unusedSuppression } from "../rules/unused-suppression";
import { createDocument } from "./create-document";
import { toDiagnostic } from "./diagnostics";
import { ADD_DISTRACTOR, distractorActions } from "./distractors/distractor-actions";

/** The kind of «fix all» that is ours alone, so that saving a file need not fix other tools' findings. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.chartkey`;

/** How many fixes one finding offers. */
const MAXIMUM_FIXES = 3;

/** What a client can do with an action. */
export interface ActionClient {
  /** It creates files, and applies edits in the order in which they stand. */
  createsFiles: boolean;
  /** Whether a person asked, and not the editor for its light bulb: only then mistakes are tried out. */
  invoked?: boolean;
}

/**
 * What can be done about the findings in a range.
 * @param only the kinds of action that are asked for; all when undefined
 * @param client what it can apply beside edits of texts
 */
export function codeActions(
  snapshot: Snapshot,
  range: Range,
  curriculum: Curriculum,
  configuration: Configuration,
  only?: readonly string[],
  client: ActionClient = { createsFiles: false },
): CodeAction[] {
  const wanted = (kind: string) => !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const findings = check(snapshot, curriculum, configuration);
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const from = snapshot.offsetAt(range.start);
    const to = snapshot.offsetAt(range.end);
    for (const finding of findings.filter(({ span }) => span.start <= to && from <= span.end)) {
      actions.push(...quickFixes(snapshot, finding, client.createsFiles ? curriculum : undefined));
    }
  }
  if (client.invoked !== false && wanted(ADD_DISTRACTOR)) {
    actions.push(...distractorActions(snapshot, range, curriculum, configuration));
  }
  if (wanted(FIX_ALL)) {
    const edits = certainEdits(snapshot, findings);
    if (edits.length > 0) {
      actions.push({
        title: "Fix all that Chartkey is certain of",
        kind: FIX_ALL,
        edit: workspaceEdit(snapshot, edits),
      });
    }
  }
  return actions;
}

/** The edits of every certain fix that do not touch each other, in the order of the text. */
export function certainEdits(snapshot: Snapshot, findings: readonly Finding[]): TextEdit[] {
  const edits: TextEdit[] = [];
  const taken: { start: number; end: number }[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.find((candidate) => candidate.certain);
    if (!fix) continue;
    const free = fix.edits.every(({ span }) =>
      taken.every((other) => span.end < other.start || span.start > other.end),
    );
    if (!free) continue;
    taken.push(...fix.edits.map(({ span }) => span));
    edits.push(...textEdits(snapshot, fix));
  }
  return edits;
}

function quickFixes(snapshot: Snapshot, finding: Finding, curriculum: Curriculum | undefined): CodeAction[] {
  const diagnostic = toDiagnostic(snapshot, finding);
  const creation = finding.missing && curriculum && createDocument(finding.missing, snapshot, curriculum);
  const fixes = (finding.fixes ?? []).slice(0, MAXIMUM_FIXES - (creation ? 1 : 0)).map(
    (fix, index): CodeAction => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: index === 0 && fix.certain,
      edit: workspaceEdit(snapshot, textEdits(snapshot, fix)),
    }),
  );
  if (creation) fixes.push({ ...creation, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] });
  return finding.rule === unusedSuppression.id ? fixes : [...fixes, suppression(snapshot, finding, diagnostic)];
}

/** Writes the comment that silences a finding, in the line above and at its indentation. */
function suppression(snapshot: Snapshot, finding: Finding, diagnostic: Diagnostic): CodeAction {
  const { line } = snapshot.positionAt(finding.span.start);
  const start = snapshot.offsetAt({ line, character: 0 });
  const indent = /^[ \t]*/.exec(snapshot.text.slice(start))?.[0] ?? "";
  const newline = snapshot.text.includes("\r\n") ? "\r\n" : "\n";
  const position = { line, character: 0 };
  const newText = `${indent}# chartkey-disable-next-line ${finding.rule} -- ${newline}`;
  return {
    title: `Silence ${finding.rule} in this line`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: workspaceEdit(snapshot, [{ range: { start: position, end: position }, newText }]),
  };
}

function textEdits(snapshot: Snapshot, fix: Fix): TextEdit[] {
  return fix.edits.map(({ span, newText }) => ({ range: snapshot.rangeOf(span), newText }));
}

function workspaceEdit(snapshot: Snapshot, edits: TextEdit[]): WorkspaceEdit {
  return { changes: { [snapshot.uri]: edits } };
}

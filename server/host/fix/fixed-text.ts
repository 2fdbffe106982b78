import { TextDocument } from "vscode-languageserver-textdocument";
import type { LintedFinding, LintedFix } from "../linted-finding";

/** A text with some of its findings put right. */
export interface FixedText {
  text: string;
  /** How many findings. */
  fixed: number;
}

/**
 * Applies the certain fixes of a file's findings that do not touch each other: each wholly or not at all, in the order
 * of the text. What stands outside of them stays as it is, character for character.
 * @param text the file that the findings are about
 */
export function fixedText(text: string, findings: readonly LintedFinding[]): FixedText {
  const document = TextDocument.create("", "yaml", 0, text);
  const taken: { start: number; end: number }[] = [];
  const chosen: LintedFix[] = [];
  for (const { data } of findings) {
    const fix = data.fixes.find(({ certain }) => certain);
    if (!fix || fix.edits.length === 0) continue;
    const spans = fix.edits
      .map(({ range }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end) }))
      .sort((a, b) => a.start - b.start);
    const apart = spans.every((span, index) => index === 0 || (spans[index - 1]?.end ?? 0) <= span.start);
    // Two that only touch may mean the same place twice: the second waits for the next look at the file.
    const free = spans.every((span) => taken.every((other) => span.end < other.start || span.start > other.end));
    if (!apart || !free) continue;
    taken.push(...spans);
    chosen.push(fix);
  }
  if (chosen.length === 0) return { text, fixed: 0 };
  const edits = chosen.flatMap((fix) => [...fix.edits]);
  return { text: TextDocument.applyEdits(document, edits), fixed: chosen.length };
}

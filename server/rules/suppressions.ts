import type { Configuration } from "../curriculum/configuration";
import type { Snapshot } from "../curriculum/snapshot";
import { findComments } from "../yaml/comments";
import { type Span, shift } from "../yaml/span";
import type { Finding } from "./finding";
import { nearest } from "./nearest";
import { ruleIds } from "./registry";
import { unusedSuppression } from "./unused-suppression";

/** `# chartkey-disable-next-line ID, ID -- reason` or `# chartkey-disable-file ID -- reason`. */
const COMMENT = /#[ \t]*chartkey-disable-(next-line|file)\b[ \t]*([^\r\n]*)/g;

/** One rule silenced by one comment. */
export interface Suppression {
  rule: string;
  /** The line (from 0) whose findings it silences; undefined for the whole file. */
  line: number | undefined;
  /** The rule's name in the comment, in the whole file. */
  span: Span;
  /** The comment itself. */
  comment: Span;
}

/** Whether a text could hold a suppression; nearly none does, and asking costs next to nothing. */
export function mentionsSuppression(text: string): boolean {
  return text.includes("chartkey-disable-");
}

/** Reads the suppressions of a file; a comment may name several rules. One without a rule silences nothing. */
export function readSuppressions(snapshot: Snapshot): Suppression[] {
  if (!mentionsSuppression(snapshot.text)) return [];
  return snapshot.stream.flatMap(({ start, yaml }) =>
    findComments(yaml, COMMENT).flatMap(({ match, span }) => {
      const comment = shift(span, start);
      const line = match[1] === "next-line" ? snapshot.positionAt(comment.start).line + 1 : undefined;
      const named = (match[2] ?? "").split("--")[0] ?? "";
      const at = comment.end - (match[2] ?? "").length;
      const ids = [...named.matchAll(/[^\s,]+/g)];
      if (ids.length === 0) return [{ rule: "", line, span: comment, comment }];
      return ids.map((id) => ({
        rule: id[0],
        line,
        comment,
        span: { start: at + id.index, end: at + id.index + id[0].length },
      }));
    }),
  );
}

/** Leaves out the findings that are silenced and reports the suppressions that silence nothing. */
export function silence(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  snapshot: Snapshot,
  configuration: Configuration,
): Finding[] {
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const line = snapshot.positionAt(finding.span.start).line;
    const by = suppressions.filter(
      (suppression) =>
        suppression.rule === finding.rule && (suppression.line === undefined || suppression.line === line),
    );
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  });
  if (configuration.rules[unusedSuppression.id] === "off") return kept;
  return [
    ...kept,
    ...suppressions
      .filter((suppression) => !used.has(suppression))
      .map((unused) => report(unused, suppressions, snapshot.text)),
  ];
}

function report(unused: Suppression, all: readonly Suppression[], text: string): Finding {
  const { rule, span, comment } = unused;
  const alone = all.filter((other) => other.comment.start === comment.start).length === 1;
  const known = ruleIds.includes(rule);
  const meant = known ? undefined : nearest(rule, ruleIds)[0];
  const message = !rule
    ? "This comment names no rule, so it silences nothing. Write the rule's id after it."
    : known
      ? `Nothing here breaks \`${rule}\` any more. Remove the comment, or it will hide the next mistake.`
      : `There is no rule \`${rule}\`, so this silences nothing.${meant ? ` Did you mean \`${meant}\`?` : ""}`;
  return {
    rule: unusedSuppression.id,
    severity: unusedSuppression.level,
    message,
    span,
    fixes: meant
      ? [{ title: `Change to ${meant}`, edits: [{ span, newText: meant }], certain: false }]
      : alone
        ? [{ title: "Remove this comment", edits: [{ span: withItsLine(comment, text), newText: "" }], certain: true }]
        : [],
  };
}

/** A comment that has a line to itself goes with it; one behind something else goes with the space before it. */
function withItsLine({ start, end }: Span, text: string): Span {
  let from = start;
  while (from > 0 && /[ \t]/.test(text[from - 1] ?? "")) from--;
  const alone = from === 0 || /[\r\n]/.test(text[from - 1] ?? "");
  if (!alone) return { start: from, end };
  const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length;
  return lineEnd === undefined ? { start: from, end } : { start: from, end: end + lineEnd };
}

import { escapeMarkdown } from "../markdown";
import type { CheckedClaim, Circumstances, ClaimFinding } from "./check-claim";

const SIGNS = { error: "✗", warning: "▲", info: "ⓘ" } as const;

/** A judged claim as Markdown, to be shown beside what was typed. */
export function claimCard({ codes, findings }: CheckedClaim, about: Circumstances): string {
  const all = [...codes.flatMap((code) => code.findings), ...findings];
  const circumstances = [about.setting, about.perspective, about.date, about.sex, about.age && `age ${about.age}`];
  const lines = codes.map(({ reference, modifiers, units, title, findings: own }) => {
    const head = [reference, ...modifiers].join("-") + (units === undefined ? "" : ` × ${units}`);
    return [`- \`${head}\` ${escapeMarkdown(title)}`, ...own.map((finding) => `  - ${line(finding)}`)].join("\n");
  });
  return [
    "# Why this code?",
    circumstances
      .filter(Boolean)
      .map((part) => escapeMarkdown(String(part)))
      .join(" · "),
    lines.join("\n"),
    findings.map((finding) => `- ${line(finding)}`).join("\n"),
    all.length === 0 ? "Nothing wrong that a rule can see." : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}

function line({ severity, message, rule }: ClaimFinding): string {
  // Messages are ours, with code between backquotes; only the severity and the rule are added.
  return `${SIGNS[severity]} ${message} *${rule}*`;
}

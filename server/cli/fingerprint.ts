import { createHash } from "node:crypto";
import type { LintedFinding } from "../host/linted-finding";

/** Half of what SHA-256 gives: enough to tell findings apart. In hexadecimal digits. */
const LENGTH = 32;

/**
 * Names for the findings of one file that stay the same while lines come and go around them: of the rule and the line's
 * text, and, for findings alike in both, which of them it is.
 * @param path as the report shows it; findings of two files never have one name
 * @returns one for each finding, in their order, all different
 */
export function fingerprintsOf(path: string, findings: readonly LintedFinding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, data }) => {
    const alike = JSON.stringify([path, code, data.lineText]);
    const ordinal = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, ordinal);
    return createHash("sha256").update(`${alike} ${ordinal}`).digest("hex").slice(0, LENGTH);
  });
}

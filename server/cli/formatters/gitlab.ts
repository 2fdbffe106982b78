import { fingerprintsOf } from "../fingerprint";
import { type Formatter, levelOf, messageOf, shownPath } from "../report";

/** GitLab's names for our levels. */
const SEVERITIES = { error: "major", warning: "minor", info: "info" } as const;

/** GitLab's code quality report, which a merge request compares with that of its target by the fingerprints. */
export const gitlab: Formatter = ({ cwd, results }) => {
  const issues = results.flatMap(({ path, diagnostics }) => {
    const shown = shownPath(cwd, path);
    const fingerprints = fingerprintsOf(shown, diagnostics);
    return diagnostics.map((finding, index) => ({
      type: "issue",
      description: messageOf(finding),
      check_name: String(finding.code),
      fingerprint: fingerprints[index],
      severity: SEVERITIES[levelOf(finding.severity)],
      location: {
        path: shown,
        lines: { begin: finding.range.start.line + 1, end: finding.range.end.line + 1 },
      },
    }));
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
};

import type { LintedFinding } from "../../host/linted-finding";
import { type Formatter, levelOf, messageOf, shownPath } from "../report";
import { type XmlElement, xmlDocument, xmlText } from "./xml";

/**
 * JUnit's report, as Jenkins, GitLab and others read it: a suite for each file, a test for each finding. Only errors
 * fail, since only they fail the run; other findings pass and say so in their output. A file without findings is one
 * test that passes.
 */
export const junit: Formatter = ({ cwd, results }) => {
  const suites = results.map(({ path, diagnostics }) => suite(xmlText(shownPath(cwd, path)), diagnostics));
  const total = (name: "@tests" | "@failures") => suites.reduce((sum, one) => sum + one[name], 0);
  return xmlDocument({
    testsuites: {
      "@name": "chartkey",
      "@tests": total("@tests"),
      "@failures": total("@failures"),
      "@errors": 0,
      testsuite: suites,
    },
  });
};

function suite(path: string, findings: readonly LintedFinding[]) {
  return {
    "@name": path,
    "@tests": Math.max(1, findings.length),
    "@failures": findings.filter(({ severity }) => severity === 1).length,
    "@errors": 0,
    "@skipped": 0,
    testcase:
      findings.length === 0
        ? [{ "@name": "chartkey lint", "@classname": path }]
        : findings.map((finding) => test(path, finding)),
  };
}

function test(path: string, finding: LintedFinding): XmlElement {
  const { line, character } = finding.range.start;
  const place = `${line + 1}:${character + 1}`;
  const message = xmlText(messageOf(finding));
  const level = levelOf(finding.severity);
  const text = `${path}:${place}: ${level}: ${message} (${finding.code})`;
  return {
    "@name": `${finding.code} at ${place}`,
    "@classname": path,
    ...(level === "error"
      ? { failure: { "@message": message, "@type": String(finding.code), "#text": text } }
      : { "system-out": { "#text": text } }),
  };
}

import { equal } from "node:assert/strict";
import { resolve } from "node:path";
import fc from "fast-check";
import { checkstyle } from "../../../server/cli/formatters/checkstyle";
import { github } from "../../../server/cli/formatters/github";
import { gitlab } from "../../../server/cli/formatters/gitlab";
import { junit } from "../../../server/cli/formatters/junit";
import { markdown } from "../../../server/cli/formatters/markdown";
import { sarif } from "../../../server/cli/formatters/sarif";
import { stylish } from "../../../server/cli/formatters/stylish";
import type { Report } from "../../../server/cli/report";
import type { LintedFinding } from "../../../server/host/linted-finding";
import { parseXml } from "./parse-xml";

/** Any text: whole characters, halves of them, control characters, and signs that formats give a meaning. */
const anyText = fc
  .array(
    fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("::", "]]>", "\r\n", "|", "`", "\ud800", "\u0000", "&#1;")),
  )
  .map((parts) => parts.join(""));

/** A report of one file with one finding. */
const anyReport = fc.tuple(anyText, anyText).map(([name, message]): Report => {
  const start = { line: 0, character: 0 };
  const finding: LintedFinding = {
    range: { start, end: start },
    severity: 1,
    code: "schema",
    message,
    data: { fixable: true, lineText: message, fixes: [{ title: message, certain: true, edits: [] }] },
  };
  const path = resolve("/courses", `a${name.replaceAll("/", "")}`);
  return {
    cwd: resolve("/courses"),
    results: [{ path, uri: "file:///courses/a", diagnostics: [finding], unreadable: false }],
    quiet: false,
    colour: false,
  };
});

/** What no XML 1.0 document may hold, not even escaped. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u;

describe("a report of any text", () => {
  const holds = (check: (report: Report) => void) => fc.assert(fc.property(anyReport, check), { numRuns: 300 });

  it("is XML in the formats of JUnit and Checkstyle", () => {
    holds((report) => {
      for (const [format, root] of [
        [junit, "testsuites"],
        [checkstyle, "checkstyle"],
      ] as const) {
        const text = format(report);
        equal(parseXml(text).name, root);
        equal(FORBIDDEN.test(text), false);
      }
    });
  });

  it("is JSON in those of SARIF and GitLab", () => {
    holds((report) => {
      equal(JSON.parse(sarif(report)).runs[0].results.length, 1);
      equal(JSON.parse(gitlab(report)).length, 1);
    });
  });

  it("is one command of GitHub's, one row of a table, one line for people", () => {
    const command = /^::error file=[^:,]*,line=1,endLine=1,col=1,title=chartkey schema::.*$/u;
    holds((report) => {
      const [first = "", ...rest] = github(report).split(/\r?\n/);
      equal(command.test(first), true, first);
      equal(rest.length, 2);
      const row = markdown(report).split(/\r?\n/)[6] ?? "";
      equal(row.split("|").length, 6, row);
      equal(stylish(report).split(/\r?\n/).length, 7);
    });
  });
});

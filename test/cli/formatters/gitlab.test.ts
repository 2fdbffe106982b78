import { deepEqual, equal, match } from "node:assert/strict";
import { CPC, exercise, newFolders } from "../scenario";
import { lintAs, writeHostile } from "./hostile";

/** The fields that GitLab documents for an issue of a code quality report. */
interface Issue {
  type: "issue";
  description: string;
  check_name: string;
  fingerprint: string;
  severity: "info" | "minor" | "major" | "critical" | "blocker";
  location: { path: string; lines: { begin: number; end: number } };
}

describe("chartkey lint --format gitlab", function () {
  const folder = newFolders(this);
  const issues = async () => JSON.parse((await lintAs("gitlab", folder())).text) as Issue[];

  it("has the documented fields for each finding, whatever names and messages hold", async () => {
    const { text, expected } = await lintAs("gitlab", writeHostile(folder()));
    const found: Issue[] = JSON.parse(text);
    for (const { fingerprint } of found) match(fingerprint, /^[0-9a-f]{32}$/);
    const severities = { error: "major", warning: "minor", info: "info" };
    deepEqual(
      found.map(({ fingerprint: _own, ...issue }) => issue),
      expected.map(({ path, rule, severity, message, line }) => ({
        type: "issue",
        description: message,
        check_name: rule,
        severity: severities[severity],
        location: { path, lines: { begin: line, end: line } },
      })),
    );
  });

  it("names findings so that they are known again when lines come and go above them", async () => {
    const wrong = "typ: a\nstatus: b\n";
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": `${exercise("x")}${wrong}` });
    const before = await issues();
    folder().write({ "x.exercise.yaml": `# A note.\n\n${exercise("x")}more: c\n${wrong.replace(": b", ":   b")}` });
    const after = await issues();
    equal(before.length, 2);
    equal(after.length, 3);
    equal(new Set(after.map(({ fingerprint }) => fingerprint)).size, 3);
    for (const { fingerprint } of before) equal(after.filter((issue) => issue.fingerprint === fingerprint).length, 1);
  });

  it("tells findings apart that look alike, and those of another file", async () => {
    const twice = exercise("x", {
      answer: "{ diagnoses: [{ code: '1' }, { code: '1' }] }",
    });
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": twice, "y.exercise.yaml": twice });
    const found = await issues();
    equal(found.length >= 4, true);
    equal(new Set(found.map(({ fingerprint }) => fingerprint)).size, found.length);
  });
});

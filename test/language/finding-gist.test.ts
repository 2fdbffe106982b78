import { equal, match } from "node:assert/strict";
import type { MarkupContent } from "vscode-languageserver-types";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { Curriculum } from "../../server/curriculum/curriculum";
import { diagnose } from "../../server/language/diagnostics";
import { withGists } from "../../server/language/finding-gist";
import { fewCodes } from "../support/codes";
import { file, HEAD } from "../support/cursor";

describe("a hover over a finding", () => {
  const snapshot = file(`${HEAD}answer:\n  diagnoses:\n    - code: icd9cm:250.0\n`);
  const findings = diagnose(snapshot, new Curriculum(fewCodes), defaultConfiguration);
  const text = (at: number) =>
    (withGists(null, findings, snapshot.positionAt(at), (rule) => `page:${rule}`)?.contents as MarkupContent)?.value;

  it("says why the rule exists, with its source, and links to its page", () => {
    match(
      text(snapshot.text.indexOf("250.0")),
      /^\[code-not-billable\]\(page:code-not-billable\): .*Official Guidelines/,
    );
  });

  it("is what it was where there is no finding", () => {
    equal(withGists(null, findings, snapshot.positionAt(0)), null);
  });
});

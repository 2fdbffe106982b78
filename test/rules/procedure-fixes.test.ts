import { strict as assert } from "node:assert";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { check } from "../../server/rules/check";
import { credential, curriculum, file, HEAD } from "../support/cursor";

const cpc = credential("cpc");

/** The answer after the first certain fix of a rule. */
function mended(rule: string, answer: string): string {
  const snapshot = file(HEAD + answer);
  const finding = check(snapshot, curriculum(cpc, snapshot), defaultConfiguration).find((found) => found.rule === rule);
  const fix = finding?.fixes?.find(({ certain }) => certain);
  assert.ok(fix, `${rule} has no certain fix`);
  return [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), snapshot.text)
    .slice(HEAD.length);
}

const DIAGNOSIS = "answer:\n  diagnoses:\n    - code: icd9cm:401.9\n  procedures:\n";

describe("fixes of procedure lines", () => {
  it("point to the only diagnosis", () =>
    assert.equal(
      mended("diagnosis-pointer", `${DIAGNOSIS}    - code: cpt:99213\n      units: 1\n`),
      `${DIAGNOSIS}    - code: cpt:99213\n      diagnoses: [1]\n      units: 1\n`,
    ));

  it("point to it in a flow map", () =>
    assert.equal(
      mended("diagnosis-pointer", `${DIAGNOSIS}    - { code: cpt:99213 }\n`),
      `${DIAGNOSIS}    - { code: cpt:99213, diagnoses: [1] }\n`,
    ));

  it("drop a pointer to nothing", () =>
    assert.equal(
      mended("diagnosis-pointer", `${DIAGNOSIS}    - code: cpt:99213\n      diagnoses: [1, 2]\n`),
      `${DIAGNOSIS}    - code: cpt:99213\n      diagnoses: [1]\n`,
    ));

  it("drop the first of several", () =>
    assert.equal(
      mended("diagnosis-pointer", `${DIAGNOSIS}    - code: cpt:99213\n      diagnoses: [2, 1]\n`),
      `${DIAGNOSIS}    - code: cpt:99213\n      diagnoses: [1]\n`,
    ));

  it("drop a modifier that stands twice, its line with it", () =>
    assert.equal(
      mended(
        "modifier-misuse",
        `${DIAGNOSIS}    - code: cpt:20610\n      modifiers:\n        - RT\n        - RT # again\n      diagnoses: [1]\n`,
      ),
      `${DIAGNOSIS}    - code: cpt:20610\n      modifiers:\n        - RT\n      diagnoses: [1]\n`,
    ));
});

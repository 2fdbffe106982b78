import { strict as assert } from "node:assert";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { Curriculum } from "../../server/curriculum/curriculum";
import { summarise } from "../../server/curriculum/document-summary";
import { check } from "../../server/rules/check";
import { file, HEAD } from "../support/cursor";
import { builtLibrary, isFull } from "../support/official";

/** The answer after the first fix of a rule; undefined where it has none. */
function mended(rule: string, answer: string, head = HEAD): string | undefined {
  const snapshot = file(head + answer);
  const curriculum = new Curriculum(builtLibrary);
  curriculum.set(snapshot.uri, summarise(snapshot));
  const finding = check(snapshot, curriculum, defaultConfiguration).find((found) => found.rule === rule);
  assert.ok(finding, `${rule} finds nothing`);
  const fix = finding.fixes?.[0];
  return (
    fix &&
    [...fix.edits]
      .sort((a, b) => b.span.start - a.span.start)
      .reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), snapshot.text)
      .slice(head.length)
  );
}

describe("fixes of the sequence of diagnoses", () => {
  before(function () {
    if (!isFull("icd9cm")) this.skip();
  });

  it("move E codes behind the conditions, with what belongs to each line", () =>
    assert.equal(
      mended(
        "external-cause-first",
        "answer:\n  diagnoses:\n    # how\n    - code: icd9cm:E885.9 # a fall\n      rationale: She slipped.\n    - code: icd9cm:813.42\n      rationale: The wrist is broken.\n",
      ),
      "answer:\n  diagnoses:\n    - code: icd9cm:813.42\n      rationale: The wrist is broken.\n    # how\n    - code: icd9cm:E885.9 # a fall\n      rationale: She slipped.\n",
    ));

  it("let every pointer name what it named", () =>
    assert.equal(
      mended(
        "external-cause-first",
        "answer:\n  diagnoses:\n    - code: icd9cm:E885.9\n    - code: icd9cm:813.42\n    - code: icd9cm:401.9\n  procedures:\n    - code: cpt:25605\n      diagnoses: [2, 1]\n    - code: cpt:99213\n      diagnoses: [3]\n",
      ),
      "answer:\n  diagnoses:\n    - code: icd9cm:813.42\n    - code: icd9cm:401.9\n    - code: icd9cm:E885.9\n  procedures:\n    - code: cpt:25605\n      diagnoses: [1, 3]\n    - code: cpt:99213\n      diagnoses: [2]\n",
    ));

  it("put the disease right before its manifestation and leave the rest", () =>
    assert.equal(
      mended(
        "manifestation-first",
        "answer:\n  diagnoses:\n    - code: icd9cm:401.9\n    - code: icd9cm:357.2\n    - code: icd9cm:272.4\n    - code: icd9cm:250.60\n",
      ),
      "answer:\n  diagnoses:\n    - code: icd9cm:401.9\n    - code: icd9cm:250.60\n    - code: icd9cm:357.2\n    - code: icd9cm:272.4\n",
    ));

  it("do so in flow style", () =>
    assert.equal(
      mended(
        "manifestation-first",
        "answer: { diagnoses: [{ code: icd9cm:357.2 }, { code: icd9cm:250.60 }], procedures: [{ code: cpt:99213, diagnoses: [1, 2] }] }\n",
      ),
      "answer: { diagnoses: [{ code: icd9cm:250.60 }, { code: icd9cm:357.2 }], procedures: [{ code: cpt:99213, diagnoses: [2, 1] }] }\n",
    ));

  it("keep the line ends of Windows, and a last line without one", () =>
    assert.equal(
      mended(
        "manifestation-first",
        "answer:\r\n  diagnoses:\r\n    - code: icd9cm:357.2\r\n      rationale: a\r\n    - code: icd9cm:250.60",
      ),
      "answer:\r\n  diagnoses:\r\n    - code: icd9cm:250.60\r\n    - code: icd9cm:357.2\r\n      rationale: a",
    ));

  it("renumber the pointers of an alternative that has the key's diagnoses", () =>
    assert.equal(
      mended(
        "manifestation-first",
        "answer:\n  diagnoses:\n    - code: icd9cm:357.2\n    - code: icd9cm:250.60\n  procedures:\n    - code: cpt:99213\n      diagnoses: [2]\n  accepted:\n    - reason: also\n      procedures:\n        - code: cpt:99214\n          diagnoses: [2]\n",
      ),
      "answer:\n  diagnoses:\n    - code: icd9cm:250.60\n    - code: icd9cm:357.2\n  procedures:\n    - code: cpt:99213\n      diagnoses: [1]\n  accepted:\n    - reason: also\n      procedures:\n        - code: cpt:99214\n          diagnoses: [1]\n",
    ));

  it("are not there where an alternative with its own diagnoses points by the key's numbers", () =>
    assert.equal(
      mended(
        "manifestation-first",
        "answer:\n  diagnoses:\n    - code: icd9cm:357.2\n    - code: icd9cm:250.60\n  procedures:\n    - code: cpt:99213\n      diagnoses: [2]\n  accepted:\n    - reason: also\n      diagnoses:\n        - code: icd9cm:401.9\n        - code: icd9cm:272.4\n",
      ),
      undefined,
    ));

  it("are not there where an alias would come before its anchor", () =>
    assert.equal(
      mended(
        "manifestation-first",
        "answer:\n  diagnoses:\n    - code: icd9cm:357.2\n      rationale: &why Said.\n    - code: icd9cm:250.60\n      rationale: *why\n",
      ),
      undefined,
    ));

  it("put before what the claim editor refuses the code that its note names", () =>
    assert.equal(
      mended(
        "unacceptable-principal",
        "answer:\n  diagnoses:\n    - code: icd9cm:440.4\n    - code: icd9cm:440.20\n",
        HEAD.replace("physician-office", "inpatient-hospital"),
      ),
      "answer:\n  diagnoses:\n    - code: icd9cm:440.20\n    - code: icd9cm:440.4\n",
    ));

  it("offer to put the reason for the visit first", () =>
    assert.equal(
      mended(
        "first-listed-only",
        "answer:\n  diagnoses:\n    - code: icd9cm:382.9\n    - code: icd9cm:V20.2\n  procedures:\n    - code: cpt:99392\n      diagnoses: [2]\n    - code: cpt:99213\n      diagnoses: [1]\n",
      ),
      "answer:\n  diagnoses:\n    - code: icd9cm:V20.2\n    - code: icd9cm:382.9\n  procedures:\n    - code: cpt:99392\n      diagnoses: [1]\n    - code: cpt:99213\n      diagnoses: [2]\n",
    ));
});

import { strict as assert } from "node:assert";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { Curriculum } from "../../server/curriculum/curriculum";
import { check } from "../../server/rules/check";
import { file } from "../support/cursor";
import { builtLibrary, isFull } from "../support/official";

/** What is said of a question whose key is right, and whose other option says that it breaks a rule. */
function said(setting: string, key: string, wrong: string, breaks: string): string[] {
  const lines = (codes: string) =>
    codes
      .split(" ")
      .map((code) => `        - code: icd9cm:${code}\n`)
      .join("");
  const option = (id: string, codes: string) => `  - id: ${id}\n    answer:\n      diagnoses:\n${lines(codes)}`;
  const snapshot = file(
    `id: q\ntitle: Q\ntype: multiple-choice\ncredentials: []\nsetting: ${setting}\ndateOfService: 2014-03-12\nscenario: A screening of cholesterol.\nquestion: Which codes?\noptions:\n` +
      `${option("A", key)}    correct: true\n${option("B", wrong)}    breaks: ${breaks}\n`,
  );
  return check(snapshot, new Curriculum(builtLibrary), defaultConfiguration)
    .filter(({ rule, severity }) => severity !== "info" && (rule === "distractor-not-wrong" || rule === breaks))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe("a distractor proves to break just the rule it names:", () => {
  before(function () {
    if (!isFull("icd9cm")) this.skip();
  });

  const cases: [rule: string, key: string, wrong: string][] = [
    ["external-cause-first", "813.42 E885.9", "E885.9 813.42"],
    ["external-cause-detail", "883.0 E920.3 E849.0", "883.0 E849.0"],
    ["manifestation-first", "250.60 357.2", "357.2 250.60"],
    ["manifestation-first", "599.0 041.49", "041.49 599.0"],
    ["manifestation-etiology-mismatch", "250.60 357.2", "250.50 357.2"],
    ["missing-companion", "707.03 707.23", "707.03"],
    ["missing-companion", "403.91 585.6", "403.90 585.6"],
    ["first-listed-only", "V20.2 382.9", "382.9 V20.2"],
    ["never-first-listed", "462 V14.0", "V14.0 462"],
    ["never-first-listed", "707.03 707.23", "707.23 707.03"],
    ["chemotherapy-first", "V58.11 174.9", "174.9 V58.11"],
    ["chemotherapy-first", "V58.11 174.9", "V58.11 V10.3"],
    ["rehabilitation-first", "V57.1 724.2", "724.2 V57.1"],
    ["screening-first", "V77.91 272.4", "272.4 V77.91"],
    ["poisoning-or-adverse-effect", "787.02 E942.1", "972.1 787.02 E942.1"],
    ["poisoning-or-adverse-effect", "965.1 787.02 E850.3", "787.02 965.1 E850.3"],
    ["excluded-together", "493.20", "493.90 496"],
    ["excluded-together", "530.11", "530.11 530.81"],
  ];
  for (const [rule, key, wrong] of cases) {
    it(`${rule}: ${wrong}, where ${key} is right`, () =>
      assert.deepEqual(said("physician-office", key, wrong, rule), []));
    it(`${rule}: ${key} does not break it`, () =>
      assert.match(said("physician-office", key, key, rule).join(), /does not break/));
  }

  it("on an inpatient claim the claim editor's list is what a status breaks", () =>
    assert.deepEqual(said("inpatient-hospital", "782.1 V42.0", "V42.0 782.1", "unacceptable-principal"), []));
});

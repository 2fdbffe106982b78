import { deepEqual, equal, match, ok } from "node:assert/strict";
import { CodeActionKind } from "vscode-languageserver-types";
import { defaultConfiguration } from "../../../server/curriculum/configuration";
import { Curriculum } from "../../../server/curriculum/curriculum";
import { summarise } from "../../../server/curriculum/document-summary";
import { codeActions } from "../../../server/language/code-actions";
import { ADD_DISTRACTOR } from "../../../server/language/distractors/distractor-actions";
import { type Distractor, proposeDistractors } from "../../../server/language/distractors/propose";
import { check } from "../../../server/rules/check";
import { apply } from "../../support/apply";
import { at, credential, file } from "../../support/cursor";
import { libraryWithNcci } from "../../support/ncci";
import { isFull } from "../../support/official";

const cpc = credential("cpc");

function curriculumOf(...snapshots: ReturnType<typeof file>[]): Curriculum {
  const curriculum = new Curriculum(libraryWithNcci);
  for (const snapshot of [cpc, ...snapshots]) curriculum.set(snapshot.uri, summarise(snapshot));
  return curriculum;
}

/** A question with a key and no distractor yet. */
function question(fields: string, key: string): string {
  return `id: x
title: T
type: multiple-choice
credentials: [cpc]
${fields}
question: Which codes are reported?
options:
  - id: A
    answer:
${key.replaceAll(/^/gm, "      ")}
    correct: true
    rationale: As the record has it.
`;
}

const OFFICE = "setting: physician-office\ndateOfService: 2014-03-12\npatient: { age: 58, sex: male }\nscenario: Seen.";
const STAY =
  "setting: inpatient-hospital\ndateOfService: 2014-03-12\ndischarged: 2014-03-14\npatient: { age: 58, sex: male }\nscenario: A stay.";

function proposed(text: string): readonly Distractor[] {
  const snapshot = file(text);
  const proposals = proposeDistractors(snapshot, snapshot.documentAt(0), curriculumOf(snapshot), defaultConfiguration);
  if ("obstacle" in proposals) throw new Error(proposals.obstacle);
  return proposals.distractors;
}

/** The menu that a person gets at a place. */
function actions(marked: string, only?: string[], invoked = true) {
  const { snapshot, position } = at(marked);
  const range = { start: position, end: position };
  return {
    snapshot,
    found: codeActions(snapshot, range, curriculumOf(snapshot), defaultConfiguration, only, {
      createsFiles: false,
      invoked,
    }).filter(({ kind }) => kind === ADD_DISTRACTOR),
  };
}

describe("distractors proposed for a key", () => {
  before(function () {
    if (!isFull("icd9cm") || !isFull("hcpcs")) this.skip();
  });

  const cases: [what: string, fields: string, key: string, rule: string, code: string][] = [
    ["drop the fifth digit", OFFICE, "diagnoses: [{ code: icd9cm:250.00 }]", "code-not-billable", "icd9cm:250.0"],
    [
      "drop the last digit of a procedure of volume 3",
      STAY,
      "diagnoses: [{ code: icd9cm:540.9 }]\nprocedures: [{ code: icd9cm:47.01 }]",
      "code-not-billable",
      "icd9cm:47.0 ",
    ],
    [
      "name the other side",
      `${OFFICE}\nbodySite: { region: knee, side: right }`,
      'diagnoses: [{ code: icd9cm:715.16 }]\nprocedures: [{ code: cpt:20610, modifiers: ["RT"], diagnoses: [1] }]',
      "laterality-conflict",
      "LT",
    ],
    [
      "take milligrams for units",
      OFFICE.replace("Seen.", "Right knee injected with 40 mg of triamcinolone acetonide."),
      "diagnoses: [{ code: icd9cm:715.16 }]\nprocedures: [{ code: hcpcs:J3301, units: 4, diagnoses: [1] }]",
      "drug-units",
      "hcpcs:J3301 x40",
    ],
    [
      "bill an add-on service alone",
      OFFICE,
      "diagnoses: [{ code: icd9cm:110.1 }]\nprocedures: [{ code: cpt:11730, diagnoses: [1] }, { code: cpt:11732, diagnoses: [1] }]",
      "addon-without-primary",
      "cpt:11732",
    ],
    [
      "unbundle, by the tables of NCCI",
      OFFICE,
      "diagnoses: [{ code: icd9cm:V58.69 }]\nprocedures: [{ code: cpt:80053, diagnoses: [1] }]",
      "ncci-edit",
      "cpt:80048",
    ],
    [
      "take the preventive visit of the next age",
      OFFICE,
      "diagnoses: [{ code: icd9cm:V70.0 }]\nprocedures: [{ code: cpt:99396, diagnoses: [1] }]",
      "visit-for-place",
      "cpt:99397",
    ],
    [
      "code what is only suspected",
      OFFICE.replace("Seen.", "Cough and fever for a week. Suspected pneumonia; film ordered."),
      "diagnoses: [{ code: icd9cm:786.2 }]",
      "uncertain-diagnosis",
      "icd9cm:486",
    ],
    [
      "put the E code first",
      OFFICE,
      "diagnoses: [{ code: icd9cm:813.42 }, { code: icd9cm:E885.9 }]\nprocedures: [{ code: cpt:99213, diagnoses: [1] }]",
      "external-cause-first",
      "icd9cm:E885.9,icd9cm:813.42;",
    ],
    [
      "swap etiology and manifestation",
      OFFICE,
      "diagnoses: [{ code: icd9cm:250.60 }, { code: icd9cm:357.2 }]",
      "manifestation-first",
      "icd9cm:357.2,icd9cm:250.60;",
    ],
    [
      "leave the companion out",
      STAY,
      "diagnoses: [{ code: icd9cm:038.42 }, { code: icd9cm:995.91 }]",
      "missing-companion",
      "icd9cm:995.91;",
    ],
    [
      "take an adverse effect for a poisoning",
      OFFICE,
      "diagnoses: [{ code: icd9cm:693.0 }, { code: icd9cm:E930.0 }]",
      "poisoning-or-adverse-effect",
      "icd9cm:693.0,icd9cm:E858.9;",
    ],
    [
      "code a procedure of volume 3 for a physician",
      OFFICE,
      "diagnoses: [{ code: icd9cm:540.9 }]\nprocedures: [{ code: cpt:44950, diagnoses: [1] }]",
      "code-set-for-setting",
      "icd9cm:47.",
    ],
  ];
  for (const [what, fields, key, rule, code] of cases) {
    it(what, () => {
      const text = question(fields, key).replace("title: T", "title: Appendectomy");
      const found = proposed(text);
      const one = found.find(({ rule: broken, saying }) => broken === rule && `${saying} `.includes(code));
      ok(one, `offered: ${found.map(({ rule: broken, saying }) => `${broken} ${saying}`).join(", ")}`);
      ok(one.rationale.length > 20);
    });
  }

  it("are proved: each breaks the rule it names and no other, and the file stays as sound", () => {
    for (const [, fields, key] of cases) {
      const text = question(fields, key);
      for (const { snapshot, action } of each(text)) {
        const changed = file(apply(snapshot, action.edit?.changes?.[snapshot.uri] ?? []));
        const before = check(snapshot, curriculumOf(snapshot), defaultConfiguration);
        const after = check(changed, curriculumOf(changed), defaultConfiguration);
        // One option alone is too few; a second one mends that.
        const few = ["option-count", "schema"];
        const rules = (found: typeof before) => found.map(({ rule }) => rule).filter((rule) => !few.includes(rule));
        deepEqual(rules(after), rules(before), changed.text);
        match(changed.text, /breaks: [a-z-]+\n {4}rationale: \S/);
      }
    }
    function* each(text: string) {
      const marked = text.replace("options:", "opt|ions:");
      const { snapshot, found } = actions(marked);
      ok(found.length > 0);
      for (const action of found) yield { snapshot, action };
    }
  });

  it("stand behind the last option, with the next letter", () => {
    const { snapshot, found } = actions(
      question(OFFICE, "diagnoses: [{ code: icd9cm:250.00 }]").replace("correct:", "|correct:"),
    );
    const billable = found.find(({ title }) => title.includes("code-not-billable"));
    equal(
      apply(snapshot, billable?.edit?.changes?.[snapshot.uri] ?? []),
      `${snapshot.text}  - id: B
    answer:
      diagnoses:
        - { code: icd9cm:250.0 }
    breaks: code-not-billable
    rationale: 250.0 is no complete code; another digit says more.
`,
    );
  });

  it("are not what another option says already", () => {
    const text = question(OFFICE, "diagnoses: [{ code: icd9cm:250.00 }]");
    const again = `${text}  - { id: B, answer: { diagnoses: [{ code: icd9cm:250.0 }] }, breaks: code-not-billable, rationale: x }\n`;
    ok(proposed(text).some(({ saying }) => saying.startsWith("icd9cm:250.0;")));
    ok(!proposed(again).some(({ saying }) => saying.startsWith("icd9cm:250.0;")));
  });

  it("are offered where a person asks at the options, and nowhere else", () => {
    const text = question(OFFICE, "diagnoses: [{ code: icd9cm:250.00 }]");
    equal(actions(text.replace("scenario:", "scen|ario:")).found.length, 0);
    equal(actions(text.replace("options:", "opti|ons:"), undefined, false).found.length, 0, "the light bulb");
    equal(actions(text.replace("options:", "opti|ons:"), [CodeActionKind.QuickFix]).found.length, 0);
    ok(actions(text.replace("options:", "opti|ons:"), [CodeActionKind.Refactor]).found.length > 0);
  });

  it("need a key that breaks no rule itself, and say so", () => {
    const obstacle = (text: string) => {
      const snapshot = file(text);
      const proposals = proposeDistractors(
        snapshot,
        snapshot.documentAt(0),
        curriculumOf(snapshot),
        defaultConfiguration,
      );
      return "obstacle" in proposals ? proposals.obstacle : "";
    };
    match(obstacle(question(OFFICE, "diagnoses: [{ code: icd9cm:250.0 }]")), /breaks `code-not-billable`/);
    match(obstacle(question(OFFICE, "diagnoses: [{ code: 250.00 }]")), /cannot be read/);
    match(obstacle(question(OFFICE, "{}").replace("correct: true", "correct: false")), /correct: true/);
    match(obstacle("id: x\ntype: coding\n"), /multiple-choice/);
  });
});

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type MceEdit, readMce } from "../../server/codesets/importers/mce";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { Curriculum } from "../../server/curriculum/curriculum";
import { check } from "../../server/rules/check";
import { file } from "../support/cursor";
import { builtLibrary, isFull, officialFolder } from "../support/official";

const FILE = "mce/MCE_Simple_Code_Edits_v32.txt";

/** The patient that a list of the editor is not for, and the rule that says so. */
const AGAINST: Record<string, { rule: string; patient: string } | undefined> = {
  "female-only": { rule: "sex-conflict", patient: "{ sex: male }" },
  "male-only": { rule: "sex-conflict", patient: "{ sex: female }" },
  "newborn-only": { rule: "age-conflict", patient: "{ age: 1 }" },
  "pediatric-only": { rule: "age-conflict", patient: "{ age: 18 }" },
  "maternity-only": { rule: "age-conflict", patient: "{ age: 56 }" },
  "adult-only": { rule: "age-conflict", patient: "{ age: 14 }" },
  "principal-manifestation": { rule: "manifestation-first", patient: "{}" },
  "principal-unacceptable": { rule: "unacceptable-principal", patient: "{}" },
  "principal-questionable-admit": { rule: "unacceptable-principal", patient: "{}" },
};

/** Patients at both ends of what the editor's age lists are for, and those just beyond them. */
const AGES: Record<string, { within: string[]; beyond: string[] }> = {
  "newborn-only": { within: ["0", "0 days", "364 days", "11 months"], beyond: ["1", "365 days", "12 months"] },
  "pediatric-only": { within: ["0", "17"], beyond: ["18"] },
  "maternity-only": { within: ["12", "55"], beyond: ["11", "56"] },
  "adult-only": { within: ["15", "124"], beyond: ["14", "125"] },
};

/** The rules that speak of a code that stands alone on a hospital's claim for a stay. */
function rulesOf(code: string, patient: string): string[] {
  const procedure = /^\d\d\./.test(code) || /^\d\d$/.test(code);
  const line = procedure
    ? `diagnoses: [{ code: icd9cm:786.50 }]\n  procedures: [{ code: icd9cm:${code} }]`
    : `diagnoses: [{ code: icd9cm:${code} }]`;
  const snapshot = file(
    `id: e\ntitle: E\ntype: coding\ncredentials: []\nsetting: inpatient-hospital\ndateOfService: 2015-01-15\npatient: ${patient}\nscenario: S\nanswer:\n  ${line}\n`,
  );
  return check(snapshot, new Curriculum(builtLibrary), defaultConfiguration).map(({ rule }) => rule);
}

describe("the Medicare Code Editor, version 32, row by row", () => {
  let rows: MceEdit[] = [];
  before(function () {
    if (!officialFolder || !isFull("icd9cm")) this.skip();
    rows = readMce(readFileSync(join(officialFolder, FILE), "latin1"), FILE);
  });

  it("has 5,022 rows, and the pack has every one as an attribute of its code", () => {
    assert.equal(rows.length, 5022);
    const set = builtLibrary.get("icd9cm");
    assert.deepEqual(
      rows.filter(({ code, attribute }) => !set?.find(code)?.has(attribute)),
      [],
    );
  });

  for (const [attribute, against] of Object.entries(AGAINST)) {
    if (!against) continue;
    it(`${attribute}: ${against.rule} speaks of every code of the list, and of no other code`, () => {
      const listed = new Set(rows.filter((row) => row.attribute === attribute).map(({ code }) => code));
      assert.ok(listed.size > 0);
      const silent = [...listed].filter((code) => !rulesOf(code, against.patient).includes(against.rule));
      assert.deepEqual(silent, []);
    });
  }

  for (const [attribute, { within, beyond }] of Object.entries(AGES)) {
    /** The codes of the list that stand in no other list of ages; V23.85 is for mothers and for adults. */
    const listed = (): string[] => {
      const others = new Set(
        rows.filter((row) => row.attribute in AGES && row.attribute !== attribute).map(({ code }) => code),
      );
      return rows.filter((row) => row.attribute === attribute && !others.has(row.code)).map(({ code }) => code);
    };
    /** How many of them age-conflict speaks of, all on one claim. */
    const conflicts = (age: string): number => {
      const lines = listed()
        .map((code) => `    - code: icd9cm:${code}\n`)
        .join("");
      const snapshot = file(
        `id: e\ntitle: E\ntype: coding\ncredentials: []\nsetting: inpatient-hospital\ndateOfService: 2015-01-15\npatient: { age: ${age} }\nscenario: S\nanswer:\n  diagnoses:\n${lines}`,
      );
      return check(snapshot, new Curriculum(builtLibrary), defaultConfiguration).filter(
        ({ rule }) => rule === "age-conflict",
      ).length;
    };
    for (const age of within) it(`${attribute} fits a patient of ${age}`, () => assert.equal(conflicts(age), 0));
    for (const age of beyond) {
      it(`${attribute} does not fit a patient of ${age}`, () => assert.equal(conflicts(age), listed().length));
    }
  }

  it("is silent on codes of no list", () => {
    const listed = new Set(rows.map(({ code }) => code));
    const set = builtLibrary.get("icd9cm");
    const rules = new Set(Object.values(AGAINST).map((against) => against?.rule));
    let checked = 0;
    for (let index = 0; set && index < set.size; index += 7) {
      const entry = set.at(index);
      if (entry.statusOn("2015-01-15") !== "billable" || listed.has(entry.code)) continue;
      for (const patient of ["{ age: 0, sex: male }", "{ age: 30, sex: female }", "{ age: 124, sex: female }"]) {
        const found = rulesOf(entry.code, patient).filter((rule) => rules.has(rule));
        assert.deepEqual(found, [], entry.code);
      }
      checked++;
    }
    assert.ok(checked > 500);
  });
});

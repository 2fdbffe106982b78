import { deepEqual, equal, match } from "node:assert/strict";
import { CodeLibrary } from "../../server/codesets/library";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { Curriculum } from "../../server/curriculum/curriculum";
import { summarise } from "../../server/curriculum/document-summary";
import { check } from "../../server/rules/check";
import { fewCodes } from "../support/codes";
import { credential, file } from "../support/cursor";

interface Circumstances {
  setting?: string;
  date?: string;
  more?: string;
}

const cpc = credential("cpc");

function exercise(
  answer: string,
  { setting = "physician-office", date = "2014-03-12", more = "" }: Circumstances = {},
) {
  return file(
    `id: e\ntitle: E\ntype: coding\ncredentials: [cpc]\nsetting: ${setting}\ndateOfService: ${date}\n${more}scenario: A chart.\n${answer}`,
  );
}
const diagnosis = (code: string, circumstances?: Circumstances) =>
  exercise(`answer:\n  diagnoses:\n    - code: ${code}\n`, circumstances);
const procedure = (line: string, circumstances?: Circumstances) =>
  exercise(`answer:\n  procedures:\n    - ${line}\n`, circumstances);

function found(snapshot: ReturnType<typeof file>, codes = fewCodes) {
  const curriculum = new Curriculum(codes);
  for (const other of [cpc, snapshot]) curriculum.set(other.uri, summarise(other));
  return check(snapshot, curriculum, defaultConfiguration);
}
const rulesOf = (snapshot: ReturnType<typeof file>) => found(snapshot).map(({ rule }) => rule);
const fixesOf = (snapshot: ReturnType<typeof file>) => found(snapshot)[0]?.fixes?.map(({ edits }) => edits[0]?.newText);

describe("unknown-code", () => {
  it("is silent on a code that its release has", () => deepEqual(rulesOf(diagnosis("icd9cm:250.00")), []));

  it("finds the code behind digits changed over, a zero too few and a wrong digit", () => {
    deepEqual(rulesOf(diagnosis("icd9cm:786.05")), ["unknown-code"]);
    deepEqual(fixesOf(diagnosis("icd9cm:786.05")), ["icd9cm:786.50"]);
    deepEqual(fixesOf(diagnosis("icd9cm:786.5")), ["icd9cm:786.50"]);
    deepEqual(fixesOf(diagnosis("icd9cm:600.09")), ["icd9cm:600.00"]);
    deepEqual(fixesOf(procedure("code: hcpcs:J1858")), ["hcpcs:J1885"]);
  });

  it("is an information where the releases at hand may not go back far enough", () => {
    const [finding] = found(procedure("code: hcpcs:J1055", { date: "2010-05-04" }));
    equal(finding?.rule, "unknown-code");
    equal(finding?.severity, "info");
  });

  it("says nothing of a code set that is not installed", () => {
    deepEqual(rulesOf(procedure("code: cpt:99213")), []);
    deepEqual(
      found(diagnosis("icd9cm:999.99"), new CodeLibrary(() => [])).map(({ rule }) => rule),
      [],
    );
  });
});

describe("code-not-billable", () => {
  it("refuses a category and offers what stands below it", () => {
    deepEqual(rulesOf(diagnosis("icd9cm:250.0")), ["code-not-billable"]);
    deepEqual(fixesOf(diagnosis("icd9cm:250.0")), ["icd9cm:250.00", "icd9cm:250.02"]);
    match(found(diagnosis("icd9cm:250.0"))[0]?.message ?? "", /needs a fifth digit/);
  });

  it("lets a claim to be audited and a wrong option teach by a category", () => {
    const options =
      "question: Which?\noptions:\n  - correct: true\n    answer: { diagnoses: [{ code: icd9cm:250.00 }] }\n    rationale: Right.\n  - answer: { diagnoses: [{ code: icd9cm:250.0 }] }\n    rationale: Too short.\n  - answer: { diagnoses: [{ code: icd9cm:786.50 }] }\n    rationale: Another matter.\n";
    const snapshot = file(
      `id: e\ntitle: E\ntype: multiple-choice\ncredentials: [cpc]\nsetting: physician-office\ndateOfService: 2014-03-12\nscenario: A chart.\n${options}`,
    );
    deepEqual(rulesOf(snapshot), []);
  });
});

describe("code-not-valid-on-date", () => {
  it("knows the first day of a code", () => {
    deepEqual(rulesOf(diagnosis("icd9cm:209.31", { date: "2009-09-30" })), ["code-not-valid-on-date"]);
    deepEqual(rulesOf(diagnosis("icd9cm:209.31", { date: "2009-10-01" })), []);
  });

  it("ends ICD-9-CM with 2015-09-30, and says what comes after", () => {
    deepEqual(rulesOf(diagnosis("icd9cm:250.00", { date: "2015-09-30" })), []);
    const [finding] = found(diagnosis("icd9cm:250.00", { date: "2015-10-01" }));
    equal(finding?.rule, "code-not-valid-on-date");
    match(finding?.message ?? "", /ICD-10-CM `E11\.9`/);
  });

  it("dates an inpatient stay that a hospital bills by its discharge", () => {
    const stay = { setting: "inpatient-hospital", date: "2015-09-29", more: "discharged: 2015-10-02\n" };
    deepEqual(rulesOf(diagnosis("icd9cm:250.00", stay)), ["code-not-valid-on-date"]);
    deepEqual(rulesOf(diagnosis("icd9cm:250.00", { ...stay, more: `${stay.more}perspective: professional\n` })), []);
  });
});

describe("code-set-for-setting", () => {
  it("keeps volume 3 to a hospital's inpatient claims", () => {
    deepEqual(rulesOf(procedure("code: icd9cm:81.54")), ["code-set-for-setting"]);
    deepEqual(rulesOf(procedure("code: icd9cm:81.54", { setting: "outpatient-hospital" })), ["code-set-for-setting"]);
    deepEqual(rulesOf(procedure("code: icd9cm:81.54", { setting: "inpatient-hospital" })), []);
  });

  it("keeps CPT off them, but not off the physician's claim for the same stay", () => {
    deepEqual(rulesOf(procedure("code: cpt:27447", { setting: "inpatient-hospital" })), ["code-set-for-setting"]);
    const physician = { setting: "inpatient-hospital", more: "perspective: professional\n" };
    deepEqual(rulesOf(procedure("code: cpt:27447", physician)), []);
  });

  it("tells diagnoses and procedures that stand in the other's place", () => {
    deepEqual(rulesOf(procedure("code: icd9cm:250.00")), ["code-set-for-setting"]);
    deepEqual(rulesOf(diagnosis("icd9cm:81.54")), ["code-set-for-setting"]);
  });
});

describe("unknown-modifier", () => {
  const modified = (modifier: string, date = "2014-03-12") =>
    procedure(`{ code: cpt:20610, modifiers: ["${modifier}"] }`, { date });

  it("knows CPT's by number and CMS's by release", () => {
    deepEqual(rulesOf(modified("76")), []);
    deepEqual(rulesOf(modified("LT")), []);
    deepEqual(rulesOf(modified("28")), ["unknown-modifier"]);
    deepEqual(rulesOf(modified("ZZ")), ["unknown-modifier"]);
  });

  it("offers one with its letters changed over", () => deepEqual(fixesOf(modified("TL")), ['"LT"']));

  it("knows from which day on a modifier counts", () => {
    deepEqual(rulesOf(modified("XE", "2014-12-31")), ["unknown-modifier"]);
    deepEqual(rulesOf(modified("XE", "2015-01-01")), []);
  });
});

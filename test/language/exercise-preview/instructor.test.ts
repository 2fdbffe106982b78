import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { InstructorPreview, Key } from "../../../server/language/exercise-preview/preview";
import { asInstructor } from "../../support/preview";

const head = (type: string, more = "setting: physician-office\ndateOfService: 2014-03-12\n") =>
  `id: x\ntitle: A visit\ntype: ${type}\ncredentials: [cpc, nowhere]\n${more}scenario: "What the chart says."\nquestion: "Which codes?"\n`;

const keyOf = ({ task }: InstructorPreview): Key => {
  if (task?.kind !== "coding" || !task.key) throw new Error("The task has no key.");
  return task.key;
};

describe("the preview of an exercise, for an instructor", () => {
  it("has the key with titles, reasons and evidence", () => {
    const { claim, strict } = keyOf(
      asInstructor(
        `${head("coding")}answer:
  order: free
  diagnoses:
    - code: icd9cm:250.40
      rationale: The cause.
      evidence: [1, 2]
  procedures:
    - { code: hcpcs:J1885, modifiers: [LT], units: 2, diagnoses: [1], optional: true }
`,
      ),
    );
    equal(strict, false);
    const [diagnosis] = claim.diagnoses;
    deepEqual(
      [diagnosis?.note?.title, diagnosis?.note?.official, diagnosis?.note?.rationale, diagnosis?.note?.evidence],
      ["Diabetes with kidney trouble, type 2", true, "The cause.", [1, 2]],
    );
    const [line] = claim.lines;
    deepEqual([line?.units, line?.pointers, line?.note?.optional], ["2", ["A"], true]);
    deepEqual(line?.note?.modifiers, [{ modifier: "LT", title: "Left side" }]);
  });

  it("says of a CPT code what kind of service it is, where no licensed CPT is installed", () => {
    const { claim } = keyOf(
      asInstructor(`${head("coding")}answer: { procedures: [{ code: cpt:99213, diagnoses: [1] }] }\n`),
    );
    deepEqual([claim.lines[0]?.note?.title, claim.lines[0]?.note?.official], ["evaluation and management", false]);
  });

  it("leads from a code to its place in the YAML", () => {
    const shown = asInstructor(
      `title: Another\n---\n${head("coding")}answer:\n  diagnoses:\n    - code: |icd9cm:250.00\n`,
    );
    const place = keyOf(shown).claim.diagnoses[0]?.note?.place;
    equal(place && shown.textAt(place), "icd9cm:250.00");
  });

  it("has other keys that are accepted, with what they take from the key", () => {
    const { accepted } = keyOf(
      asInstructor(
        `${head("coding")}answer:
  diagnoses: [{ code: icd9cm:250.00, rationale: The cause. }]
  procedures: [{ code: hcpcs:J1885, diagnoses: [1] }]
  accepted:
    - reason: Some payers want it.
      procedures: [{ code: hcpcs:G0008, diagnoses: [1] }]
`,
      ),
    );
    const [other] = accepted;
    equal(other?.reason, "Some payers want it.");
    deepEqual([other?.claim.diagnoses[0]?.note?.rationale, other?.claim.lines[0]?.code?.text], ["The cause.", "G0008"]);
  });

  it("says what is wrong with each wrong option, and how certain that is", () => {
    const { task } = asInstructor(
      `${head("multiple-choice")}options:
  - { correct: true, rationale: It is., answer: { diagnoses: [{ code: icd9cm:250.00 }] } }
  - { breaks: sex-conflict, rationale: For men., answer: { diagnoses: [{ code: icd9cm:600.00 }] } }
  - { breaks: duplicate-code, rationale: No., answer: { diagnoses: [{ code: icd9cm:250.02 }] } }
  - { breaks: option-count, rationale: No., answer: { diagnoses: [{ code: icd9cm:250.02 }] } }
  - { rationale: No., answer: { diagnoses: [{ code: icd9cm:250.00 }, { code: icd9cm:250.00 }] } }
  - { rationale: No., text: In words }
`.replace("scenario", "patient: { sex: female }\nscenario"),
    );
    if (task?.kind !== "multiple-choice") throw new Error("It has options.");
    const faults = task.options.map(
      ({ fault }) => fault && [fault.said, fault.proof, ...fault.found.map(({ rule }) => rule)],
    );
    deepEqual(faults, [
      undefined,
      ["sex-conflict", "proved", "sex-conflict"],
      ["duplicate-code", "not-found"],
      ["option-count", "not-provable"],
      [undefined, "proved", "duplicate-code"],
      [undefined, "not-provable"],
    ]);
    match(task.options[1]?.fault?.found[0]?.message ?? "", /male/);
  });

  it("takes a rule that only informs for proof as well", () => {
    const { task } = asInstructor(
      `${head("multiple-choice")}options:
  - { correct: true, rationale: It is., answer: { diagnoses: [{ code: icd9cm:882.0 }, { code: icd9cm:E906.0 }] } }
  - { breaks: missing-external-cause, rationale: No., answer: { diagnoses: [{ code: icd9cm:882.0 }] } }
`,
    );
    const fault = task?.kind === "multiple-choice" ? task.options[1]?.fault : undefined;
    deepEqual([fault?.proof, fault?.found[0]?.rule], ["proved", "missing-external-cause"]);
  });

  it("has the findings of an audit, each at the line it is about, and the claim put right", () => {
    const { task } = asInstructor(
      `${head("audit")}claim:
  diagnoses: [{ code: icd9cm:250 }]
  procedures: [{ code: cpt:99213, diagnoses: [1] }]
findings:
  - { diagnosis: 1, rule: code-not-billable, problem: A category., correction: 250.00 }
  - { procedure: 1, problem: Not in the chart. }
  - { problem: Signed by nobody. }
answer: { diagnoses: [{ code: icd9cm:250.00 }] }
`,
    );
    if (task?.kind !== "audit") throw new Error("It is an audit.");
    deepEqual(
      task.findings.map(({ line, rule, problem, correction }) => [line, rule, problem, correction]),
      [
        ["Diagnosis A", "code-not-billable", "A category.", "250.00"],
        ["Line 1", undefined, "Not in the chart.", ""],
        ["The whole claim", undefined, "Signed by nobody.", ""],
      ],
    );
    deepEqual([task.claim.diagnoses[0]?.note?.findings, task.claim.lines[0]?.note?.findings], [[0], [1]]);
    equal(task.corrected?.claim.diagnoses[0]?.code?.text, "250.00");
  });

  it("names the boxes of a hospital's claim as the form does", () => {
    const stay = "setting: inpatient-hospital\ndateOfService: 2014-03-12\n";
    const { task } = asInstructor(
      `${head("audit", stay)}claim:
  diagnoses: [{ code: icd9cm:250.00, poa: "Y" }, { code: icd9cm:786.50 }]
  procedures: [{ code: icd9cm:81.54 }, { code: icd9cm:81.54 }]
findings: [{ diagnosis: 2, problem: No. }, { procedure: 2, problem: Twice. }, { diagnosis: 1, problem: No. }]
`,
    );
    if (task?.kind !== "audit") throw new Error("It is an audit.");
    deepEqual(
      task.claim.diagnoses.map(({ label, presentOnAdmission }) => [label, presentOnAdmission]),
      [
        ["Principal", "Y"],
        ["A", ""],
      ],
    );
    deepEqual(
      task.claim.procedures.map(({ label }) => label),
      ["Principal", "a"],
    );
    deepEqual(
      task.findings.map(({ line }) => line),
      ["Diagnosis A", "Procedure a", "Principal diagnosis"],
    );
  });

  it("has what Chartkey finds in this document, at the line where it is", () => {
    const shown = asInstructor(
      `id: other\ntitle: Other\n---\n${head("coding")}answer:\n  diagnoses:\n    - code: |icd9cm:786.50\n    - code: icd9cm:250\n`,
    );
    const rules = shown.problems.map(({ rule }) => rule);
    deepEqual(rules, ["unknown-credential", "code-not-billable"]);
    const [first, second] = keyOf(shown).claim.diagnoses;
    deepEqual([first?.note?.problems, second?.note?.problems], [[], [1]]);
    const place = shown.problems[1]?.place;
    equal(place && shown.textAt(place), "icd9cm:250");
  });

  it("says what a student must not know of the circumstances", () => {
    const shown = asInstructor(
      `${head("coding")}section: HCPCS\ntopics: [drugs]\nbodySite: { region: knee, side: left }\nreferences: [{ source: Guidelines, section: I.C }]\nprovenance: { author: Somebody, reviewedBy: R, reviewedOn: 2014-01-01 }\nrationale: All in all.\n`,
    );
    deepEqual(
      shown.about.map(({ label, value }) => `${label}: ${value}`),
      [
        "Prepares for: CPC, nowhere",
        "Exam section: HCPCS",
        "Body site: left knee",
        "Written by: Somebody",
        "Reviewed by: R, 2014-01-01",
        "Topics: drugs",
        "Rests on: Guidelines, I.C",
      ],
    );
    equal(shown.rationale, "All in all.");
  });

  it("says what the key lacks", () => {
    const said = (text: string) => asInstructor(text).missing.map(({ message }) => message);
    deepEqual(said(head("coding")), ["There is no key: write `answer`."]);
    deepEqual(said(`${head("coding")}answer:\n  diagnoses:\n    - code:\n`), ["Diagnosis 1 of the key has no code."]);
    deepEqual(said(`${head("audit")}claim: {}\n`), ["Nothing is said to be wrong in the claim: write `findings`."]);
    deepEqual(said(`${head("multiple-choice")}options: [{ text: A }]\n`), [
      "No option is marked as the right one: write `correct: true` in it.",
      "Option A has no rationale: say what mistake leads there.",
    ]);
    const shown = asInstructor(`${head("coding")}answer:\n  diagnoses:\n    - code:\n`);
    ok(shown.missing.every(({ place }) => shown.textAt(place) === "code"));
  });
});

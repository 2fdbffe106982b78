import { deepEqual, doesNotMatch, equal } from "node:assert/strict";
import fc from "fast-check";
import type { Claim, StudentPreview } from "../../../server/language/exercise-preview/preview";
import { asStudent } from "../../support/preview";

const head = (type: string, more = "setting: physician-office\ndateOfService: 2014-03-12\n") =>
  `id: x\ntitle: A visit\ntype: ${type}\ncredentials: [cpc]\n${more}scenario: "What the chart says."\nquestion: "Which codes?"\n`;

const claimOf = ({ task }: StudentPreview): Claim => {
  if (task?.kind !== "coding" && task?.kind !== "audit") throw new Error("The task has no claim.");
  return task.claim;
};
const form = (preview: StudentPreview) => {
  const { form, diagnoses, procedures, lines, columns } = claimOf(preview);
  return [form, diagnoses.length, procedures.length, lines.length, columns.presentOnAdmission, columns.pointers];
};

describe("the preview of an exercise, for a student", () => {
  it("has the chart, the question and the circumstances in words", () => {
    const shown = asStudent(
      head(
        "coding",
        'setting: outpatient-hospital\nperspective: professional\ndateOfService: 2014-03-12\nplaceOfService: "23"\npayer: medicare\npatient: { age: 58, sex: female }\n',
      ),
    );
    deepEqual([shown.title, shown.scenario, shown.question], ["A visit", "What the chart says.", "Which codes?"]);
    deepEqual(
      shown.facts.map(({ label, value }) => `${label}: ${value}`),
      [
        "Setting: Hospital, outpatient",
        "Place of service: 23, emergency department",
        "Date of service: 2014-03-12",
        "Patient: 58 years, female",
        "Payer: Medicare",
        "Billed by: The physician or other professional",
      ],
    );
  });

  it("has an empty claim form to code on: the one that this claim is sent on at its date", () => {
    deepEqual(form(asStudent(head("coding"))), ["cms-1500", 12, 0, 6, false, true]);
    const in2013 = "setting: physician-office\ndateOfService: 2013-03-12\n";
    deepEqual(form(asStudent(head("coding", in2013))), ["cms-1500", 4, 0, 6, false, true]);
    const outpatient = "setting: outpatient-hospital\ndateOfService: 2014-03-12\n";
    deepEqual(form(asStudent(head("coding", outpatient))), ["ub-04", 18, 0, 6, false, false]);
    const stay = "setting: inpatient-hospital\ndateOfService: 2014-03-12\ndischarged: 2014-03-14\n";
    deepEqual(form(asStudent(head("coding", stay))), ["ub-04", 18, 6, 0, true, false]);
  });

  it("has the options with their codes, without what is right, why, or what is optional", () => {
    const { task } = asStudent(
      `${head("multiple-choice")}options:
  - correct: true
    rationale: Because.
    answer:
      diagnoses: [{ code: icd9cm:250.00, optional: true, rationale: Because, evidence: [1] }]
      procedures: [{ code: cpt:99213, modifiers: ["25"], units: 2, diagnoses: [1] }]
  - text: None of these codes
    breaks: bare-code
`,
    );
    if (task?.kind !== "multiple-choice") throw new Error("It has options.");
    const [first, second] = task.options;
    deepEqual(first?.claim?.diagnoses, [
      { label: "1", code: { text: "250.00", system: "ICD-9-CM" }, presentOnAdmission: "" },
    ]);
    deepEqual(first?.claim?.lines, [
      { label: "1", code: { text: "99213", system: "CPT" }, modifiers: ["25"], pointers: ["1"], units: "2" },
    ]);
    deepEqual(Object.keys(first ?? {}), ["letter", "text", "claim"]);
    deepEqual([second?.letter, second?.text, second?.claim], ["B", "None of these codes", undefined]);
  });

  it("letters options as the author did, or by place where that does not work", () => {
    const letters = (options: string) => {
      const { task } = asStudent(`${head("multiple-choice")}options: [${options}]\n`);
      return task?.kind === "multiple-choice" ? task.options.map(({ letter }) => letter).join("") : "";
    };
    equal(letters("{ id: B, text: x }, { id: A, text: y }"), "BA");
    equal(letters("{ id: B, text: x }, { id: B, text: y }"), "AB");
    equal(letters("{ id: the-right-one, text: x }, { text: y }"), "AB");
  });

  it("has the submitted claim to audit, wrong as it is", () => {
    const claim = claimOf(
      asStudent(
        `${head("audit")}claim:
  diagnoses: [{ code: icd9cm:250 }]
  procedures: [{ code: cpt:99213, diagnoses: [1, 7] }]
findings: [{ diagnosis: 1, problem: A category, correction: 250.00 }]
answer: { diagnoses: [{ code: icd9cm:250.02 }] }
`,
      ),
    );
    deepEqual(claim.diagnoses[0]?.code?.text, "250");
    deepEqual(claim.lines[0]?.pointers, ["A", "G"]);
    doesNotMatch(JSON.stringify(claim), /250\.0|category/);
  });

  it("tells nothing of the key: whatever the key is, a student sees the same", () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    const code = fc.constantFrom("icd9cm:250.00", "icd9cm:786.50", "icd9cm:250", "icd9cm:E885.9", "250.00");
    const line = fc.record({ code, optional: fc.boolean(), rationale: word, evidence: fc.array(fc.nat(9)) });
    const answer = fc.record({
      order: fc.constantFrom("strict", "free"),
      diagnoses: fc.array(line, { maxLength: 20 }),
      procedures: fc.array(line, { maxLength: 20 }),
      accepted: fc.array(fc.record({ reason: word, diagnoses: fc.array(line, { maxLength: 3 }) }), { maxLength: 3 }),
    });
    const extras = fc.record({ rationale: word, topics: fc.array(word), section: word });
    const findings = fc.array(fc.record({ diagnosis: fc.nat(9), rule: word, problem: word, correction: word }));
    const options = fc.array(fc.record({ correct: fc.boolean(), rationale: word, breaks: word }), {
      minLength: 3,
      maxLength: 3,
    });
    const json = (parts: object) =>
      Object.entries(parts)
        .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
        .join("");
    const shown = (text: string) => JSON.stringify({ ...asStudent(text), missing: [] });
    const coding = shown(head("coding"));
    const audit = shown(`${head("audit")}claim: { diagnoses: [{ code: "icd9cm:250" }] }\n`);
    const texts = ["one", "two", "three"];
    const choice = shown(`${head("multiple-choice")}${json({ options: texts.map((text) => ({ text })) })}`);
    fc.assert(
      fc.property(answer, extras, findings, options, (answer, extras, findings, marks) => {
        equal(shown(`${head("coding")}${json({ ...extras, answer })}`), coding);
        const claim = { diagnoses: [{ code: "icd9cm:250", rationale: "why", evidence: [1] }] };
        equal(shown(`${head("audit")}${json({ ...extras, claim, findings, answer })}`), audit);
        const marked = marks.map((mark, index) => ({ ...mark, text: texts[index] }));
        equal(shown(`${head("multiple-choice")}${json({ ...extras, options: marked })}`), choice);
      }),
      { numRuns: 100 },
    );
  });

  it("does not say that there is no key", () => deepEqual(asStudent(`${head("coding")}answer:\n`).missing, []));
});

describe("the preview of a half-typed exercise", () => {
  const said = (text: string) => asStudent(text).missing.map(({ message }) => message);

  it("says what to do in an empty file", () =>
    deepEqual(said(""), ["Nothing is written yet. Press Ctrl+Space in the file for the outline of an exercise."]));

  it("shows what there is and names what is not", () => {
    const shown = asStudent("title: A visit\ntype: multiple-choice\n");
    equal(shown.title, "A visit");
    deepEqual(
      shown.missing.map(({ message }) => message),
      [
        "The chart is empty: write `scenario`.",
        "Nothing is asked: write `question`.",
        "There is nothing to choose from: write `options`.",
      ],
    );
    deepEqual(said(`${head("dream")}`), [
      "What the student does is not said: `type` is coding, multiple-choice or audit.",
    ]);
    deepEqual(said(`${head("audit")}claim:\n`), ["There is no claim to audit: write `claim`."]);
    deepEqual(
      said(`${head("multiple-choice")}options:\n  - \n  - text: One\n  - answer:\n      diagnoses:\n        - code:\n`),
      ["Option B has a line without a code."],
    );
  });

  it("keeps what can be read of broken YAML, and says where it breaks", () => {
    const shown = asStudent(`${head("coding")}answer:\n  diagnoses: [\n`);
    equal(shown.scenario, "What the chart says.");
    deepEqual(
      shown.missing.map(({ message }) => message),
      ["The YAML cannot be read here: what follows may be missing below."],
    );
  });

  it("says one thing where there are no fields at all", () => {
    deepEqual(said("Chest pain"), ["An exercise is a list of fields, such as `title: Chest pain`."]);
    deepEqual(said("Chest pain\ntitle: x\n"), ["The YAML cannot be read here: what follows may be missing below."]);
  });

  it("shows the exercise of the stream in which the cursor stands", () => {
    const of = (marked: string) => {
      const { title, document } = asStudent(marked);
      return `${title} ${document.number}/${document.of}`;
    };
    equal(of("title: One\n|\n---\ntitle: Two\n"), "One 1/2");
    equal(of("title: One\n---\ntitle: Tw|o\n"), "Two 2/2");
  });

  it("bears anything", () =>
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, cut) => {
        const whole = `${head("multiple-choice")}options:\n  - text: ${text}\n    answer: { diagnoses: [{ code: icd9cm:250.00 }] }\n`;
        asStudent(`|${whole.slice(0, cut % whole.length).replaceAll("|", "")}`);
      }),
    ));
});

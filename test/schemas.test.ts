import assert from "node:assert/strict";
import Ajv from "ajv";
import configurationSchema from "../schemas/chartkey.schema.json";
import credentialSchema from "../schemas/credential.schema.json";
import exerciseSchema from "../schemas/exercise.schema.json";
import { dereference, type Schema } from "../server/curriculum/schema";

const schemas: Record<string, Schema> = {
  credential: credentialSchema as unknown as Schema,
  exercise: exerciseSchema as unknown as Schema,
  configuration: configurationSchema as unknown as Schema,
};

const exercise = {
  id: "chest-pain",
  title: "Chest pain in the emergency department",
  type: "coding",
  credentials: ["cpc-h"],
  setting: "outpatient-hospital",
  dateOfService: "2014-03-12",
  scenario: "A woman of 58 comes with chest pain. No cause is found.",
};
const answer = { diagnoses: [{ code: "icd9cm:786.50" }], procedures: [{ code: "cpt:99284", modifiers: ["25"] }] };

describe("schemas", () => {
  for (const [name, root] of Object.entries(schemas)) {
    describe(`of ${name} files`, () => {
      it("give every field a title, a description and an example, which hovers and completions show", () => {
        const bare = fieldsOf(root).filter(
          ({ schema }) => !schema.title || !schema.description || !schema.examples?.length,
        );
        assert.deepEqual(
          bare.map(({ path }) => path),
          [],
        );
      });

      it("begin each description with a sentence that fits behind «is missing»", () => {
        const long = fieldsOf(root).filter(({ schema }) => firstSentence(schema).length > 110);
        assert.deepEqual(
          long.map(({ path }) => path),
          [],
        );
      });

      it("say what each named value means", () => {
        const silent = fieldsOf(root).filter(({ schema }) =>
          schema.enum?.some((value) => !schema["x-enumDescriptions"]?.[String(value)]),
        );
        assert.deepEqual(
          silent.map(({ path }) => path),
          [],
        );
      });

      it("let no object take fields that they do not know", () => {
        const open = [{ path: "", schema: root }, ...fieldsOf(root)].filter(
          ({ schema }) => schema.type === "object" && schema.additionalProperties === undefined,
        );
        assert.deepEqual(
          open.map(({ path }) => path),
          [],
        );
      });

      it("show examples that they accept themselves", () => {
        const refused = fieldsOf(root).flatMap(({ path, schema }) =>
          (schema.examples ?? [])
            .filter((example) => !accepts({ ...schema, definitions: root.definitions }, example))
            .map((example) => `${path}: ${JSON.stringify(example)}`),
        );
        assert.deepEqual(refused, []);
      });
    });
  }

  it("accept an exercise of each type, with the parts of that type", () => {
    const options = [{ answer, correct: true }, { text: "Nothing is reported." }];
    const claim = { diagnoses: [{ code: "icd9cm:E885.9" }] };
    const findings = [{ diagnosis: 1, rule: "external-cause-first", problem: "An E code is never listed first." }];
    assert.ok(accepts(schemas.exercise, { ...exercise, answer }));
    assert.ok(accepts(schemas.exercise, { ...exercise, type: "multiple-choice", options }));
    assert.ok(accepts(schemas.exercise, { ...exercise, type: "audit", claim, findings }));
    assert.ok(
      accepts(schemas.exercise, { ...exercise, type: "audit", claim, findings, answer }),
      "the corrected claim",
    );
  });

  it("refuse an exercise without the parts of its type, or with those of another", () => {
    const options = [{ answer, correct: true }, { text: "Nothing is reported." }];
    assert.ok(!accepts(schemas.exercise, exercise), "coding without an answer");
    assert.ok(!accepts(schemas.exercise, { ...exercise, answer, options }), "coding with options");
    assert.ok(!accepts(schemas.exercise, { ...exercise, type: "multiple-choice", options, answer }));
    assert.ok(!accepts(schemas.exercise, { ...exercise, type: "audit", claim: answer }), "audit without findings");
  });

  it("refuse an option that is neither a text nor a key", () => {
    const options = [{ answer, correct: true }, { rationale: "Nothing to choose." }];
    assert.ok(!accepts(schemas.exercise, { ...exercise, type: "multiple-choice", options }));
  });

  it("take an infant's age in months or days, and refuse an age that YAML cannot tell from a code", () => {
    for (const age of [0, 58, "3 months", "5 days", "1 year"]) {
      assert.ok(accepts(schemas.exercise, { ...exercise, answer, patient: { age } }), String(age));
    }
    for (const age of [-1, 125, 3.5, "3", "three months"]) {
      assert.ok(!accepts(schemas.exercise, { ...exercise, answer, patient: { age } }), String(age));
    }
  });

  it("refuse a code without its system, and what YAML made of an unquoted modifier or place of service", () => {
    const procedure = (line: object) => ({ ...exercise, answer: { procedures: [line] } });
    assert.ok(!accepts(schemas.exercise, procedure({ code: "99284" })));
    assert.ok(!accepts(schemas.exercise, procedure({ code: 99284 })));
    assert.ok(!accepts(schemas.exercise, procedure({ code: "cpt:99284", modifiers: [25] })));
    assert.ok(!accepts(schemas.exercise, { ...exercise, answer, placeOfService: 23 }));
  });

  it("ask of an apprentice designation, and of no other credential, what it is an apprentice of", () => {
    const cpc = {
      id: "cpc",
      abbreviation: "CPC",
      name: "Certified Professional Coder",
      issuer: "AAPC",
      category: "core",
    };
    const apprentice = { ...cpc, id: "cpc-a", category: "apprentice" };
    const way = { apprenticeOf: "cpc", removedBy: [{ experience: "P2Y" }, { experience: "P1Y", education: "80h" }] };
    assert.ok(accepts(schemas.credential, cpc));
    assert.ok(accepts(schemas.credential, { ...apprentice, ...way }));
    assert.ok(!accepts(schemas.credential, apprentice));
    assert.ok(!accepts(schemas.credential, { ...cpc, ...way }));
  });
});

interface Field {
  path: string;
  schema: Schema;
}

/** Every place where a value stands: fields, items of lists and values of maps, each as a path such as `answer.diagnoses[]`. */
function fieldsOf(root: Schema, schema: Schema = root, path = ""): Field[] {
  const children: [string, Schema | boolean | undefined][] = [
    ...Object.entries(schema.properties ?? {}).map(([name, child]): [string, Schema | boolean] => [
      path ? `${path}.${name}` : name,
      child,
    ]),
    [`${path}[]`, schema.items],
    [`${path}{}`, schema.additionalProperties],
  ];
  return children.flatMap(([place, child]) => {
    const resolved = dereference(child, root);
    return resolved ? [{ path: place, schema: resolved }, ...fieldsOf(root, resolved, place)] : [];
  });
}

function firstSentence(schema: Schema): string {
  return (schema.description ?? "").split(/(?<=\.)\s/)[0] ?? "";
}

function accepts(schema: Schema | undefined, value: unknown): boolean {
  const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false });
  ajv.addVocabulary([
    "x-id",
    "x-reference",
    "x-relation",
    "x-code",
    "x-modifier",
    "x-rule",
    "x-rules",
    "x-level",
    "x-section",
    "x-markdown",
    "x-enumDescriptions",
  ]);
  return ajv.compile(schema ?? false)(value);
}

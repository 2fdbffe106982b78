import { strict as assert } from "node:assert";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import type { Snapshot } from "../../server/curriculum/snapshot";
import { check } from "../../server/rules/check";
import { credential, curriculum, file, HEAD } from "../support/cursor";

/** «text under it → message» of each finding of the form. */
function messages(snapshot: Snapshot): string[] {
  return check(snapshot, curriculum(credential("cpc"), snapshot), defaultConfiguration)
    .filter(({ rule }) => rule === "schema" || rule === "yaml-syntax")
    .map(({ span, message }) => `${snapshot.text.slice(span.start, span.end)} → ${message}`);
}

const sound = `${HEAD}answer: {}\n`;

describe("schema says it in an author's words", () => {
  it("nothing of a sound document", () => assert.deepEqual(messages(file(sound)), []));

  it("a misspelt field, at its name, with the nearest", () => {
    assert.deepEqual(messages(file(sound.replace("title:", "titel:"))), [
      "id → `title` is missing. What students see in the list of exercises.",
      "titel → There is no field `titel` in an exercise. Did you mean `title`?",
    ]);
  });

  it("a value that is not allowed, with the nearest", () => {
    assert.deepEqual(messages(file(sound.replace("physician-office", "somewhere"))), [
      "somewhere → `somewhere` is no value of `setting`. It can be `physician-office`, `outpatient-hospital`, `inpatient-hospital`, `payer`, `nursing-facility`, `dental-office`, `home` and 2 more.",
    ]);
  });

  it("a field of another form: only the form that is meant", () => {
    assert.deepEqual(
      messages(file(`${sound}options: []\n`)).filter((message) => message.startsWith("options")),
      [
        "options → `options` does not belong to this form: it goes with `type` `multiple-choice`, and here `type` is `coding`. Remove it or change `type`.",
      ],
    );
  });

  it("what a form lacks", () => {
    assert.deepEqual(messages(file(HEAD.replace("type: coding", "type: audit"))), [
      "id → `claim` is missing. The claim as it was submitted, mistakes and all.",
      "id → `findings` is missing. What is wrong in the claim, as an auditor should find it.",
    ]);
  });

  it("a field without its value yet", () => {
    assert.deepEqual(messages(file(sound.replace("title: T", "title:"))), [
      "title → `title` has no value yet. What students see in the list of exercises.",
    ]);
  });

  it("a number where a text belongs, in quotes", () => {
    assert.deepEqual(messages(file(`${sound}placeOfService: 23\n`)), [
      "23 → `placeOfService` must be a text, so put it in quotes.",
    ]);
  });

  it("an empty document", () => {
    assert.equal(messages(file("")).length, 1);
    assert.equal(messages(file("# only a comment\n")).length, 1);
    assert.deepEqual(messages(file("", "chartkey.yaml")), []);
  });

  it("no missing fields where the text is broken", () => {
    assert.deepEqual(messages(file('id: x\ntitle: "T\n')), [
      '"T → A quote opens here and is never closed. Add the closing quote.',
    ]);
  });

  it("through merge keys", () => {
    const text = `${sound.replace("answer: {}", "")}patient: &p { age: 5, sex: male }\nanswer:\n  diagnoses:\n    - &d { code: icd9cm:250.00 }\n    - { <<: *d, poa: "Y" }\n`;
    assert.deepEqual(messages(file(text)), []);
  });

  it("never longer than 200 characters, never more than seven values", () => {
    const long = "x".repeat(500);
    const texts = [
      sound.replace("physician-office", long),
      `${sound}${long}: 1\n`,
      sound.replace("2014-03-12", long),
      `${sound}patient: { sex: ${long} }\n`,
    ];
    for (const message of texts.flatMap((text) => messages(file(text)))) {
      const said = message.slice(message.indexOf("→") + 2);
      assert.ok(said.length <= 200, said);
    }
  });
});

import { deepEqual } from "node:assert/strict";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import type { Snapshot } from "../../server/curriculum/snapshot";
import { check } from "../../server/rules/check";
import { credential, curriculum, file } from "../support/cursor";

const cpc = credential(
  "cpc",
  "exam:\n  sections:\n    - { title: Anesthesia, questions: 6 }\n    - { title: Radiology, questions: 9 }\n",
);

function exercise(name: string, section: string) {
  return file(
    `id: ${name}\ntitle: E\ntype: coding\ncredentials: [cpc]\nsection: ${section}\nsetting: physician-office\ndateOfService: 2014-03-12\nscenario: S\nanswer: {}\n`,
    `${name}.exercise.yaml`,
  );
}

function question(name: string, key: number, of = 4) {
  const options = Array.from(
    { length: of },
    (_, at) => `  - { text: option ${name}${at}, rationale: R${at === key ? ", correct: true" : ""} }\n`,
  );
  return file(
    `id: ${name}\ntitle: E\ntype: multiple-choice\ncredentials: [cpc]\nsetting: physician-office\ndateOfService: 2014-03-12\nscenario: S\nquestion: Q?\noptions:\n${options.join("")}`,
    `${name}.exercise.yaml`,
  );
}

/** «rule: text under it» of a file among others. */
function found(snapshot: Snapshot, ...others: Snapshot[]): string[] {
  const all = curriculum(cpc, ...others, snapshot);
  return check(snapshot, all, defaultConfiguration).map(
    ({ rule, span }) => `${rule}: ${snapshot.text.slice(span.start, span.end)}`,
  );
}

describe("exam-coverage", () => {
  it("reports a section without exercises once the course has begun with the credential", () => {
    deepEqual(found(cpc, exercise("a", "Anesthesia")), ["exam-coverage: Radiology"]);
  });

  it("is silent before, and when every section has one", () => {
    deepEqual(found(cpc), []);
    deepEqual(found(cpc, exercise("a", "Anesthesia"), exercise("r", "Radiology")), []);
  });
});

describe("unknown-section", () => {
  it("reports a section that no exam of the exercise's credentials has", () => {
    deepEqual(found(exercise("a", "Anaesthesia")), ["unknown-section: Anaesthesia"]);
    deepEqual(found(exercise("a", "Anesthesia")), []);
  });
});

describe("key-position", () => {
  const letters = [..."abcdefghijklmnop"];

  it("reports a folder whose keys stand in one place, once", () => {
    const bank = letters.map((name) => question(name, 1));
    const reports = bank.flatMap((one) => found(one, ...bank).filter((finding) => finding.startsWith("key-position")));
    deepEqual(reports, ["key-position: options"]);
  });

  it("is silent on keys that are spread, and on a bank too small to say", () => {
    const spread = letters.map((name, index) => question(name, index % 4));
    deepEqual(
      spread.flatMap((one) => found(one, ...spread).filter((finding) => finding.startsWith("key"))),
      [],
    );
    const few = letters.slice(0, 8).map((name) => question(name, 1));
    deepEqual(
      few.flatMap((one) => found(one, ...few).filter((finding) => finding.startsWith("key"))),
      [],
    );
  });

  it("forgets a file that is gone", () => {
    const bank = letters.map((name) => question(name, 1));
    const all = curriculum(cpc, ...bank);
    for (const { uri } of bank.slice(6)) all.delete(uri);
    deepEqual(all.keysBeside(bank[0]?.uri ?? "").length, 6);
    deepEqual(all.referrers("credential", "cpc").length, 6);
  });
});

import { deepEqual, equal } from "node:assert/strict";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { check } from "../../server/rules/check";
import { ScenarioWords } from "../../server/rules/scenario-words";
import { credential, curriculum, file, HEAD } from "../support/cursor";

/** The ways in which a scenario may be written. */
const WAYS: readonly [way: string, write: (text: string) => string][] = [
  ["plain", (text) => `scenario: ${text}\n`],
  ["in single quotes", (text) => `scenario: '${text}'\n`],
  ["in double quotes", (text) => `scenario: "${text}"\n`],
  ["line by line", (text) => `scenario: |\n  Seen today.\n  ${text}\n`],
  ["folded", (text) => `scenario: >-\n  Seen today.\n  ${text}\n`],
  ["over several lines", (text) => `scenario: Seen today,\n  ${text}\n`],
  ["by an alias", (text) => `notes: &chart ${text}\nscenario: *chart\n`],
  ["by a merge key", (text) => `parts: &parts { scenario: '${text}' }\n<<: *parts\n`],
];

describe("words that rules look for in a scenario", () => {
  const words = new ScenarioWords(["probabl", "r/o"]);
  const areIn = (text: string) => {
    const [placed] = file(text).models;
    return placed ? words.areIn(placed.model) : undefined;
  };

  for (const [way, write] of WAYS) {
    it(`are found where it is written ${way}`, () => {
      for (const text of ["Probably asthma", "It is PROBABLE", "cough, r/o pneumonia", "(probable) asthma"]) {
        equal(areIn(write(text)), true, text);
      }
      for (const text of ["An improbable story", "Nothing is said", "error/omission"])
        equal(areIn(write(text)), false, text);
    });
  }

  it("may be there where escapes hide them, and are not where there is no scenario", () => {
    equal(areIn('scenario: "It is prob\\u0061ble"\n'), true);
    equal(areIn('scenario: "It is prob\\\n  able"\n'), true);
    equal(areIn("question: It is probable\n"), false);
    equal(areIn(""), false);
  });
});

describe("a scenario that a rule has something to say of", () => {
  const findings = (text: string) => {
    const snapshot = file(text);
    const all = check(snapshot, curriculum(credential("cpc"), snapshot), defaultConfiguration);
    return all.map(({ rule }) => rule).filter((rule) => rule === "item-hinge" || rule === "patient-identifier");
  };
  const head = HEAD.replace(/^scenario:.*\n/m, "");

  for (const [way, write] of WAYS.filter(([name]) => name !== "by a merge key")) {
    it(`is found where it is written ${way}`, () => {
      deepEqual(findings(head + write("See the previous CASE for more")), ["item-hinge"]);
      deepEqual(findings(head + write("as in question 12")), ["item-hinge"]);
      deepEqual(findings(head + write("Call 555-123-4567")), ["patient-identifier"]);
      deepEqual(findings(head + write("Write to jane.doe@example.org")), ["patient-identifier"]);
      deepEqual(findings(head + write("The patient has a cough")), []);
    });
  }
});

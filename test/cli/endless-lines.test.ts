import { deepEqual, equal, ok } from "node:assert/strict";
import { CPC, exercise, newFolders } from "./scenario";

/** More than anybody has, and few enough to be read: what is compared each with each would take minutes. */
const MANY = 60_000;

/** An answer with a list without end. */
const ENDLESS: readonly [what: string, answer: string][] = [
  [
    "modifiers",
    `{ diagnoses: [{ code: icd9cm:786.2 }], procedures: [{ code: cpt:99213, diagnoses: [1], modifiers: [${list('"25"')}] }] }`,
  ],
  ["pointers", `{ diagnoses: [{ code: icd9cm:786.2 }], procedures: [{ code: cpt:99213, diagnoses: [${list("1")}] }] }`],
  ["evidence", `{ diagnoses: [{ code: icd9cm:786.2, evidence: [${list("1")}] }] }`],
  ["diagnoses", `{ diagnoses: [${list("{ code: icd9cm:786.2 }")}] }`],
  ["accepted answers", `{ diagnoses: [{ code: icd9cm:786.2 }], accepted: [${list("{ order: free }")}] }`],
];

function list(item: string): string {
  return Array.from({ length: MANY }, () => item).join(", ");
}

describe("a file with a list that does not end", function () {
  this.timeout(120_000);
  const folder = newFolders(this);
  for (const [what, answer] of ENDLESS) {
    it(`is judged to the end: ${what}`, async () => {
      folder().write({
        "a.credential.yaml": CPC,
        "x.exercise.yaml": exercise("x", { answer }),
        "y.exercise.yaml": exercise("y"),
      });
      const { code, stderr, report } = await folder().lint();
      ok(code === 0 || code === 1, stderr);
      deepEqual(
        report?.results.map(({ path }) => path),
        ["a.credential.yaml", "x.exercise.yaml", "y.exercise.yaml"],
      );
      equal(stderr, "");
    });
  }
});

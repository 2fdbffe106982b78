import { deepEqual, equal } from "node:assert/strict";
import { guidelineAttributes } from "../../server/codesets/importers/guideline-lists";
import { isNamed } from "../../server/codesets/importers/named-codes";
import { builtLibrary, isFull } from "../support/official";

describe("what the guidelines say of codes, as attributes", () => {
  const cases: [code: string, attributes: string[]][] = [
    ["V70.0", ["first-listed-only"]],
    ["V70.7", []],
    ["V22.1", ["first-listed-only"]],
    ["V22.2", ["additional-only"]],
    ["V66.7", ["additional-only"]],
    ["V45.71", []],
    ["V45.89", ["additional-only"]],
    ["V46.12", ["usually-first-listed"]],
    ["V62.84", []],
    ["V58.61", ["usually-additional"]],
    ["V58.11", ["tumor-treatment"]],
    ["V57.1", ["rehabilitation", "companion-required"]],
    ["V76.51", ["screening"]],
    ["707.23", ["additional-only"]],
    ["250.60", ["manifestation-expected"]],
    ["250.00", []],
    ["403.90", ["companion-required"]],
    ["493.90", []],
  ];
  for (const [code, attributes] of cases) {
    it(`${code}: ${attributes.join(", ") || "nothing"}`, () =>
      deepEqual(
        guidelineAttributes(code).filter((attribute) => attribute !== "excludes-another-site"),
        attributes,
      ));
  }

  it("make 109 codes of v32 first-listed only, of which the claim editor refuses 44 as principal diagnosis", function () {
    const set = builtLibrary.get("icd9cm");
    if (!set || !isFull("icd9cm")) return this.skip();
    let only = 0;
    let refused = 0;
    for (let index = 0; index < set.size; index++) {
      const code = set.at(index);
      if (code.kind !== "diagnosis" || code.statusOn("2014-12-01") !== "billable") continue;
      const own = ["V30-V39", "V58.0", "V58.11"].some((named) => isNamed(code.code, named));
      if (!own && !code.has("first-listed-only")) continue;
      only++;
      if (code.has("principal-unacceptable")) refused++;
    }
    equal(only, 109);
    equal(refused, 44);
  });

  it("say under which fifth digits a note of the Tabular List stands", function () {
    const set = builtLibrary.get("icd9cm");
    if (!set || !isFull("icd9cm")) return this.skip();
    const digits = (code: string) =>
      set.find(code)?.notes.flatMap(({ kind, text }) => {
        const [, found] = / for fifth digit (.*)$/.exec(text) ?? [];
        return kind === "useAdditional" && found ? [found] : [];
      });
    deepEqual(digits("403"), ["0", "1"]);
    deepEqual(digits("404"), ["0 or 1", "2 or 3"]);
    deepEqual(digits("402"), []);
  });
});

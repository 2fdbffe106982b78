import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { readAlphabeticIndex } from "../../server/codesets/importers/alphabetic-index";
import type { Code } from "../../server/codesets/pack/code";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { Curriculum } from "../../server/curriculum/curriculum";
import { check } from "../../server/rules/check";
import { file } from "../support/cursor";
import { builtLibrary, isFull, officialFolder } from "../support/official";

const DAY = "2014-11-20";
const RULES = ["manifestation-first", "manifestation-etiology-mismatch"];
const SETTINGS = {
  "a physician's claim": "setting: physician-office",
  "a hospital's outpatient claim": "setting: outpatient-hospital",
  "a hospital's inpatient claim": "setting: inpatient-hospital\nperspective: facility",
};

/** What the rules of sequence say of two diagnoses, the second behind another so that neither stands first by chance. */
function spoken(setting: string, ...codes: string[]): string[] {
  const lines = codes.map((code) => `    - code: icd9cm:${code}\n`).join("");
  const snapshot = file(
    `id: e\ntitle: E\ntype: coding\ncredentials: []\n${setting}\ndateOfService: ${DAY}\nscenario: S\nanswer:\n  diagnoses:\n${lines}`,
  );
  return check(snapshot, new Curriculum(builtLibrary), defaultConfiguration).map(({ rule }) => rule);
}

/** The first code to be billed at or below an entry of the index, which may name a category. */
function billable(code: Code | undefined): Code | undefined {
  if (!code || code.statusOn(DAY) === "billable") return code;
  for (const child of code.children) {
    const found = billable(child);
    if (found) return found;
  }
  return undefined;
}

describe("the etiology and manifestation pairs of the Alphabetic Index", () => {
  const pairs = new Map<string, readonly [etiology: Code, manifestation: Code]>();
  let count = 0;
  before(function () {
    if (!officialFolder || !isFull("icd9cm")) this.skip();
    const zip = unzipSync(readFileSync(join(officialFolder, "nchs/Dindex12.zip")));
    const [, rtf] = Object.entries(zip).find(([name]) => /\.rtf$/i.test(name)) ?? [];
    assert.ok(rtf);
    const named = new Set(
      readAlphabeticIndex(rtf).flatMap(({ codes, manifestations }) =>
        codes.flatMap((code) => manifestations.map((manifestation) => `${code} ${manifestation}`)),
      ),
    );
    count = named.size;
    const set = builtLibrary.get("icd9cm");
    for (const pair of named) {
      const [etiology, manifestation] = pair.split(" ").map((code) => billable(set?.find(code)));
      if (etiology && manifestation) pairs.set(pair, [etiology, manifestation]);
    }
  });

  it("are 627, of codes that there are", () => {
    assert.equal(count, 627);
    assert.equal(pairs.size, 627);
  });

  for (const [name, setting] of Object.entries(SETTINGS)) {
    it(`are accepted in their order on ${name}`, () => {
      const wrong = [...pairs].filter(([, [etiology, manifestation]]) =>
        spoken(setting, etiology.code, manifestation.code).some((rule) => RULES.includes(rule)),
      );
      assert.deepEqual(
        wrong.map(([pair]) => pair),
        [],
      );
    });

    it(`are reported in the wrong order on ${name}`, () => {
      // On an inpatient claim the claim editor's own list speaks of some codes that are first.
      const silent = [...pairs].filter(
        ([, [etiology, manifestation]]) =>
          !spoken(setting, manifestation.code, etiology.code).some(
            (rule) => rule === "manifestation-first" || rule === "unacceptable-principal",
          ),
      );
      assert.deepEqual(
        silent.map(([pair]) => pair),
        [],
      );
    });
  }

  it("are reported in the wrong order also behind another diagnosis", () => {
    const silent = [...pairs].filter(
      ([, [etiology, manifestation]]) =>
        !spoken(SETTINGS["a hospital's inpatient claim"], "401.9", manifestation.code, etiology.code).includes(
          "manifestation-first",
        ),
    );
    assert.deepEqual(
      silent.map(([pair]) => pair),
      [],
    );
  });
});

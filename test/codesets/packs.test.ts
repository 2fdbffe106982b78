import { deepEqual, equal, throws } from "node:assert/strict";
import { CodeSet } from "../../server/codesets/pack/code-set";
import { PackError } from "../../server/codesets/pack/container";
import type { PackSource } from "../../server/codesets/pack/pack-source";
import { NONE, writePack } from "../../server/codesets/pack/write-pack";
import { fewCodes } from "../support/codes";
import { builtLibrary } from "../support/official";

const source: PackSource = {
  system: "icd9cm",
  release: "a made-up one",
  coverage: "full",
  origin: "this test",
  knownFrom: "2005-10-01",
  knownTo: "2015-09-30",
  codes: [
    { code: "900", kind: "diagnosis", level: "category", title: "Tired of charts" },
    {
      code: "900.1",
      kind: "diagnosis",
      level: "code",
      title: "Tired of long charts",
      short: "Tired, long",
      parent: "900",
      periods: [["2005-10-01", "2010-09-30"]],
      attributes: ["adult-only"],
      notes: [{ kind: "excludes", text: "short ones (900.2)", codes: ["900.2"] }],
    },
    {
      code: "900.2",
      kind: "diagnosis",
      level: "code",
      title: "Tired of short charts",
      parent: "900",
      periods: [["2010-10-01", "2015-09-30"]],
      equivalents: [{ code: "R53.83", approximate: true }],
      manifestations: ["900.1"],
    },
  ],
};

describe("a pack of codes", () => {
  const set = new CodeSet(writePack(source));

  it("gives back what was put in", () => {
    const code = set.find("900.1");
    equal(code?.title, "Tired of long charts");
    equal(code?.shortTitle, "Tired, long");
    equal(code?.parent?.code, "900");
    deepEqual(code?.notes, source.codes[1]?.notes);
    deepEqual(code?.attributes, ["adult-only"]);
    deepEqual(set.find("900.2")?.equivalents, [{ code: "R53.83", approximate: true }]);
    deepEqual(set.find("900.2")?.manifestations, ["900.1"]);
    deepEqual(
      set.find("900")?.children.map((child) => child.code),
      ["900.1", "900.2"],
    );
    equal(set.find("901"), undefined);
  });

  it("finds below every code just those that name it as what they stand below", () => {
    const sets = ["icd9cm", "hcpcs"].flatMap((system) => [builtLibrary, fewCodes].map((codes) => codes.get(system)));
    for (const each of [set, ...sets]) {
      const below = new Map<number, number[]>();
      for (let index = 0; index < (each?.size ?? 0); index++) {
        const parent = each?.parentAt(index) ?? NONE;
        below.set(parent, [...(below.get(parent) ?? []), index]);
      }
      for (let index = 0; index < (each?.size ?? 0); index++) {
        deepEqual(each?.childrenOf(index), below.get(index) ?? [], each?.at(index).reference);
      }
      deepEqual(each?.childrenOf(NONE) ?? [], below.get(NONE) ?? []);
    }
  });

  it("knows what a code was on a day", () => {
    equal(set.find("900.1")?.statusOn("2010-09-30"), "billable");
    equal(set.find("900.1")?.statusOn("2010-10-01"), "invalid");
    equal(set.find("900.2")?.statusOn("2010-10-01"), "billable");
    equal(set.find("900")?.statusOn("2012-01-01"), "category");
  });

  it("judges a day before its first release by that release: what it cannot know is not wrong", () => {
    equal(set.find("900.1")?.statusOn("1999-01-01"), "billable");
  });

  it("is refused with a reason when it is cut off, damaged or no pack", () => {
    const bytes = writePack(source);
    throws(() => new CodeSet(bytes.subarray(0, bytes.length - 8)), /cut off/);
    throws(() => new CodeSet(new TextEncoder().encode("<html>Sign in</html>")), PackError);
    throws(() => new CodeSet(new Uint8Array()), PackError);
    for (let at = 8; at < 600; at += 7) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      try {
        const opened = new CodeSet(damaged);
        for (let index = 0; index < opened.size; index++) opened.at(index).statusOn("2012-01-01");
      } catch (error) {
        if (!(error instanceof PackError)) throw error;
      }
    }
  });

  it("does not take a code twice", () => {
    const [first] = source.codes;
    if (first) throws(() => writePack({ ...source, codes: [first, first] }), /900 is there twice/);
  });
});

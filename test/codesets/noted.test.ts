import { strict as assert } from "node:assert";
import { EXCLUSION_NOTED, isNoted, SEQUENCE_NOTED } from "../../server/codesets/noted";
import type { Code } from "../../server/codesets/pack/code";
import { CodeSet } from "../../server/codesets/pack/code-set";
import { writePack } from "../../server/codesets/pack/write-pack";
import { builtLibrary, isFull } from "../support/official";

const set = (): CodeSet => builtLibrary.get("icd9cm") as CodeSet;

/** The code and the categories that it stands below. */
const holders = (code: Code): Code[] => [
  code,
  ...code.ancestors.filter(({ level }) => level === "category" || level === "code"),
];

describe("codes whose notes speak of others", () => {
  before(function () {
    if (!isFull("icd9cm")) this.skip();
  });

  it("are marked, and no others", () => {
    for (let index = 0; index < set().size; index++) {
      const code = set().at(index);
      const notes = holders(code).flatMap((holder) => holder.notes);
      const follows = notes.some(({ kind }) => kind === "codeFirst" || kind === "useAdditional");
      const named = holders(code).some(({ manifestations }) => manifestations.length > 0);
      assert.equal(code.has(SEQUENCE_NOTED), follows || named, code.code);
      if (notes.some(({ kind }) => kind === "excludes")) assert.ok(code.has(EXCLUSION_NOTED), code.code);
    }
  });

  it("are those that a course meets: diabetes with a manifestation, not high blood pressure", () => {
    assert.ok(set().find("250.60")?.has(SEQUENCE_NOTED));
    assert.equal(set().find("401.9")?.has(SEQUENCE_NOTED), false);
  });
});

describe("a pack that was made before codes were marked", () => {
  it("has its notes read, so that no rule falls silent", () => {
    const old = new CodeSet(
      writePack({
        system: "icd9cm",
        release: "old",
        coverage: "full",
        origin: "a test",
        codes: [{ code: "250.60", kind: "diagnosis", level: "code", title: "A disease", periods: [] }],
      }),
    );
    assert.ok(isNoted(old, old.at(0), SEQUENCE_NOTED));
  });
});

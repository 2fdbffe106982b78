import { equal, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { readTeachingSet } from "../../server/codesets/importers/teaching-set";
import { CodeSet } from "../../server/codesets/pack/code-set";
import { writePack } from "../../server/codesets/pack/write-pack";
import { builtLibrary, isFull } from "../support/official";

const set = (system: string) => {
  const text = readFileSync(`server/codesets/teaching-set/${system}.tsv`, "utf8");
  return new CodeSet(writePack(readTeachingSet(text, system, `${system}.tsv`)));
};
const sets = new Map(["icd9cm", "hcpcs"].map((system) => [system, set(system)]));

describe("the teaching set", () => {
  it("has the codes that courses use most", () => {
    for (const [system, least] of [
      ["icd9cm", 400],
      ["hcpcs", 150],
    ] as const) {
      const codes = sets.get(system);
      let billable = 0;
      for (let index = 0; index < (codes?.size ?? 0); index++)
        if (codes?.at(index).statusOn() === "billable") billable++;
      ok(billable >= least, `${system}: ${billable}`);
    }
  });

  it("has every code of the samples", () => {
    const names = readdirSync("samples", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith("exercise.yaml"),
    );
    for (const name of names.filter((path) => !path.startsWith("broken"))) {
      const text = readFileSync(`samples/${name}`, "utf8");
      for (const [, system = "", code = ""] of text.matchAll(/\b(icd9cm|hcpcs):([VE]?[A-Z]?\d[\d.]*)/g)) {
        ok(sets.get(system)?.find(code.replace(/\.$/, "")), `${name}: ${system}:${code}`);
      }
    }
  });

  it("can be searched", () => {
    const [hit] = sets.get("icd9cm")?.search("uncontrolled type 2 dia", { limit: 1 }) ?? [];
    equal(sets.get("icd9cm")?.at(hit?.index ?? 0).code, "250.02");
  });

  it("says what the official releases say: billable or a category, and in words of its own", function () {
    if (!isFull("icd9cm") || !isFull("hcpcs")) {
      console.log("    skipped: the official code sets are not at hand (CHARTKEY_CODESETS)");
      this.skip();
    }
    for (const [system, taught] of sets) {
      let same = 0;
      for (let index = 0; index < taught.size; index++) {
        const code = taught.at(index);
        const official = builtLibrary.get(system)?.find(code.code);
        ok(official, code.reference);
        const expected = official?.statusOn();
        // A category may be taught without the codes below it.
        if (code.statusOn() === "category" || expected === "category") equal(expected, "category", code.reference);
        if (code.title.toLowerCase() === official?.title.toLowerCase()) same++;
      }
      // Some things can be said in one way only.
      ok(same <= taught.size / 20, `${system}: ${same} titles are the official ones`);
    }
  });
});

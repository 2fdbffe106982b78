import { deepEqual, equal, ok } from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readTeachingSet } from "../../server/codesets/importers/teaching-set";
import { CodeLibrary } from "../../server/codesets/library";
import { CodeSet } from "../../server/codesets/pack/code-set";
import { writePack } from "../../server/codesets/pack/write-pack";
import { lintFiles } from "../../server/host/lint";
import { builtLibrary, isFull } from "../support/official";

const set = (system: string) => {
  const text = readFileSync(`server/codesets/teaching-set/${system}.tsv`, "utf8");
  return new CodeSet(writePack(readTeachingSet(text, system, `${system}.tsv`)));
};
const sets = new Map(["icd9cm", "hcpcs"].map((system) => [system, set(system)]));

/** The first and last days of the fiscal years since 2010, from when on HCPCS can be compared too. */
const DAYS = [2010, 2011, 2012, 2013, 2014, 2015].flatMap((year) => [`${year - 1}-10-01`, `${year}-09-30`]);

/** What the samples and the docs show as no code. */
const WRONG = ["hcpcs:99213", "icd9cm:250.05", "icd9cm:25000", "icd9cm:78.650", "icd9cm:786.58"];

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

  it("has every code of the samples and the docs, but for those that are wrong on purpose", () => {
    const files = ["samples", "docs", "schemas", "snippets"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    );
    const missing = new Set<string>();
    for (const path of [...files, "README.md"].filter((name) => /\.(?:yaml|md|json)$/.test(name))) {
      for (const [reference, system = "", code = ""] of readFileSync(path, "utf8").matchAll(
        /\b(icd9cm|hcpcs):([A-Z]?\d[\d.]*\d)/g,
      ))
        if (!sets.get(system)?.find(code)) missing.add(reference);
    }
    deepEqual([...missing].sort(), WRONG);
  });

  it("is enough to find nothing in the samples", async () => {
    const codes = new CodeLibrary((system) => {
      const path = `dist/codesets/${system}.teaching.pack`;
      return existsSync(path) ? [readFileSync(path)] : [];
    });
    equal(codes.get("icd9cm")?.coverage, "teaching");
    const found: string[] = [];
    for await (const { path, diagnostics } of lintFiles({ cwd: resolve("samples"), paths: ["."], codes }))
      found.push(...diagnostics.map(({ code, message }) => `${path} ${code} ${message}`));
    deepEqual(found, []);
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
        for (const day of DAYS) {
          const status = code.statusOn(day);
          if (status !== "category") equal(status, official?.statusOn(day), `${code.reference} on ${day}`);
        }
        if (code.title.toLowerCase() === official?.title.toLowerCase()) same++;
      }
      // Some things can be said in one way only.
      ok(same <= taught.size / 20, `${system}: ${same} titles are the official ones`);
    }
  });
});

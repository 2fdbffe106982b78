import { deepEqual, equal, match, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { CodeSet } from "../../server/codesets/pack/code-set";
import { builtLibrary, isFull, officialFolder } from "../support/official";

/** The codes that a release lists, without their dots, read in the plainest way. */
function listed(release: number, kind: "diagnosis" | "procedure"): Set<string> {
  const entries = unzipSync(readFileSync(join(officialFolder ?? "", `icd9cm/cms_v${release}.zip`)));
  const part = kind === "diagnosis" ? /SHORT_DX|DX_DESC|diagnos/i : /SHORT_SG|SG_DESC|surgery|procedure/i;
  const [, bytes] = Object.entries(entries).find(([name]) => part.test(name) && name.endsWith(".txt")) ?? [];
  const lines = new TextDecoder("latin1").decode(bytes).split(/\r?\n/);
  return new Set(lines.filter((line) => /^\S{3}/.test(line)).map((line) => line.split(" ")[0] ?? ""));
}

describe("the official codes", () => {
  before(function () {
    if (!officialFolder || !isFull("icd9cm") || !isFull("hcpcs")) {
      console.log("    skipped: the official code sets are not at hand (CHARTKEY_CODESETS)");
      this.skip();
    }
  });
  const icd9 = () => builtLibrary.get("icd9cm") as CodeSet;
  const hcpcs = () => builtLibrary.get("hcpcs") as CodeSet;
  const bare = (code: string) => code.replace(".", "");

  it("are billable in just those fiscal years whose release lists them", () => {
    for (let release = 23; release <= 32; release++) {
      const day = `${release + 1982}-12-31`;
      for (const kind of ["diagnosis", "procedure"] as const) {
        const billable = new Set<string>();
        for (let index = 0; index < icd9().size; index++) {
          const code = icd9().at(index);
          if (code.kind === kind && code.statusOn(day) === "billable") billable.add(bare(code.code));
        }
        deepEqual([...billable].sort(), [...listed(release, kind)].sort(), `v${release} ${kind}`);
      }
    }
  });

  it("end with 2015-09-30", () => {
    equal(icd9().find("250.00")?.statusOn("2015-09-30"), "billable");
    equal(icd9().find("250.00")?.statusOn("2015-10-01"), "invalid");
  });

  it("have a category for every beginning of a billable code", () => {
    let categories = 0;
    for (let index = 0; index < icd9().size; index++) {
      const code = icd9().at(index);
      if (code.statusOn("2015-01-01") !== "billable") continue;
      for (let above = code.code; above.includes("."); ) {
        above = above.replace(/\.?.$/, "");
        if (above.endsWith(".")) above = above.slice(0, -1);
        equal(icd9().find(above)?.statusOn("2015-01-01"), "category", `${above} of ${code.code}`);
        categories++;
      }
    }
    ok(categories > 18_000);
  });

  it("are not made up: ten thousand well-formed numbers that no release lists are unknown", () => {
    const real = new Set<string>();
    for (let release = 23; release <= 32; release++) {
      for (const code of listed(release, "diagnosis"))
        for (let end = 3; end <= code.length; end++) real.add(code.slice(0, end));
    }
    let seed = 20150930;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return (seed >>> 8) % below;
    };
    for (let tried = 0; tried < 10_000; ) {
      const digits = String(random(100_000)).padStart(5, "0");
      if (real.has(digits)) continue;
      equal(icd9().find(`${digits.slice(0, 3)}.${digits.slice(3)}`), undefined, digits);
      tried++;
    }
  });

  it("stand in a chapter, each with a title", () => {
    for (const set of [icd9(), hcpcs()]) {
      for (let index = 0; index < set.size; index++) {
        const code = set.at(index);
        ok(code.title.length > 0, code.reference);
        if (code.level === "code") equal((code.ancestors[0] ?? code).level, "chapter", code.reference);
      }
    }
  });

  it("have the notes of the Tabular List with the codes they name", () => {
    deepEqual(
      icd9()
        .find("003")
        ?.notes.map(({ kind }) => kind),
      ["includes"],
    );
    const renal = icd9()
      .find("250.4")
      ?.notes.find(({ kind }) => kind === "useAdditional");
    ok(renal?.codes.includes("585.1-585.9") && renal.codes.includes("583.81"));
    ok(
      icd9()
        .find("250")
        ?.notes.some(({ kind, text }) => kind === "fifthDigits" && text.includes("3 = type I")),
    );
    ok(
      icd9()
        .find("36.06")
        ?.notes.some(({ kind, codes }) => kind === "codeAlso" && codes.includes("00.66")),
    );
  });

  it("have the fifth-digit tables, and under each code the digits that count, which are its children's", () => {
    match(icd9().find("250")?.notes.at(-1)?.text ?? "", /with category 250: 0 = type II .* 3 = type I .*uncontrolled$/);
    let lists = 0;
    const others: string[] = [];
    for (let index = 0; index < icd9().size; index++) {
      const code = icd9().at(index);
      for (const { kind, text } of code.notes) {
        const [, digits] = /^Its fifth digits: (.*)/.exec(text) ?? [];
        if (kind !== "fifthDigits" || digits === undefined) continue;
        lists++;
        // The Tabular List is that of fiscal year 2012.
        const children = code.children.filter((child) => child.statusOn("2011-10-01") === "billable");
        if (children.map((child) => child.code.at(-1)).join(", ") !== digits) others.push(code.code);
      }
    }
    equal(lists, 867);
    // Two categories have a fourth digit 0 before their fifth, and one list is that of a whole block.
    deepEqual(others, ["657", "672", "E826"]);
  });

  it("have the edits of the Medicare Code Editor", () => {
    const edits = readFileSync(join(officialFolder ?? "", "mce/MCE_Simple_Code_Edits_v32.txt"), "latin1")
      .split(/\r?\n/)
      .slice(1);
    let rows = 0;
    for (const line of edits) {
      const [, , , , edit, kind, digits] = line.split("\t").map((cell) => cell.trim());
      if (!edit || !digits) continue;
      const after = kind === "P" ? 2 : digits.startsWith("E") ? 4 : 3;
      const code = digits.length > after ? `${digits.slice(0, after)}.${digits.slice(after)}` : digits;
      ok(icd9().find(code)?.has(edit.toLowerCase().replaceAll("_", "-")), `${code} ${edit}`);
      rows++;
    }
    equal(rows, 5022);
  });

  it("have the 627 pairs of etiology and manifestation of the Alphabetic Index", () => {
    const pairs = new Set<string>();
    for (let index = 0; index < icd9().size; index++) {
      const code = icd9().at(index);
      for (const manifestation of code.manifestations) pairs.add(`${code.code} ${manifestation}`);
    }
    ok(pairs.has("250.5 362.01") && pairs.has("250.50 362.01"));
    ok(pairs.size >= 627);
  });

  it("of HCPCS are those of every release, without a word of CPT", () => {
    let codes = 0;
    let modifiers = 0;
    for (let index = 0; index < hcpcs().size; index++) {
      const code = hcpcs().at(index);
      if (code.statusOn("2017-06-01") === "billable") code.kind === "modifier" ? modifiers++ : codes++;
      equal(Object.keys(code.details).filter((name) => !["coverage", "betos"].includes(name)).length, 0);
    }
    ok(codes > 5500 && modifiers > 300);
    equal(hcpcs().find("CP")?.statusOn("2017-12-31"), "billable");
    equal(hcpcs().find("CP")?.statusOn("2018-01-01"), "invalid");
  });
});

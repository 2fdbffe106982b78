import { deepEqual, equal, ok, throws } from "node:assert/strict";
import { buildSearchIndex } from "../../server/codesets/search/build-index";
import { openSearchIndex } from "../../server/codesets/search/open-index";

const codes = [
  { code: "250.00", titles: ["Diabetes mellitus, type II, not stated as uncontrolled"], terms: [], billable: true },
  { code: "250.02", titles: ["Diabetes mellitus, type II, uncontrolled"], terms: [], billable: true },
  { code: "401", titles: ["Essential hypertension"], terms: [], billable: false },
  { code: "401.9", titles: ["Unspecified essential hypertension"], terms: ["High blood pressure"], billable: true },
  { code: "402.90", titles: ["Hypertensive heart disease"], terms: [], billable: true },
  { code: "486", titles: ["Pneumonia, organism unspecified"], terms: [], billable: true },
  {
    code: "820.8",
    titles: ["Closed fracture of unspecified part of neck of femur"],
    terms: ["Fracture, hip"],
    billable: true,
  },
];
const sections = buildSearchIndex(codes);
const index = openSearchIndex(
  sections,
  codes.map(({ code }) => code),
);
const found = (query: string) => index.search(query, { limit: 3 }).map((hit) => codes[hit.index]?.code);

describe("searching codes", () => {
  it("finds words in any order, the last one half typed", () => {
    equal(found("uncontrolled type 2 dia")[0], "250.02");
    equal(found("femur neck frac")[0], "820.8");
  });

  it("knows what coders and patients say", () => {
    equal(found("htn")[0], "401.9");
    equal(found("fx hip")[0], "820.8");
    equal(found("high blood pressure")[0], "401.9");
    ok(found("dm2").includes("250.00"));
  });

  it("forgives a slip in a word", () => {
    equal(found("pnumonia")[0], "486");
    equal(found("diabtes uncontrolled")[0], "250.02");
  });

  it("takes the beginning of a code, with its dot or without", () => {
    deepEqual(found("250"), ["250.00", "250.02"]);
    deepEqual(found("25002"), ["250.02"]);
    deepEqual(found("401"), ["401", "401.9"]);
  });

  it("puts what can be billed before what only groups", () => {
    deepEqual(found("essential hypertension"), ["401.9", "401"]);
  });

  it("leaves out what does not fit, and ranks last what fits badly", () => {
    const only = index.search("diabetes", { limit: 5, accepts: (position) => position === 1 });
    deepEqual(
      only.map((hit) => hit.index),
      [1],
    );
    const last = index.search("diabetes", { limit: 5, demotes: (position) => position === 0 });
    deepEqual(
      last.map((hit) => hit.index),
      [1, 0],
    );
  });

  it("answers nothing to nothing", () => {
    deepEqual(found(""), []);
    deepEqual(found("?!"), []);
    deepEqual(found("xylophone"), []);
  });

  it("gives the same answer twice", () => {
    deepEqual(found("type 2 diabetes"), found("type 2 diabetes"));
  });

  it("refuses an index that is not whole", () => {
    throws(() => openSearchIndex({}, []), /incomplete/);
    throws(() => openSearchIndex({ ...sections, owners: new Uint8Array(4) }, []), /damaged/);
  });
});

import { deepEqual, equal, ok, throws } from "node:assert/strict";
import { assert, constantFrom, integer, nat, property } from "fast-check";
import { buildSearchIndex } from "../../server/codesets/search/build-index";
import { openSearchIndex, type SearchIndex } from "../../server/codesets/search/open-index";

/** An index of a few billable codes, and what it finds. */
function indexOf(few: { code: string; titles: string[]; terms?: string[] }[]) {
  const searchable = few.map((code) => ({ terms: [], billable: true, ...code }));
  const names = few.map(({ code }) => code);
  const opened = openSearchIndex(buildSearchIndex(searchable), names);
  return { found: (query: string) => opened.search(query, { limit: 3 }).map((hit) => names[hit.index]) };
}

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
const list = codes.map(({ code }) => code);
const index = openSearchIndex(sections, list);
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
    deepEqual(found("essential hypertension").slice(0, 2), ["401.9", "401"]);
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

  it("does not take what a title denies for what it says", () => {
    const { found: bronchitis } = indexOf([
      { code: "491.20", titles: ["Obstructive chronic bronchitis without exacerbation"] },
      { code: "491.21", titles: ["Obstructive chronic bronchitis with (acute) exacerbation"] },
    ]);
    equal(bronchitis("chronic bronchitis exacerb")[0], "491.21");
    equal(bronchitis("chronic bronchitis without exacerb")[0], "491.20");
    equal(bronchitis("chronic bronchitis w/o exacerb")[0], "491.20");
  });

  it("takes what an index puts in brackets for less than its own words", () => {
    const { found: attacks } = indexOf([
      { code: "413.9", titles: ["Angina pectoris"], terms: ["Angina (attack) (heart) (pectoris)"] },
      { code: "429.2", titles: ["Cardiovascular disease, unspecified"], terms: ["Attack, heart"] },
    ]);
    equal(attacks("heart attack")[0], "429.2");
    ok(attacks("angina attack").includes("413.9"));
  });

  it("knows the families of words, and British spelling", () => {
    const { found: family } = indexOf([
      { code: "280.9", titles: ["Iron deficiency anemia, unspecified"] },
      { code: "403.90", titles: ["Hypertensive chronic kidney disease, unspecified"] },
    ]);
    equal(family("hypertension renal")[0], "403.90");
    equal(family("anaemia iron")[0], "280.9");
  });

  it("knows what is said also with a slip, and before it is said to the end", () => {
    equal(found("pnuemonia")[0], "486");
    equal(found("high blood presure")[0], "401.9");
    equal(found("high blood pr")[0], "401.9");
  });

  it("puts the default of a family before what remains of it", () => {
    const { found: ischemia } = indexOf([
      { code: "435.8", titles: ["Other specified transient cerebral ischemias"] },
      { code: "435.9", titles: ["Unspecified transient cerebral ischemia"] },
    ]);
    deepEqual(ischemia("transient cerebral ischemia"), ["435.9", "435.8"]);
    deepEqual(ischemia("tia"), ["435.9", "435.8"]);
  });

  it("finds nothing in an index of nothing", () => {
    deepEqual(indexOf([]).found("diabetes"), []);
  });

  it("refuses an index that is not whole", () => {
    throws(() => openSearchIndex({}, []), /incomplete/);
    for (const [name, bytes] of Object.entries(sections)) {
      const { [name]: _gone, ...rest } = sections;
      throws(() => openSearchIndex(rest, list), /incomplete/, name);
      throws(() => openSearchIndex({ ...sections, [name]: bytes.slice(0, bytes.length / 2) }, list), /damaged/, name);
    }
    throws(() => openSearchIndex(sections, list.slice(1)), /damaged/);
  });

  it("stays within its codes when bytes of the index are wrong", () => {
    assert(
      property(
        constantFrom(...Object.keys(sections)),
        nat(),
        integer({ min: 0, max: 255 }),
        constantFrom("diabetes", "fracture neck femur", "pnumonia", "htn"),
        (name, place, value, query) => {
          const bytes = Uint8Array.from(sections[name] ?? []);
          bytes[place % bytes.length] = value;
          let damaged: SearchIndex;
          try {
            damaged = openSearchIndex({ ...sections, [name]: bytes }, list);
          } catch (error) {
            ok(error instanceof Error && error.message.includes("damaged"));
            return;
          }
          const hits = damaged.search(query, { limit: 5 });
          ok(hits.length <= 5 && hits.every(({ index: at }) => list[at] !== undefined));
        },
      ),
    );
  });
});

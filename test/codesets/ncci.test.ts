import { deepEqual, equal, throws } from "node:assert/strict";
import { ImportError } from "../../server/codesets/importers/import-error";
import { readNcci } from "../../server/codesets/importers/ncci";
import { CodeLibrary } from "../../server/codesets/library";
import { Ncci } from "../../server/codesets/ncci/ncci";
import { writeNcci } from "../../server/codesets/ncci/write-ncci";

/** Made-up tables in CMS' layout, under CMS' names. */
const PTP = "Column 1\tColumn 2\t*=prior to 1996\tEffective\tDeletion\tModifier\tRationale\n";
const AOC = "Add-On Code\tAOC_DEL_DT\tPrimary_Code\tAOC_EDIT_EFF_DT_JULIAN\tAOC_EDIT_DEL_DT_JULIAN\tAOC_Edit_Type\n";
const MUE = "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n";
const FILES: Record<string, string> = {
  "ccipra-f1.txt": `${PTP}99001\t99002\t\t20100101\t20121231\t0\tx\n99001\t99002\t\t20140101\t*\t1\tx\n`,
  "ccipra-f2.txt": `${PTP}J0001\t0001T\t\t20140101\t*\t9\tx\n99001\t0001T\t\t20140101\t*\t0\tx\n`,
  "ccioph-f1.txt": `${PTP}99003\t99002\t\t20140101\t*\t0\tx\n`,
  "MCR_MUE_PractitionerServices_Eff_01-01-2014.csv": `${MUE}J0001,4,3 Date of Service Edit: Clinical,Made up\n99001,1,1 Line Edit,Policy\n`,
  "MCR_MUE_PractitionerServices_Eff_04-01-2014.csv": `${MUE}J0001,6,3 Date of Service Edit: Clinical,Made up\n`,
  "AOC.txt": `${AOC}99102\t\t99001\t2013001\t\t1\n99102\t\t99003\t2013001\t2013365\t1\n99103\t\tCCCCC\t2013001\t\t2\n`,
};

describe("Tables of NCCI", () => {
  const read = (files: Record<string, string>) =>
    readNcci(
      Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
      "folder",
    );
  const ncci = new Ncci(writeNcci(read(FILES)));

  it("know which tables there are", () => {
    deepEqual(
      ncci.tables.map(({ kind, setting, from, rows }) => [kind, setting, from, rows]),
      [
        ["ptp", "practitioner", 0, 4],
        ["ptp", "hospital", 0, 1],
        ["mue", "practitioner", 20140101, 2],
        ["mue", "practitioner", 20140401, 1],
        ["addOn", undefined, 0, 3],
      ],
    );
    equal(ncci.has("mue", "hospital"), false);
    equal(ncci.has("addOn"), true);
  });

  it("find the edit of a pair that is in force that day", () => {
    const pair = { column1: "99001", column2: "99002" };
    deepEqual(ncci.pairOf("99001", "99002", "2012-12-31", "practitioner"), {
      ...pair,
      modifierAllowed: false,
      from: "2010-01-01",
      to: "2012-12-31",
    });
    equal(ncci.pairOf("99001", "99002", "2013-06-01", "practitioner"), undefined);
    deepEqual(ncci.pairOf("99001", "99002", "2014-01-01", "practitioner"), {
      ...pair,
      modifierAllowed: true,
      from: "2014-01-01",
    });
    equal(ncci.pairOf("99002", "99001", "2014-01-01", "practitioner"), undefined, "the order counts");
    equal(ncci.pairOf("J0001", "0001T", "2014-01-01", "practitioner"), undefined, "an edit that is no more");
    equal(ncci.pairOf("99001", "99999", "2014-01-01", "practitioner"), undefined);
  });

  it("name the services that are not paid beside one on a day", () => {
    deepEqual(ncci.partsOf("99001", "2014-01-01", "practitioner"), ["0001T", "99002"]);
    deepEqual(ncci.partsOf("99001", "2012-06-01", "practitioner"), ["99002"]);
    deepEqual(ncci.partsOf("99003", "2014-01-01", "practitioner"), []);
  });

  it("keep practitioners and hospitals apart", () => {
    equal(ncci.pairOf("99001", "99002", "2014-01-01", "hospital"), undefined);
    equal(ncci.pairOf("99003", "99002", "2014-01-01", "hospital")?.modifierAllowed, false);
  });

  it("tell the most units by the table of the day", () => {
    equal(ncci.mueOf("J0001", "2013-12-31", "practitioner"), undefined, "no table is that old");
    deepEqual(ncci.mueOf("J0001", "2014-03-31", "practitioner"), {
      code: "J0001",
      units: 4,
      adjudication: 3,
      rationale: "Made up",
    });
    equal(ncci.mueOf("J0001", "2014-04-01", "practitioner")?.units, 6);
    equal(ncci.mueOf("99001", "2014-04-01", "practitioner"), undefined, "it is no longer in the table");
    equal(ncci.mueOf("J0001", "2014-04-01", "hospital"), undefined);
  });

  it("tell what an add-on service may be added to", () => {
    deepEqual(ncci.addOnPrimaries("99102", "2014-01-01"), {
      code: "99102",
      type: 1,
      primaries: ["99001"],
      byContractor: false,
    });
    deepEqual(ncci.addOnPrimaries("99102")?.primaries, ["99001", "99003"]);
    deepEqual(ncci.addOnPrimaries("99103"), { code: "99103", type: 2, primaries: [], byContractor: true });
    equal(ncci.addOnPrimaries("99001"), undefined);
  });

  it("find every one of many pairs, whatever the order they came in", () => {
    const codes = Array.from({ length: 90 }, (_, index) => String(10_000 + ((index * 37) % 90)));
    const rows = codes.flatMap((a) => codes.filter((b) => b !== a).map((b) => `${a}\t${b}\t\t20140101\t*\t1\tx`));
    const many = new Ncci(writeNcci(read({ "ccipra.txt": `${PTP}${rows.join("\n")}\n` })));
    const missed = rows.filter((row) => !many.pairOf(row.slice(0, 5), row.slice(6, 11), "2014-01-01", "practitioner"));
    deepEqual(missed, []);
  });

  it("are reached through the library, and a damaged pack is a problem and no crash", () => {
    const library = new CodeLibrary((system) => (system === "ncci" ? [writeNcci(read(FILES))] : []));
    equal(library.ncci?.mueOf("J0001", "2014-04-01", "practitioner")?.units, 6);
    const broken = new CodeLibrary(() => [writeNcci(read(FILES)).subarray(0, 500)]);
    equal(broken.ncci, undefined);
    equal(broken.problems.has("ncci"), true);
  });

  it("refuse what is no table or does not say whose it is", () => {
    throws(() => read({ "readme.txt": "Hello" }), /no text file in it is a table of NCCI/);
    throws(
      () => read({ "edits.txt": FILES["ccipra-f1.txt"] ?? "" }),
      (error) => error instanceof ImportError && /practitioners or hospitals/.test(error.problem),
    );
  });
});

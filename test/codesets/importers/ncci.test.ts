import { deepEqual, throws } from "node:assert/strict";
import { ImportError } from "../../../server/codesets/importers/import-error";
import { readNcciAddOnCells, readNcciAddOns } from "../../../server/codesets/importers/ncci-addon";
import { readNcciMue } from "../../../server/codesets/importers/ncci-mue";
import { readNcciPtp } from "../../../server/codesets/importers/ncci-ptp";

const refused = (read: () => unknown, line: number, problem: RegExp) =>
  throws(read, (error) => error instanceof ImportError && error.line === line && problem.test(error.problem));

describe("importing procedure-to-procedure edits", () => {
  const HEADINGS = `Made-up notice of a made-up publisher.\r
Column1/Column2 Edits\r
Column 1\tColumn 2\t*=in existence prior to 1996\tEffective Date\tDeletion Date\tModifier\tPTP Edit Rationale\r
\t\t\t\t*=no data\t0=not allowed\t\r
`;
  const read = (...rows: string[]) => [...readNcciPtp(`${HEADINGS}${rows.join("\r\n")}\r\n`, "f1.txt")];

  it("reads pairs with their days and modifier indicator, also one pair twice", () => {
    deepEqual(
      read(
        "99001\t99002\t*\t19960101\t20101231\t0\tMade up",
        "99001\t99002\t \t20120401\t*\t1\tMade up",
        "G0001\t0001T\t\t20130101\t20130630\t9\t",
      ),
      [
        {
          column1: "99001",
          column2: "99002",
          effective: "1996-01-01",
          deleted: "2010-12-31",
          indicator: 0,
          before1996: true,
        },
        {
          column1: "99001",
          column2: "99002",
          effective: "2012-04-01",
          deleted: undefined,
          indicator: 1,
          before1996: false,
        },
        {
          column1: "G0001",
          column2: "0001T",
          effective: "2013-01-01",
          deleted: "2013-06-30",
          indicator: 9,
          before1996: false,
        },
      ],
    );
  });

  it("leaves out what was never in force, and keeps an edit of one day", () => {
    deepEqual(
      read("99001\t99002\t\t20140101\t20140101\t9\t", "99001\t99003\t\t20140101\t20140101\t1\t").map(
        (edit) => edit.column2,
      ),
      ["99003"],
    );
  });

  it("says which line is broken", () => {
    const good = "99001\t99002\t\t20140101\t*\t1\tMade up";
    refused(() => read(good, "99001\t99002\t\t20140101"), 6, /4 cells of 7: it is cut off/);
    refused(() => read("99001\t9900\t\t20140101\t*\t1\t"), 5, /«9900» is no CPT or HCPCS code/);
    refused(() => read(good, good, "99001\t99002\t\t20141301\t*\t1\t"), 7, /«20141301» is no day/);
    refused(() => read("99001\t99002\t\t*\t*\t1\t"), 5, /no date on which it took effect/);
    refused(() => read("99001\t99002\t\t20140101\t*\t2\t"), 5, /indicator is «2»/);
    refused(() => read("99001\t99002\t\t20140101\t*\t\t"), 5, /indicator is «»/);
    refused(() => read(good, "9001\t99002\t\t20140101\t*\t1\t"), 6, /does not begin with a CPT or HCPCS code/);
    refused(() => read(), 1, /no line is a procedure-to-procedure edit/);
  });
});

describe("importing medically unlikely edits", () => {
  const HEADINGS = `"Made-up notice
of ""several"" lines, with commas",,,
"HCPCS/
CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale
`;
  const read = (...rows: string[]) => readNcciMue(`${HEADINGS}${rows.join("\n")}\n`, "mue.csv");

  it("reads codes with their units, what these are counted over, and why", () => {
    deepEqual(read('99001,1,"2 Date of Service Edit: Policy",Made up', "J0001,12,1 Line Edit,", "0001T,0,3,Made up"), [
      { code: "99001", units: 1, adjudication: 2, rationale: "Made up" },
      { code: "J0001", units: 12, adjudication: 1, rationale: "" },
      { code: "0001T", units: 0, adjudication: 3, rationale: "Made up" },
    ]);
  });

  it("finds its columns by their headings, and takes the usual order where there are none", () => {
    const moved =
      "MUE Rationale,HCPCS/CPT Code,MUE Adjudication Indicator,DME Supplier Services MUE Values\nMade up,E0001,1,2\n";
    const row = { code: "E0001", units: 2, adjudication: 1, rationale: "Made up" };
    deepEqual(readNcciMue(moved, "mue.csv"), [row]);
    deepEqual(readNcciMue("Notice\r\nE0001,2,1 Line Edit,Made up\r\n", "mue.csv"), [row]);
  });

  it("says which line is broken", () => {
    const good = "99001,1,2 Date of Service Edit: Policy,Made up";
    refused(() => read("9900,1,2,Made up"), 5, /«9900» is no CPT or HCPCS code/);
    refused(() => read(good, "99002,many,2,Made up"), 6, /units of 99002 are «many»/);
    refused(() => read(good, "99002,1"), 6, /indicator of 99002 does not begin with 1, 2 or 3/);
    refused(() => read(good, good), 6, /99001 is there twice/);
    refused(() => read(good, '99002,1,"2,Made up'), 6, /quotation mark is not closed/);
    refused(() => read(), 1, /no line is a code with its units/);
  });
});

describe("importing add-on codes", () => {
  const HEADINGS =
    "Add-On Code\tAOC_DEL_DT_JULIAN\tPrimary_Code\tPRIMARY_CODE_DEL_DT_JULIAN\tAOC_EDIT_EFF_DT_JULIAN\tAOC_EDIT_DEL_DT_JULIAN\tAOC_Edit_Type\tSpecial_instruction_notes";
  const read = (...rows: string[]) => readNcciAddOns(`${HEADINGS}\n${rows.join("\n")}\n`, "aoc.txt");

  it("reads pairs by their headings, with days counted in the year", () => {
    deepEqual(
      read("99102\t\t99001\t\t2013001\t2016366\t1\t", '99103\t\tCCCCC\t\t2013032\t\t2\t(note with a 6" mark)'),
      [
        { primary: "99001", addOn: "99102", type: 1, effective: "2013-01-01", deleted: "2016-12-31" },
        { primary: "CCCCC", addOn: "99103", type: 2, effective: "2013-02-01", deleted: undefined },
      ],
    );
  });

  it("reads a table without headings, and the cells of a spreadsheet", () => {
    deepEqual(readNcciAddOns("Notice\n99001,99102,III,20130101,\n", "aoc.csv"), [
      { primary: "99001", addOn: "99102", type: 3, effective: "2013-01-01", deleted: undefined },
    ]);
    const cells = [["Notice"], HEADINGS.split("\t"), ["99102", null, 99001, null, 2013001, null, 1, null], [null]];
    deepEqual(readNcciAddOnCells(cells, "aoc.xlsx"), [
      { primary: "99001", addOn: "99102", type: 1, effective: "2013-01-01", deleted: undefined },
    ]);
  });

  it("says which line is broken", () => {
    const good = "99102\t\t99001\t\t2013001\t\t1\t";
    refused(() => read(good, "99102\t\t9900\t\t2013001\t\t1\t"), 3, /«9900» is no CPT or HCPCS code, nor CCCCC/);
    refused(() => read("CCCCC\t\t99001\t\t2013001\t\t1\t"), 2, /«CCCCC» is no CPT or HCPCS code/);
    refused(() => read(good, good, "99102\t\t99001\t\t2013001\t\t4\t"), 4, /type of the add-on code is «4»/);
    refused(() => read("99102\t\t99001\t\t2013366\t\t1\t"), 2, /«2013366» is no day/);
    refused(() => read(), 1, /no line is a primary and an add-on code/);
    refused(() => readNcciAddOns("99102     99001   1\n", "aoc.txt"), 1, /if it has no tabs, give the spreadsheet/);
    refused(
      () => readNcciAddOns(HEADINGS.replace("AOC_Edit_Type", "Kind"), "aoc.txt"),
      1,
      /the column of the type of add-on is missing/,
    );
  });
});

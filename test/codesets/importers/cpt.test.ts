import { deepEqual, throws } from "node:assert/strict";
import { readCpt } from "../../../server/codesets/importers/cpt";
import { ImportError } from "../../../server/codesets/importers/import-error";

const LICENCE = "Made-up licence of a made-up list.\n60654 is the postal code of nobody.\n\n";
const HEADINGS = [
  ...["Concept Id", "CPT Code", "Long", "Medium", "Short", "Consumer", "Spanish Consumer"],
  ...["Current Descriptor Effective Date", "Test Name", "Lab Name", "Manufacturer Name"],
].join("\t");
const MODIFIER_HEADINGS = [
  ...["ConceptID", "Modifier Code", "Level I/II", "Modifier Descriptor Effective Date"],
  ...["Modifier Name", "Modifier Description", "Section (Main Section)"],
].join("\t");

/** A line of the consolidated list. */
const listed = (code: string, long: string, medium = "", short = "", effective = "") =>
  ["1001", code, long, medium, short, "", "", effective, "", "", ""].join("\t");

const consolidated = (...lines: string[]) => `${LICENCE}${HEADINGS}\n${lines.join("\n")}\n`;

/** Files of a release, by name; latin1 stands for cp1252. */
const files = (texts: Record<string, string>, encoding: BufferEncoding = "utf8") =>
  Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text, encoding) }));

const refused = (texts: Record<string, string>, file: string, line: number, problem: RegExp) =>
  throws(
    () => readCpt(files(texts)),
    (error) =>
      error instanceof ImportError && error.file === file && error.line === line && problem.test(error.problem),
  );

describe("importing CPT in its current layout", () => {
  it("reads the codes after the licence, with three texts and the day since when they hold", () => {
    const text = consolidated(
      listed("99001", "Made-up service one", "MADE-UP SVC ONE", "SVC ONE", "20140101"),
      listed("0001F", "Made-up measure"),
      "",
    );
    deepEqual(readCpt(files({ "Current Format/ConsolidatedCodeList.txt": text, "Readme.txt": "Read me." })), [
      {
        code: "99001",
        kind: "procedure",
        long: "Made-up service one",
        medium: "MADE-UP SVC ONE",
        short: "SVC ONE",
        effective: "2014-01-01",
      },
      {
        code: "0001F",
        kind: "procedure",
        long: "Made-up measure",
        medium: undefined,
        short: undefined,
        effective: undefined,
      },
    ]);
  });

  it("finds its columns by their headings, and is content with CRLF, a byte order mark and quoted texts", () => {
    const text = `\uFEFFCPT Code\tof no use\r\nConcept Id\tShort\tMedium\tLong\tEffective Date\tCPT Code\r
1\tS\tM\t"A ""made-up"" service, long"\t20150101\t99002\r\n\x1a`;
    deepEqual(readCpt(files({ "consolidatedcodelist.TXT": text })), [
      {
        code: "99002",
        kind: "procedure",
        long: 'A "made-up" service, long',
        medium: "M",
        short: "S",
        effective: "2015-01-01",
      },
    ]);
  });

  it("recognises the list under another name when it is given alone", () => {
    const [record] = readCpt(files({ "my-list.txt": consolidated(listed("99001", "Made-up service one")) }));
    deepEqual([record?.code, record?.long], ["99001", "Made-up service one"]);
  });

  it("reads UTF-8, and cp1252 where it is none", () => {
    const list = { "ConsolidatedCodeList.txt": consolidated(listed("99001", "Made-up Ménière service")) };
    for (const encoding of ["utf8", "latin1"] as const) {
      deepEqual(
        readCpt(files(list, encoding)).map(({ long }) => long),
        ["Made-up Ménière service"],
      );
    }
  });

  it("takes a code with several tests once", () => {
    const text = consolidated(listed("0001U", "Made-up assay"), listed("0001U", "Made-up assay"));
    deepEqual(readCpt(files({ "ConsolidatedCodeList.txt": text })).length, 1);
  });

  it("reads the modifiers beside it: each once, and none of HCPCS", () => {
    const modifiers = `${LICENCE}${MODIFIER_HEADINGS}
201\t22\tI\t20080101\tMade-up more\tA made-up service was more than usual.\tSurgery
202\t22\tI\t20080101\tMade-up more\tAgain, in another section.\tRadiology
203\tP1\tI\t\tMade-up healthy\t\tAnesthesia
204\tLT\tII\t\tMade-up left\t\tSurgery
`;
    const list = consolidated(listed("99001", "Made-up service one"));
    deepEqual(readCpt(files({ "Modifiers.txt": modifiers, "ConsolidatedCodeList.txt": list })).slice(1), [
      {
        code: "22",
        kind: "modifier",
        long: "A made-up service was more than usual.",
        short: "Made-up more",
        effective: "2008-01-01",
      },
      { code: "P1", kind: "modifier", long: "Made-up healthy", short: "Made-up healthy", effective: undefined },
    ]);
  });

  it("says which line is broken", () => {
    const good = listed("99001", "Made-up service one");
    const broken = (line: string, problem: RegExp, at = 6) =>
      refused({ "a/ConsolidatedCodeList.txt": consolidated(good, line) }, "ConsolidatedCodeList.txt", at, problem);
    broken("1002\t99002\tMade-up serv", /3 cells of 11: it is cut off/);
    broken(listed("100", "Made-up service two"), /«100».*leading zeros/);
    broken(listed("J0120", "Made-up injection"), /«J0120» is no CPT code/);
    broken(listed("99002", ""), /99002 has no long description/);
    broken(listed("99001", "Made-up service two"), /99001 is there twice, with two texts/);
    broken(listed("99002", "Made-up service two", "", "", "20140231"), /«20140231» is no day/);
    refused({ "ConsolidatedCodeList.txt": LICENCE }, "ConsolidatedCodeList.txt", 1, /headings is missing/);
    refused({ "ConsolidatedCodeList.txt": consolidated() }, "ConsolidatedCodeList.txt", 1, /no CPT code/);
    refused(
      { "ConsolidatedCodeList.txt": consolidated(good).replace("Medium", "Middle") },
      "ConsolidatedCodeList.txt",
      4,
      /no heading names the column «medium»/,
    );
    refused(
      { "ConsolidatedCodeList.txt": consolidated(good), "Modifiers.txt": `${MODIFIER_HEADINGS}\n1\tX\tI\t\tN\tD\tS\n` },
      "Modifiers.txt",
      2,
      /«X» is no modifier/,
    );
  });
});

describe("importing CPT in its older layout", () => {
  const LONG = `${LICENCE}99001\tMade-up service one\n99002\t\tMade-up service two\n0001F Made-up measure\n`;

  it("joins the long, medium and short texts, whatever stands between code and text", () => {
    const medium = `${LICENCE}99001 MADE-UP SVC ONE                                 \n99002 MADE-UP SVC TWO\n`;
    const short = `${LICENCE}99001 SVC ONE\r\n0001F\tMEASURE\r\n`;
    const records = readCpt(files({ "x/SHORTU.txt": short, "x/LONGULT.txt": LONG, "x/medu.txt": medium }));
    deepEqual(
      records.map(({ code, long, medium, short }) => [code, long, medium, short]),
      [
        ["99001", "Made-up service one", "MADE-UP SVC ONE", "SVC ONE"],
        ["99002", "Made-up service two", "MADE-UP SVC TWO", undefined],
        ["0001F", "Made-up measure", undefined, "MEASURE"],
      ],
    );
  });

  it("prefers the current layout where a release has both", () => {
    const list = consolidated(listed("99003", "Made-up service three"));
    deepEqual(
      readCpt(files({ "LONGULT.txt": LONG, "ConsolidatedCodeList.txt": list })).map(({ code }) => code),
      ["99003"],
    );
  });

  it("says which line is broken, and which file is missing", () => {
    refused({ "LONGULT.txt": `${LONG}wrapped on` }, "LONGULT.txt", 7, /does not begin with a CPT code/);
    refused({ "LONGULT.txt": `${LONG}99003\t \n` }, "LONGULT.txt", 7, /99003 has no text/);
    refused({ "LONGULT.txt": `${LONG}99001\tAgain\n` }, "LONGULT.txt", 7, /99001 is there twice/);
    refused({ "LONGULT.txt": LICENCE }, "LONGULT.txt", 1, /no line after the licence/);
    refused({ "LONGULT.txt": LONG, "MEDU.txt": "99009 LATER\n" }, "MEDU.txt", 1, /99009 is not in LONGULT.txt/);
    refused({ "b/MEDU.txt": "99001 ONE\n" }, "MEDU.txt", 1, /LONGULT.txt.*is not beside it/);
    refused({ "notes.txt": "Nothing" }, "notes.txt", 1, /neither ConsolidatedCodeList.txt nor LONGULT.txt/);
    refused({}, "CPT", 1, /neither ConsolidatedCodeList.txt nor LONGULT.txt/);
    refused({ "2014/LONGULT.txt": LONG, "2015/LONGULT.txt": LONG }, "LONGULT.txt", 1, /two of it, 2014\/LONGULT.txt/);
  });
});

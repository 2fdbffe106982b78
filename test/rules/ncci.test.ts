import { deepEqual, equal, match } from "node:assert/strict";
import type { CodeLibrary } from "../../server/codesets/library";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { Curriculum } from "../../server/curriculum/curriculum";
import { check } from "../../server/rules/check";
import { file } from "../support/cursor";
import { libraryWithNcci } from "../support/ncci";
import { builtLibrary } from "../support/official";

const HEAD = "id: x\ntitle: T\ntype: coding\ncredentials: []\nsetting: physician-office\nscenario: x\n";
const RULES = ["ncci-edit", "units-exceed-mue", "addon-without-primary", "distractor-not-wrong"];

/** What these rules say of an exercise: «severity rule: text under it». */
function findings(text: string, codes: CodeLibrary = libraryWithNcci) {
  const snapshot = file(text);
  const found = check(snapshot, new Curriculum(codes), defaultConfiguration).filter(({ rule }) => RULES.includes(rule));
  const lines = found.map(
    ({ rule, severity, span }) => `${severity} ${rule}: ${snapshot.text.slice(span.start, span.end)}`,
  );
  const fixed = (title: string) => {
    const fix = found.flatMap(({ fixes = [] }) => fixes).find((each) => each.title === title);
    return fix?.edits.reduce(
      (all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end),
      text,
    );
  };
  return { lines, found, fixed };
}

const procedures = (date: string, ...lines: string[]) =>
  `${HEAD}dateOfService: ${date}\nanswer:\n  procedures:\n${lines.map((line) => `    - ${line}\n`).join("")}`;

describe("ncci-edit", () => {
  it("takes out the service that is not paid, when asked to", () => {
    const text = procedures("2014-03-12", "code: cpt:80053", "code: cpt:80048\n      units: 1");
    const { lines, found, fixed } = findings(text);
    deepEqual(lines, ["error ncci-edit: cpt:80048"]);
    equal(found[0]?.related?.length, 1, "and shows the other service");
    equal(fixed("Take out 80048"), procedures("2014-03-12", "code: cpt:80053"));
  });

  it("counts 59 on the other line from July 2019 on", () => {
    const lines = ['{ code: cpt:11042, modifiers: ["59"] }', "{ code: cpt:11720 }"];
    deepEqual(findings(procedures("2019-06-30", ...lines)).lines, ["error ncci-edit: cpt:11720"]);
    match(findings(procedures("2019-06-30", ...lines)).found[0]?.message ?? "", /Put it there/);
    deepEqual(findings(procedures("2019-07-01", ...lines)).lines, []);
  });

  it("says an edit once, however many lines the codes have", () => {
    const lines = ["{ code: cpt:80053 }", "{ code: cpt:80048 }", "{ code: cpt:80048 }"];
    deepEqual(findings(procedures("2014-03-12", ...lines)).lines, ["error ncci-edit: cpt:80048"]);
  });

  it("is a warning where the payer may have changed the edit", () => {
    const text = procedures("2014-03-12", "{ code: cpt:80053 }", "{ code: cpt:80048 }");
    deepEqual(findings(`${text}payer: medicaid\n`).lines, ["warning ncci-edit: cpt:80048"]);
    deepEqual(findings(`${text}payer: medicare\n`).lines, ["error ncci-edit: cpt:80048"]);
  });

  it("is silent without the tables", () => {
    deepEqual(findings(procedures("2014-03-12", "{ code: cpt:80053 }", "{ code: cpt:80048 }"), builtLibrary).lines, []);
  });

  it("is asked for in vain without the tables, which is said once", () => {
    const text = `${HEAD.replace("coding", "multiple-choice")}dateOfService: 2014-03-12
options:
  - answer: { procedures: [{ code: cpt:80053 }] }
    correct: true
  - answer: { procedures: [{ code: cpt:80053 }, { code: cpt:80048 }] }
    breaks: ncci-edit
`;
    deepEqual(findings(text).lines, []);
    deepEqual(findings(text, builtLibrary).lines, ["info distractor-not-wrong: ncci-edit"]);
  });
});

describe("units-exceed-mue", () => {
  it("offers the most that is paid", () => {
    const { lines, fixed } = findings(procedures("2014-03-12", "{ code: cpt:11730, units: 3 }"));
    deepEqual(lines, ["error units-exceed-mue: 3"]);
    equal(fixed("Change to 1"), procedures("2014-03-12", "{ code: cpt:11730, units: 1 }"));
  });

  it("is a warning where the record may prove that more was necessary", () => {
    deepEqual(findings(procedures("2014-03-12", "{ code: hcpcs:J1885, units: 9 }")).lines, [
      "warning units-exceed-mue: 9",
    ]);
  });
});

describe("addon-without-primary by CMS' table", () => {
  const lines = (text: string, codes?: CodeLibrary) => findings(text, codes).lines;

  it("is an error for a whole list, a warning for one that is not, as without the table", () => {
    deepEqual(lines(procedures("2014-03-12", "code: cpt:11732")), ["error addon-without-primary: cpt:11732"]);
    deepEqual(lines(procedures("2014-03-12", "code: cpt:96415")), ["warning addon-without-primary: cpt:96415"]);
    deepEqual(lines(procedures("2014-03-12", "code: cpt:11732"), builtLibrary), [
      "warning addon-without-primary: cpt:11732",
    ]);
  });

  it("counts what the table allowed first for days before it", () => {
    deepEqual(lines(procedures("2012-03-12", "code: cpt:15787")), ["error addon-without-primary: cpt:15787"]);
  });
});

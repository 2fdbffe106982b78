import { deepEqual, equal, match, ok } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fixedText } from "../../server/host/fix/fixed-text";
import type { LintedFinding } from "../../server/host/linted-finding";
import { CPC, exercise, newFolders } from "./scenario";

const BARE = exercise("x", { answer: "{ diagnoses: [{ code: 250.00 }] } # the key" });

describe("chartkey lint --fix", function () {
  const folder = newFolders(this);
  const read = (name: string) => readFileSync(folder().at(name), "utf8");

  it("puts samples/broken right where only one thing can be meant, and differs nowhere else", async () => {
    cpSync(resolve("samples/broken"), folder().at("broken"), { recursive: true });
    const before = filesIn(folder().at("broken"));
    const { stderr, report } = await folder().lint(["--fix", "broken"]);
    equal(report?.results.flatMap(({ diagnostics }) => diagnostics).filter(({ fixable }) => fixable).length, 0);
    match(stderr, /Fixed \d+ findings in \d+ files/);
    const changed = filesIn(folder().at("broken")).flatMap(({ name, text }, index) =>
      changedLines(name, before[index]?.text ?? "", text),
    );
    deepEqual(changed, [
      "bare-code.exercise.yaml -     - code: 250.00",
      "bare-code.exercise.yaml -     - code: V58.61",
      "bare-code.exercise.yaml -     - code: 00100",
      "bare-code.exercise.yaml -     - code: 99213-25",
      "bare-code.exercise.yaml -     - code: 0001",
      "bare-code.exercise.yaml +     - code: icd9cm:250.00",
      "bare-code.exercise.yaml +     - code: icd9cm:V58.61",
      "bare-code.exercise.yaml +     - code: cpt:00100",
      "bare-code.exercise.yaml +     - code: cpt:99213",
      'bare-code.exercise.yaml +       modifiers: ["25"]',
      "bare-code.exercise.yaml +     - code: icd9cm:00.01",
      "malformed-code.exercise.yaml -     - code: icd9cm:78.650",
      "malformed-code.exercise.yaml +     - code: icd9cm:786.50",
      "renamed-credential.exercise.yaml - credentials: [junior-biller]",
      "renamed-credential.exercise.yaml + credentials: [associate-biller]",
      "rule-settings/chartkey.yaml -   unused-supression: off",
      "rule-settings/chartkey.yaml -   option-count: [warning, { maximal: 6 }]",
      "rule-settings/chartkey.yaml +   unused-suppression: off",
      "rule-settings/chartkey.yaml +   option-count: [warning, { maximum: 6 }]",
      "schema-misspelt-field.exercise.yaml - dificulty: beginner",
      "schema-misspelt-field.exercise.yaml + difficulty: beginner",
      "schema-wrong-value.exercise.yaml - setting: physicians-office",
      "schema-wrong-value.exercise.yaml + setting: physician-office",
      "unused-suppression.exercise.yaml -     # chartkey-disable-next-line bare-code -- the code below names its system, so that nothing is silenced",
    ]);
    // A second run finds nothing more to do.
    equal((await folder().run(["lint", "--fix-dry-run", "broken"])).stdout, "");
  });

  it("keeps the byte order mark, line ends, comments and rights of a file", async () => {
    const text = `\uFEFF# über dieses Blatt 🩺\r\n${BARE.replaceAll("\n", "\r\n")}\r\n\t\r\n# end`;
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": text });
    chmodSync(folder().at("x.exercise.yaml"), 0o640);
    const { code, found } = await folder().lint(["--fix"]);
    deepEqual({ code, found }, { code: 0, found: [] });
    equal(read("x.exercise.yaml"), text.replace("250.00", "icd9cm:250.00"));
    equal(statSync(folder().at("x.exercise.yaml")).mode & 0o777, 0o640);
  });

  it("looks again after a fix, for what it brought to light", async () => {
    // Only when the field has its name is its value judged.
    folder().write({
      "cpc.credential.yaml": CPC,
      "x.exercise.yaml": exercise("x").replace("setting: physician-office", "settting: physician-ofice"),
    });
    const { code } = await folder().lint(["--fix"]);
    equal(code, 0);
    match(read("x.exercise.yaml"), /^setting: physician-office$/m);
  });

  it("fixes the files that are named, and no others", async () => {
    folder().write({
      "cpc.credential.yaml": CPC,
      "x.exercise.yaml": BARE,
      "y.exercise.yaml": BARE.replace("id: x", "id: y"),
    });
    await folder().lint(["--fix", "x.exercise.yaml"]);
    match(read("x.exercise.yaml"), /icd9cm:250\.00/);
    match(read("y.exercise.yaml"), /code: 250\.00/);
  });

  it("reports what it leaves, and fails for it", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": BARE.replace("physician-office", "moon") });
    const { code, found } = await folder().lint(["--fix"]);
    deepEqual({ code, found }, { code: 1, found: ["x.exercise.yaml schema"] });
  });

  it("shows a patch that git takes, and changes nothing, with --fix-dry-run", async () => {
    const name = "a folder/x 🩺.exercise.yaml";
    folder().write({ "cpc.credential.yaml": CPC, [name]: BARE });
    const { code, stdout } = await folder().run(["lint", "--fix-dry-run", "--format", "json=left.json"]);
    equal(code, 0);
    equal(read(name), BARE);
    equal(JSON.parse(read("left.json")).summary.errors, 0);
    folder().write({ "fix.patch": stdout });
    execFileSync("git", ["apply", "fix.patch"], { cwd: folder().path });
    equal(read(name), BARE.replace("250.00", "icd9cm:250.00"));
  });

  it("refuses --fix together with --fix-dry-run or --stdin", async () => {
    match((await folder().run(["lint", "--fix", "--fix-dry-run"])).stderr, /not both/);
    match((await folder().run(["lint", "--fix", "--stdin", "--stdin-filename", "x.exercise.yaml"])).stderr, /no file/);
  });
});

describe("applying fixes to a text", () => {
  const at = (start: number, end: number) => ({
    start: { line: 0, character: start },
    end: { line: 0, character: end },
  });
  const finding = (certain: boolean, ...edits: [number, number, string][]): LintedFinding => ({
    range: at(0, 0),
    message: "",
    data: {
      fixable: true,
      lineText: "",
      fixes: [
        { title: "", certain, edits: edits.map(([start, end, newText]) => ({ range: at(start, end), newText })) },
      ],
    },
  });

  it("leaves out a fix that overlaps or touches one before it, wholly", () => {
    const { text, fixed } = fixedText("abcdef", [
      finding(true, [0, 2, "X"]),
      finding(true, [1, 3, "Y"], [5, 6, "Y"]),
      finding(true, [2, 2, "Z"]),
      finding(true, [4, 5, "E"]),
    ]);
    deepEqual({ text, fixed }, { text: "XcdEf", fixed: 2 });
  });

  it("leaves out a fix that contradicts itself, and any that is not certain", () => {
    const { text } = fixedText("abcdef", [finding(true, [0, 3, "X"], [2, 4, "Y"]), finding(false, [4, 5, "E"])]);
    equal(text, "abcdef");
  });
});

function filesIn(root: string): { name: string; text: string }[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join(root, name), "utf8") }));
}

/** Lines that went and lines that came, in the order of the text. */
function changedLines(name: string, before: string, after: string): string[] {
  const old = before.split("\n");
  const now = after.split("\n");
  ok(before === after || before.length > 0);
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `${name} - ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `${name} + ${line}`),
  ];
}

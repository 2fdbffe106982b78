import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { resolve } from "node:path";
import { CPC, exercise, exerciseWithWarning, newFolders } from "./scenario";

const ESCAPE = "\u001b[";

describe("the report of chartkey lint", function () {
  const folder = newFolders(this);

  it("says of a sound curriculum how much was checked", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "cough.exercise.yaml": exercise("cough") });
    const expected = { code: 0, stdout: "2 files checked, nothing to report.\n", stderr: "" };
    deepEqual(await folder().run(["lint"]), expected);
  });

  it("gives people file, line, column, level, message and rule, in columns", async () => {
    folder().write({
      "cpc.credential.yaml": CPC,
      "a/cough.exercise.yaml": exercise("cough", { credentials: "[cpd]", dificulty: "basic" }),
    });
    const { code, stdout } = await folder().run(["lint"]);
    equal(code, 1);
    const [heading, first, second, empty, summary] = stdout.split("\n");
    equal(heading, "a/cough.exercise.yaml");
    match(first ?? "", /^ {2}4:15 {2}error {4}No credential .* Did you mean `cpc`\? +unknown-credential$/);
    match(second ?? "", /^ {3}9:1 {2}error {4}There is no field `dificulty` .* +schema$/);
    equal(first?.indexOf("unknown-credential"), second?.indexOf("schema"));
    equal(empty, "");
    equal(summary, "2 files checked: 2 errors, 0 warnings.");
    match(stdout, /\n2 of them can be fixed .* VS Code/);
    match(stdout, /\nMore about a rule: chartkey explain RULE\n$/);
  });

  it("gives programs every linted file, with places as in LSP", async () => {
    folder().write({
      "cpc.credential.yaml": CPC,
      "a/😀 cough.exercise.yaml": exercise("cough", {
        answer: "{ diagnoses: [{ rationale: 😀, code: icd9cm:7862 }] }",
      }),
    });
    const { code, report } = await folder().lint();
    equal(code, 1);
    deepEqual(report?.results[1], { path: "cpc.credential.yaml", diagnostics: [] });
    const [found] = report?.results[0]?.diagnostics ?? [];
    equal(report?.results[0]?.path, "a/😀 cough.exercise.yaml");
    equal(found?.rule, "malformed-code");
    equal(found?.severity, "error");
    equal(found?.fixable, true);
    deepEqual(found?.range, { start: { line: 7, character: 45 }, end: { line: 7, character: 56 } });
    deepEqual({ ...report, results: [] }, { version: 1, results: [], summary: { files: 2, errors: 1, warnings: 0 } });
  });

  it("shows errors only when quiet, and still counts the warnings it hides", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "w.exercise.yaml": exerciseWithWarning("w") });
    match((await folder().run(["lint"])).stdout, /warning .*unused-suppression/);
    const quiet = await folder().run(["lint", "--quiet"]);
    deepEqual(quiet, { code: 0, stdout: "2 files checked, no errors.\n", stderr: "" });
    const counted = await folder().run(["lint", "--quiet", "--max-warnings", "0"]);
    equal(counted.code, 1);
    equal(counted.stderr, "chartkey: There is 1 warning, and --max-warnings allows 0.\n");
  });

  it("fails at one warning more than --max-warnings", async () => {
    folder().write({
      "cpc.credential.yaml": CPC,
      "v.exercise.yaml": exerciseWithWarning("v"),
      "w.exercise.yaml": exerciseWithWarning("w"),
    });
    equal((await folder().lint()).code, 0);
    equal((await folder().lint(["--max-warnings", "2"])).code, 0);
    equal((await folder().lint(["--max-warnings", "1"])).code, 1);
  });

  it("writes colours to nobody but those who want them", async () => {
    folder().write({ "cpc.credential.yaml": CPC });
    const colours = async (args: string[], env = {}) =>
      (await folder().run(["lint", ...args], { env })).stdout.includes(ESCAPE);
    equal(await colours([]), false, "a pipe");
    equal(await colours(["--color"]), true);
    equal(await colours([], { CI: "true" }), false, "a pipe in CI");
    equal(await colours([], { FORCE_COLOR: "1" }), true);
    equal(await colours([], { FORCE_COLOR: "0" }), false);
    equal(await colours([], { FORCE_COLOR: "1", NO_COLOR: "1" }), false);
    equal(await colours(["--color"], { NO_COLOR: "1" }), true);
    equal(await colours(["--no-color"], { FORCE_COLOR: "1" }), false);
  });

  it("lets nothing in a file steer the terminal", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": exercise("x", { '"\\e[31mred"': "1" }) });
    const { code, stdout } = await folder().run(["lint"]);
    equal(code, 1);
    doesNotMatch(stdout, /\u001b/);
  });

  it("writes --output whole, beside no rest, in a folder that it makes", async () => {
    folder().write({ "cpc.credential.yaml": CPC });
    const { code, stdout } = await folder().run(["lint", "--format", "json", "--output", "out/report.json"]);
    deepEqual({ code, stdout }, { code: 0, stdout: "" });
    equal(JSON.parse(readFileSync(folder().at("out/report.json"), "utf8")).summary.files, 1);
    deepEqual(readdirSync(folder().at("out")), ["report.json"]);
  });

  it("ends with 2 where --output cannot be written, and leaves nothing behind", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "taken/x": "" });
    const { code, stderr } = await folder().run(["lint", "--output", "cpc.credential.yaml/report"]);
    equal(code, 2);
    match(stderr, /The output «.*report» cannot be written/);
    equal(existsSync(folder().at("cpc.credential.yaml/report")), false);
  });

  it("writes several reports at once, each to a place of its own", async () => {
    folder().write({ "cpc.credential.yaml": CPC });
    const { code, stdout } = await folder().run(
      ["lint", "--format", "stylish", "--format", "json=out/a=b.json", "--format", "stylish=out/text"],
      { env: { FORCE_COLOR: "1" } },
    );
    deepEqual({ code, coloured: stdout.includes(ESCAPE) }, { code: 0, coloured: true });
    match(stdout, /1 file checked/);
    equal(JSON.parse(readFileSync(folder().at("out/a=b.json"), "utf8")).summary.files, 1);
    equal(readFileSync(folder().at("out/text"), "utf8"), "1 file checked, nothing to report.\n");
  });

  it("writes the other reports where one cannot be written", async () => {
    folder().write({ "cpc.credential.yaml": CPC });
    const { code, stdout, stderr } = await folder().run([
      "lint",
      "--format",
      "json=cpc.credential.yaml/a",
      "--format",
      "json=b.json",
      "--format",
      "stylish",
    ]);
    equal(code, 2);
    match(stderr, /The output «.*a» cannot be written/);
    match(stdout, /1 file checked/);
    deepEqual(readdirSync(folder().path), ["b.json", "cpc.credential.yaml"]);
  });

  /** Runs where a file may not grow beyond 16 blocks: that fails as a full disk does, after a part has been written. */
  function runWithoutRoom(words: string) {
    folder().write({ "cpc.credential.yaml": CPC, "heed.cjs": "process.on('SIGXFSZ', () => {});" });
    const command = `ulimit -f 16; "${process.execPath}" -r ./heed.cjs "${resolve("dist/cli.js")}" lint ${words}`;
    return spawnSync("sh", ["-c", command], { cwd: folder().path, encoding: "utf8" });
  }

  it("keeps the old report where the disk has no room for all of the new one", () => {
    folder().write({ "out/report": "old" });
    const { status, stderr } = runWithoutRoom("--format sarif=out/report");
    equal(status, 2);
    match(stderr, /The output «.*report» cannot be written: EFBIG/);
    equal(readFileSync(folder().at("out/report"), "utf8"), "old");
    deepEqual(readdirSync(folder().at("out")), ["report"]);
  });

  it("ends with 2 where the screen is a file and the disk has no room for all of the report", () => {
    const { status, stderr } = runWithoutRoom("--format sarif > report");
    equal(status, 2);
    match(stderr, /Standard output cannot be written: EFBIG/);
  });

  it("keeps what a link to a report leads to, and replaces the report whole", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "there/report.json": "old" });
    symlinkSync("there/report.json", folder().at("report.json"));
    equal((await folder().run(["lint", "--format", "json=report.json"])).code, 0);
    equal(JSON.parse(readFileSync(folder().at("there/report.json"), "utf8")).version, 1);
    equal(lstatSync(folder().at("report.json")).isSymbolicLink(), true);
  });

  it("sends 5 MB through a pipe uncut", async () => {
    const wrong = Array.from({ length: 400 }, (_, index) => `field${index}: 1\n`).join("");
    const files: Record<string, string> = { "cpc.credential.yaml": CPC };
    for (let index = 0; index < 60; index++) files[`e${index}.exercise.yaml`] = `${exercise(`e${index}`)}${wrong}`;
    folder().write(files);
    const { code, stdout } = await folder().run(["lint", "--format", "json"]);
    equal(code, 1);
    equal(stdout.length > 5_000_000, true, `${stdout.length} characters`);
    equal(JSON.parse(stdout).summary.errors, 60 * 400);
    equal(stdout.endsWith("}\n"), true);
  });

  it("takes a reader that stops early for no failure", () => {
    const files: Record<string, string> = {};
    for (let index = 0; index < 200; index++) files[`e${index}.exercise.yaml`] = "id: x\n".repeat(40);
    folder().write(files);
    const command = `"${process.execPath}" "${resolve("dist/cli.js")}" lint --format json | head -n 1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: folder().path, encoding: "utf8" });
    deepEqual({ stdout, stderr }, { stdout: "{\n", stderr: "" });
  });
});

import { deepEqual, equal, match } from "node:assert/strict";
import { readFileSync, symlinkSync } from "node:fs";
import { resolve } from "node:path";
import { CPC, exercise, exerciseWithWarning, newFolders } from "./scenario";

const UNKNOWN = { credentials: "[cpd]" };

describe("chartkey lint and chartkey.yaml", function () {
  const folder = newFolders(this);

  it("gives rules the levels that an author sets", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": exercise("x", UNKNOWN) });
    equal((await folder().lint()).code, 1);
    folder().write({ "chartkey.yaml": "rules: { unknown-credential: warning }\n" });
    const warned = await folder().lint();
    deepEqual(
      { code: warned.code, summary: warned.report?.summary },
      { code: 0, summary: { files: 3, errors: 0, warnings: 1 } },
    );
    folder().write({ "chartkey.yaml": "rules: { unknown-credential: off }\n" });
    deepEqual((await folder().lint()).found, []);
  });

  it("takes --config instead of the nearest", async () => {
    folder().write({
      "chartkey.yaml": "",
      "cpc.credential.yaml": CPC,
      "x.exercise.yaml": exercise("x", UNKNOWN),
      "ci/lenient.yaml": "rules: { unknown-credential: off }\n",
    });
    equal((await folder().lint()).code, 1);
    equal((await folder().lint(["--config", "ci/lenient.yaml"])).code, 0);
  });

  it("refuses a --config that it cannot obey", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "ci.yaml": "\nrules: { schema: loud }\n" });
    const { code, stderr } = await folder().lint(["--config", "ci.yaml"]);
    equal(code, 2);
    match(stderr, /«ci\.yaml» cannot be used\. Line 2: `loud` /);
  });

  it("reports a chartkey.yaml that it cannot obey, also when only another file is named", async () => {
    folder().write({ "chartkey.yaml": "rulse: {}\n", "cpc.credential.yaml": CPC });
    const { code, found } = await folder().lint(["cpc.credential.yaml"]);
    deepEqual({ code, found }, { code: 1, found: ["chartkey.yaml schema"] });
  });

  it("finds it above the folder it is called in", async () => {
    folder().write({
      "chartkey.yaml": "",
      "credentials/cpc.credential.yaml": CPC,
      "exercises/x.exercise.yaml": exercise("x"),
    });
    const { code, paths } = await folder().lint([], { cwd: "exercises" });
    deepEqual({ code, paths }, { code: 0, paths: ["x.exercise.yaml"] });
  });

  it("takes a folder with a chartkey.yaml for a curriculum of its own, also inside another", async () => {
    folder().write({
      "chartkey.yaml": "",
      "cpc.credential.yaml": CPC,
      "x.exercise.yaml": exercise("x"),
      "inner/chartkey.yaml": "rules: { schema: warning }\n",
      "inner/x.exercise.yaml": exercise("x", { setting: "moon" }),
    });
    const { code, found, report } = await folder().lint();
    equal(code, 1);
    // The id is no duplicate; the outer credential is not to be had.
    deepEqual(found, ["inner/x.exercise.yaml unknown-credential", "inner/x.exercise.yaml schema"]);
    deepEqual(report?.summary, { files: 5, errors: 1, warnings: 1 });
  });

  for (const glob of ["drafts", "drafts/", "./drafts", "drafts/**", "**/drafts/*"]) {
    it(`leaves out what «exclude: [${glob}]» names`, async () => {
      folder().write({
        "chartkey.yaml": `exclude: ["${glob}"]\n`,
        "cpc.credential.yaml": CPC,
        "drafts/x.exercise.yaml": exercise("x", UNKNOWN),
      });
      const { code, paths } = await folder().lint();
      deepEqual({ code, paths }, { code: 0, paths: ["chartkey.yaml", "cpc.credential.yaml"] });
    });
  }

  it("checks what is included only, and chartkey.yaml always", async () => {
    folder().write({
      "chartkey.yaml": "include: [courses/**]\n",
      "cpc.credential.yaml": CPC,
      "courses/cpc.credential.yaml": CPC,
    });
    const { code, paths } = await folder().lint();
    deepEqual({ code, paths }, { code: 0, paths: ["chartkey.yaml", "courses/cpc.credential.yaml"] });
  });

  it("checks excluded files that are named, and lets them refer to each other", async () => {
    folder().write({
      "chartkey.yaml": "exclude: [drafts]\n",
      "cpc.credential.yaml": CPC,
      "drafts/a.exercise.yaml": exercise("a", { credentials: "[new, cpc]" }),
      "drafts/new.credential.yaml": CPC.replace("id: cpc", "id: new").replace("core", "corre"),
    });
    const found = ["drafts/new.credential.yaml schema"];
    deepEqual((await folder().lint(["drafts"])).found, found);
    deepEqual((await folder().lint(["drafts/a.exercise.yaml", "drafts/new.credential.yaml"])).found, found);
    deepEqual((await folder().lint()).found, []);
  });
});

describe("chartkey.yaml", function () {
  const folder = newFolders(this);
  const two = "{ diagnoses: [{ code: icd9cm:250.00 }] }";
  const choice = (count: number) => ({
    type: "multiple-choice",
    question: "Which code is reported?",
    options: `[${Array.from({ length: count }, (_, at) => `{ text: Option ${at}${at === 0 ? ", correct: true" : ""} }`).join(", ")}]`,
  });
  const write = (files: Record<string, string>) => folder().write({ "cpc.credential.yaml": CPC, ...files });
  const multipleChoice = (id: string, count: number) => exercise(id, choice(count)).replace(/^answer: .*\n/m, "");

  it("names the nearest rule, level and option for one that there is not", async () => {
    write({ "chartkey.yaml": "rules:\n  bare-cod: off\n  schema: warnin\n  option-count: { maximun: 6 }\n" });
    const { code, report } = await folder().lint();
    equal(code, 1);
    deepEqual(
      report?.results[0]?.diagnostics.map(({ rule, message }) => `${rule}: ${message}`),
      [
        "rule-settings: There is no rule `bare-cod`. Did you mean `bare-code`?",
        "rule-settings: `warnin` is no level of a rule. Did you mean `warning`?",
        "rule-settings: The rule `option-count` has no option `maximun`. Did you mean `maximum`?",
      ],
    );
  });

  it("judges the rules of overrides too", async () => {
    write({ "chartkey.yaml": 'overrides:\n  - files: ["x/**"]\n    rules: { bare-cod: off }\n' });
    deepEqual((await folder().lint()).found, ["chartkey.yaml rule-settings"]);
  });

  for (const [form, said] of Object.entries({
    "a list": "[warning, { minimum: 4 }]",
    "an object": "{ level: warning, minimum: 4 }",
    "an object without a level": "{ minimum: 4 }",
  })) {
    it(`gives a rule its options in ${form}`, async () => {
      write({ "x.exercise.yaml": multipleChoice("x", 3) });
      deepEqual((await folder().lint()).found, []);
      write({ "chartkey.yaml": `rules: { option-count: ${said} }\n` });
      deepEqual((await folder().lint()).found, ["x.exercise.yaml option-count"]);
    });
  }

  it("lets overrides hold for the files of their globs, the last one most", async () => {
    write({
      "chartkey.yaml": [
        "overrides:",
        "  - { files: ['drafts/**'], rules: { unknown-credential: warning } }",
        "  - { files: ['drafts/old/*'], rules: { unknown-credential: off } }",
        "",
      ].join("\n"),
      "a.exercise.yaml": exercise("a", UNKNOWN),
      "drafts/b.exercise.yaml": exercise("b", UNKNOWN),
      "drafts/old/c.exercise.yaml": exercise("c", UNKNOWN),
    });
    const { report, found } = await folder().lint();
    deepEqual(found, ["a.exercise.yaml unknown-credential", "drafts/b.exercise.yaml unknown-credential"]);
    deepEqual(report?.summary, { files: 5, errors: 1, warnings: 1 });
  });

  it("makes warnings errors with the preset strict, unless a rule is named", async () => {
    write({ "chartkey.yaml": "extends: strict\n", "x.exercise.yaml": exerciseWithWarning("x") });
    deepEqual((await folder().lint()).report?.summary, { files: 3, errors: 1, warnings: 0 });
    write({ "chartkey.yaml": "extends: strict\nrules: { unused-suppression: warning }\n" });
    deepEqual((await folder().lint()).report?.summary, { files: 3, errors: 0, warnings: 1 });
  });

  it("lets unfinished coding pass with the preset draft, but no broken file", async () => {
    write({
      "x.exercise.yaml": exercise("x", { answer: "{ diagnoses: [{ code: icd9cm:81.54 }] }" }),
      "y.exercise.yaml": exercise("y", { setting: "moon", answer: two }),
    });
    deepEqual((await folder().lint()).report?.summary, { files: 3, errors: 2, warnings: 0 });
    write({ "chartkey.yaml": "extends: draft\n" });
    deepEqual((await folder().lint()).report?.summary, { files: 4, errors: 1, warnings: 1 });
  });

  it("fills in the setting and the date that exercises leave out, and judges by them", async () => {
    const bare = (id: string) => exercise(id, { answer: two }).replace(/^(?:setting|dateOfService): .*\n/gm, "");
    write({ "x.exercise.yaml": bare("x") });
    deepEqual((await folder().lint()).found, ["x.exercise.yaml schema", "x.exercise.yaml schema"]);
    write({ "chartkey.yaml": "defaults: { setting: physician-office, dateOfService: 2014-03-12 }\n" });
    deepEqual((await folder().lint()).found, []);
    write({ "chartkey.yaml": "defaults: { setting: physician-office, dateOfService: 2016-03-12 }\n" });
    deepEqual((await folder().lint()).found, ["x.exercise.yaml code-not-valid-on-date"]);
  });
});

describe("chartkey init", function () {
  const folder = newFolders(this);

  it("writes a commented configuration that lints clean", async () => {
    equal((await folder().run(["init"])).code, 0);
    folder().write({ "cpc.credential.yaml": CPC });
    const { code, paths } = await folder().lint();
    deepEqual({ code, paths }, { code: 0, paths: ["chartkey.yaml", "cpc.credential.yaml"] });
  });

  it("writes only what is still good when every comment is a line", async () => {
    await folder().run(["init"]);
    const text = readFileSync(folder().at("chartkey.yaml"), "utf8");
    const lines = text.split("\n").map((line) => (/^# {0,9}(?:[\w-]+:|- )/.test(line) ? line.slice(2) : line));
    folder().write({
      "chartkey.yaml": lines.filter((line) => !line.includes("codeSets") && !line.includes("pack")).join("\n"),
    });
    folder().write({ "cpc.credential.yaml": CPC });
    deepEqual((await folder().lint()).found, []);
  });

  it("never changes one that is there", async () => {
    folder().write({ "chartkey.yaml": "exclude: [x]\n" });
    const { code, stderr } = await folder().run(["init"]);
    equal(code, 2);
    match(stderr, /There is a configuration already/);
    equal(readFileSync(folder().at("chartkey.yaml"), "utf8"), "exclude: [x]\n");
  });
});

describe("chartkey lint --stdin", function () {
  const folder = newFolders(this);
  const lint = (input: string, name = "x.exercise.yaml") =>
    folder().lint(["--stdin", "--stdin-filename", name], { input });

  it("names the fields that an exercise still misses", async () => {
    const { code, report } = await lint("id: x\ntitle: T\n");
    equal(code, 1);
    const messages = report?.results[0]?.diagnostics.map(({ message }) => message.split(".")[0]);
    deepEqual(
      messages,
      ["type", "credentials", "setting", "dateOfService", "scenario"].map((field) => `\`${field}\` is missing`),
    );
    deepEqual(
      report?.results.map(({ path }) => path),
      ["x.exercise.yaml"],
    );
  });

  it("checks the text in the curriculum that its name lies in, instead of the file there", async () => {
    folder().write({ "a/chartkey.yaml": "", "a/cpc.credential.yaml": CPC, "a/x.exercise.yaml": "broken: [" });
    deepEqual((await lint(exercise("x"), "a/x.exercise.yaml")).found, []);
    deepEqual((await lint(exercise("x"), "x.exercise.yaml")).found, ["x.exercise.yaml unknown-credential"]);
  });
});

describe("codeSets of chartkey.yaml", function () {
  const folder = newFolders(this);
  const pack = readFileSync(resolve("dist/codesets/icd9cm.teaching.pack"));
  const lint = async (pin: string) => {
    folder().write({ "chartkey.yaml": `codeSets:\n  icd9cm: ${pin}\n`, "cpc.credential.yaml": CPC });
    return (await folder().lint()).report?.results[0]?.diagnostics.map(({ message }) => message);
  };

  it("judge by a pack of the curriculum's own", async () => {
    folder().write({ "codes/own.pack": pack, "x.exercise.yaml": exercise("x") });
    deepEqual(await lint("{ pack: codes/own.pack }"), []);
  });

  it("are not checked, and that is said, when the pack cannot be had", async () => {
    folder().write({
      "broken.pack": "CKPACK",
      "hcpcs.pack": readFileSync(resolve("dist/codesets/hcpcs.teaching.pack")),
    });
    symlinkSync(resolve("dist/codesets/icd9cm.teaching.pack"), folder().at("link.pack"));
    for (const [pin, says] of Object.entries({
      "{ pack: gone.pack }": /no such file/,
      "{ pack: broken.pack }": /no pack of codes/,
      "{ pack: hcpcs.pack }": /the codes of `hcpcs`/,
      "{ pack: ../own.pack }": /must lie in the folder/,
      "{ pack: link.pack }": /must lie in the folder/,
      '{ release: "1066" }': /another release/,
    }))
      match(String(await lint(pin)), says);
  });
});

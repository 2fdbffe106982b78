import { deepEqual, equal, match } from "node:assert/strict";
import { CPC, exercise, newFolders } from "./scenario";

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

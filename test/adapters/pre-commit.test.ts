import { deepEqual, equal, match } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { documentKinds, kindOf } from "../../server/curriculum/kinds/registry";
import { CPC, exercise, newFolders } from "../cli/scenario";

describe("the pre-commit hook", function () {
  const folder = newFolders(this);
  const [hook] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));
  // Python's way to say that case does not matter.
  const files = new RegExp(hook.files.replace("(?i)", ""), "i");

  it("is called for the files that are Chartkey's, and no others", () => {
    const endings = documentKinds.flatMap(({ fileNames }) => fileNames);
    const names = endings.flatMap((name) =>
      name.startsWith(".") ? [`a${name}`, `A b/😀${name}`] : [name, `a/${name}`],
    );
    const others = ["notes.yaml", "xchartkey.yaml", "a.exercise.yaml.bak", "exercise.yaml", "chartkey.yaml/x.md"];
    for (const name of [...names, ...names.map((one) => one.toUpperCase())]) equal(files.test(name), true, name);
    for (const name of others) {
      equal(files.test(name), false, name);
      equal(kindOf(name), undefined, name);
    }
  });

  it("checks the files that it is given, and fails by its exit code", async () => {
    equal(hook.language, "node");
    const [program, ...words] = String(hook.entry).split(" ");
    const { bin } = JSON.parse(readFileSync("package.json", "utf8"));
    equal(bin[program ?? ""], "dist/cli.js");
    folder().write({
      "cpc.credential.yaml": CPC,
      "-x.exercise.yaml": exercise("x", { credentials: "[cpd]" }),
      "y.exercise.yaml": exercise("y", { credentials: "[cpd]" }),
    });
    const { code, stdout } = await folder().run([...words, "cpc.credential.yaml", "-x.exercise.yaml"]);
    equal(code, 1);
    match(stdout, /^-x\.exercise\.yaml\n/m);
    match(stdout, /\n2 files checked: 1 error, 0 warnings\.\n/);
    deepEqual((await folder().run([...words, "cpc.credential.yaml"])).code, 0);
  });
});

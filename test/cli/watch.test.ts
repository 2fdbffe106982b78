import { deepEqual, equal, match } from "node:assert/strict";
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { CPC, exercise, newFolders } from "./scenario";

describe("chartkey lint --watch", function () {
  const folder = newFolders(this);

  it("checks again what changes, comes and goes, and ends when told to", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": exercise("x") });
    const child = spawn(process.execPath, [resolve("dist/cli.js"), "lint", "--watch"], { cwd: folder().path });
    let said = "";
    let heard = () => {};
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (part) => {
        said += part;
        heard();
      });
    }
    /** What is said until it waits again. */
    const round = async (): Promise<string> => {
      while (!said.includes("Waiting for changes")) await new Promise<void>((proceed) => (heard = proceed));
      const text = said;
      said = "";
      return text;
    };
    const ended = new Promise<number | null>((done) => child.on("exit", done));

    match(await round(), /2 files checked, nothing to report/);
    folder().write({ "x.exercise.yaml": exercise("x", { credentials: "[cpd]" }) });
    match(await round(), /2 files checked: 1 error/);
    folder().write({ "in/y.exercise.yaml": exercise("x") });
    match(await round(), /3 files checked: 4 errors|3 files checked: 3 errors/);
    rmSync(folder().at("in"), { recursive: true });
    match(await round(), /2 files checked: 1 error/);
    folder().write({ "chartkey.yaml": "rules: { unknown-credential: off }\n" });
    match(await round(), /3 files checked, nothing to report/);
    child.kill("SIGINT");
    equal(await ended, 130);
  });

  it("has nothing to watch with --stdin", async () => {
    const { code, stderr } = await folder().run(["lint", "--watch", "--stdin", "--stdin-filename", "x.exercise.yaml"]);
    deepEqual({ code, says: /nothing to watch/.test(stderr) }, { code: 2, says: true });
  });
});

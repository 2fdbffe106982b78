import { deepEqual, equal } from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import * as nodeModule from "node:module";
import { CPC, exercise, newFolders } from "./scenario";

/** Whether this Node can keep what it has compiled: from 22.8 on. */
const canKeep = "enableCompileCache" in nodeModule;

describe("starting chartkey", function () {
  const folder = newFolders(this);
  const sound = { "cpc.credential.yaml": CPC, "visit.exercise.yaml": exercise("visit") };
  const lint = (temporary: string, more: Record<string, string> = {}) =>
    folder().run(["lint", "curriculum"], { env: { TMPDIR: folder().at(temporary), ...more } });

  beforeEach(() => {
    for (const [name, text] of Object.entries(sound)) folder().write({ [`curriculum/${name}`]: text });
    mkdirSync(folder().at("temporary"));
  });

  it("leaves what Node has compiled for the next start, where this Node can, and nothing else", async () => {
    for (let start = 0; start < 2; start++) equal((await lint("temporary")).code, 0);
    deepEqual(readdirSync(folder().at("temporary")), canKeep ? ["node-compile-cache"] : []);
    deepEqual(readdirSync(folder().at("curriculum")).sort(), Object.keys(sound).sort());
  });

  it("leaves nothing where it is told not to", async () => {
    equal((await lint("temporary", { NODE_DISABLE_COMPILE_CACHE: "1" })).code, 0);
    deepEqual(readdirSync(folder().at("temporary")), []);
  });

  it("starts where there is no such folder, and where a file stands in its place", async () => {
    folder().write({ "temporary/node-compile-cache": "not a folder" });
    for (const temporary of ["temporary", "nowhere/at/all"]) {
      const { code, stdout, stderr } = await lint(temporary);
      deepEqual({ code, stderr }, { code: 0, stderr: "" }, stdout);
    }
    equal(existsSync(folder().at("temporary/node-compile-cache")), true);
  });
});

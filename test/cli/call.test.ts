import { deepEqual, equal, match } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { newFolders } from "./scenario";

describe("calling chartkey", function () {
  const folder = newFolders(this);

  it("says its version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    deepEqual(await folder().run(["--version"]), { code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("says its version without reading in a YAML parser", async () => {
    const outfile = folder().at("cli.js");
    await build({
      entryPoints: ["server/cli/main.ts"],
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      mainFields: ["module", "main"],
      external: ["yaml"], // which is nowhere near that folder
    });
    const run = (...args: string[]) => spawnSync(process.execPath, [outfile, ...args], { encoding: "utf8" });
    equal(run("--version").status, 0);
    match(run("lint").stderr, /Cannot find module 'yaml'/);
  });

  it("explains itself when called with nothing, and each command with --help", async () => {
    const overview = await folder().run([]);
    equal(overview.code, 0);
    match(overview.stdout, /^ {2}lint +Check a curriculum/m);
    const lint = await folder().run(["lint", "--help"]);
    equal(lint.code, 0);
    for (const option of ["--format", "--output", "--quiet", "--max-warnings", "--config", "--stdin-filename"])
      match(lint.stdout, new RegExp(`^  ${option} `, "m"));
  });

  const faults: { call: string[]; says: RegExp }[] = [
    { call: ["lintt"], says: /There is no command «lintt»\. Did you mean «lint»\?/ },
    { call: ["."], says: /There is no command «\.»\. To check that path: chartkey lint \./ },
    { call: ["lint", "--formt", "json"], says: /There is no option «--formt»\. Did you mean «--format»\?/ },
    { call: ["lint", "--format", "xml"], says: /There is no format «xml»\. Choose stylish, json/ },
    { call: ["lint", "--format", "json="], says: /names no file\. Write --format json=FILE/ },
    { call: ["lint", "--format", "json", "--format", "stylish"], says: /Only one report .* --format stylish=FILE/ },
    { call: ["lint", "--format", "json=a", "--output", "b"], says: /nothing left for --output/ },
    { call: ["lint", "--format", "json=a", "--format", "stylish=./a"], says: /Two reports .* «.*a»/ },
    { call: ["lint", "--max-warnings", "few"], says: /takes a whole number, not «few»/ },
    { call: ["lint", "--stdin"], says: /--stdin needs --stdin-filename/ },
    { call: ["lint", "--stdin-filename", "x.exercise.yaml"], says: /of use with --stdin only/ },
    { call: ["lint", "--stdin", "--stdin-filename", "notes.txt"], says: /«notes\.txt» is no file of Chartkey's/ },
    { call: ["lint", "no-such-folder"], says: /There is no file or folder «no-such-folder»/ },
    { call: ["lint", "gone.exercise.yaml"], says: /There is no file or folder «gone\.exercise\.yaml»/ },
    { call: ["lint", "*.exercise.yaml"], says: /No file of a curriculum matches «\*\.exercise\.yaml»/ },
    { call: ["lint"], says: /«\.» holds no file of Chartkey's/ },
    { call: ["lint", "--config", "none.yaml"], says: /The configuration «none\.yaml» cannot be used/ },
  ];
  for (const { call, says } of faults) {
    it(`ends with 2 on: chartkey ${call.join(" ")}`, async () => {
      const { code, stdout, stderr } = await folder().run(call);
      equal(code, 2);
      equal(stdout, "");
      match(stderr, says);
      match(stderr, /\nTry: chartkey (lint )?--help\n$/);
    });
  }
});

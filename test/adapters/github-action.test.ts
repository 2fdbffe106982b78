import { deepEqual, equal, match } from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { parse } from "yaml";
import { CPC, exercise, newFolders } from "../cli/scenario";
import { offline, pack, runScript } from "./packed";

interface Action {
  inputs: Record<string, { description: string; default: string }>;
  runs: { using: string; steps: { name: string; shell: string; env: Record<string, string>; run: string }[] };
}

describe("the GitHub Action", function () {
  const folder = newFolders(this);
  const action: Action = parse(readFileSync("action.yml", "utf8"));

  /** Runs its steps as a runner does, in the folder `checkout`. */
  function run(inputs: Record<string, string>, environment: Record<string, string> = {}) {
    const given: Record<string, string> = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]),
    );
    mkdirSync(folder().at("temp dir"), { recursive: true });
    const runner = {
      ...offline(folder().path),
      GITHUB_ACTION_PATH: process.cwd(),
      GITHUB_STEP_SUMMARY: folder().at("temp dir/summary.md"),
      RUNNER_TEMP: folder().at("temp dir"),
      ...environment,
    };
    let outcome = { code: 0 as number | null, stdout: "", stderr: "" };
    for (const step of action.runs.steps) {
      equal(step.shell, "bash");
      const env = Object.entries(step.env).map(([name, value]) => {
        const text = value.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_whole, input) => given[input] ?? "");
        return [name, text];
      });
      outcome = runScript(step.run, folder().at("checkout"), { ...runner, ...Object.fromEntries(env) });
      if (outcome.code !== 0) break;
    }
    return outcome;
  }

  it("puts nothing that a caller says into its scripts", () => {
    equal(action.runs.using, "composite");
    for (const { run: script } of action.runs.steps) equal(script.includes("${{"), false);
    deepEqual(Object.keys(action.inputs), ["path", "format", "version"]);
  });

  it("annotates what is wrong, writes the reports and the summary, and fails", () => {
    const version = pack(folder().path);
    folder().write({
      "checkout/a b/cpc.credential.yaml": CPC,
      "checkout/a b/x.exercise.yaml": exercise("x", { credentials: "[cpd]" }),
      "checkout/$(touch hacked)/y.exercise.yaml": exercise("y"),
    });
    const path = "a b\n$(touch hacked)\n";
    const { code, stdout } = run({ path, format: "github\nsarif=out/x.sarif\n", version });
    equal(code, 1);
    match(stdout, /^::error file=a b\/x\.exercise\.yaml,line=4,/m);
    match(stdout, /\n3 files checked: 1 error, 0 warnings\.\n$/);
    match(readFileSync(folder().at("temp dir/summary.md"), "utf8"), /^## Chartkey\n\n3 files checked/);
    const log = JSON.parse(readFileSync(folder().at("checkout/out/x.sarif"), "utf8"));
    equal(log.runs[0].results.length, 1);
    equal(existsSync(folder().at("checkout/hacked")), false);
  });

  it("passes on a sound curriculum with nothing said but the version", () => {
    folder().write({ "checkout/cpc.credential.yaml": CPC });
    const { code, stdout } = run({ version: pack(folder().path) });
    equal(code, 0);
    equal(stdout, "1 file checked, nothing to report.\n");
  });

  it("takes its own version of the package by default", () => {
    const npm = '#!/bin/sh\necho "$@" > "$RUNNER_TEMP/words"\nexit 3\n';
    folder().write({ "checkout/cpc.credential.yaml": CPC, "stub/npm": npm });
    chmodSync(folder().at("stub/npm"), 0o755);
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    const words = (inputs: Record<string, string>) => {
      equal(run(inputs, { PATH: `${folder().at("stub")}${delimiter}${process.env.PATH}` }).code, 3);
      return readFileSync(folder().at("temp dir/words"), "utf8").trim().split(" ").pop();
    };
    equal(words({}), `chartkey@${version}`);
    equal(words({ version: "1.2.3" }), "chartkey@1.2.3");
  });
});

import { equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { formatters } from "../../server/cli/formatters/registry";
import { newFolders } from "../cli/scenario";

describe("docs/ci.md", function () {
  const folder = newFolders(this);
  const page = readFileSync("docs/ci.md", "utf8");
  const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", text = ""]) => ({
    language,
    text,
  }));
  const yaml = blocks.filter(({ language }) => language === "yaml").map(({ text }) => parse(text));

  it("has blocks of less than ten lines", () => {
    ok(blocks.length >= 9);
    for (const { text } of blocks) ok(text.trimEnd().split("\n").length < 10, text);
  });

  it("names every format", () => {
    for (const name of Object.keys(formatters)) ok(page.includes(`\n| ${name} `), name);
  });

  it("uses what the adapters have", () => {
    const { inputs } = parse(readFileSync("action.yml", "utf8"));
    const [workflow, scanning, gitlab, preCommit] = yaml;
    const steps = [...workflow.jobs.chartkey.steps, ...scanning].filter(({ uses }) =>
      uses.startsWith("OWNER/chartkey@"),
    );
    equal(steps.length, 2);
    for (const step of steps) for (const input of Object.keys(step.with)) ok(input in inputs, input);
    const [job] = Object.values<{ variables: object }>(parse(readFileSync(gitlab.include, "utf8")));
    for (const variable of Object.keys(gitlab.variables)) ok(variable in (job?.variables ?? {}), variable);
    const hooks: { id: string }[] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));
    equal(preCommit.repos[0].hooks[0].id, hooks[0]?.id);
  });

  it("calls Chartkey as it can be called", async () => {
    const calls = [...page.matchAll(/npx chartkey(?:@[\d.]+)? ([^'|\n]+)/g)].map(([, words = ""]) => words.trim());
    ok(calls.length >= 5);
    folder().write({ "courses/a/chartkey.yaml": "", "courses/b/chartkey.yaml": "" });
    for (const words of calls) {
      const { code, stderr } = await folder().run(words.split(" "));
      equal(code, 0, `${words}\n${stderr}`);
    }
  });
});

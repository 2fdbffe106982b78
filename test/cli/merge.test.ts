import { deepEqual, equal, match } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CPC, exercise, exerciseWithWarning, newFolders } from "./scenario";

describe("chartkey merge", function () {
  const folder = newFolders(this);
  const read = (name: string) => readFileSync(folder().at(name), "utf8");

  /** A curriculum of which the parts refer to each other. */
  function curriculum() {
    return folder().write({
      "chartkey.yaml": "include: 1\n",
      "a/cpc.credential.yaml": CPC,
      "a/x.exercise.yaml": exercise("x", { credentials: "[cpd]", dificulty: "basic" }),
      "b/x.exercise.yaml": exercise("x"),
      "b/é 😀.exercise.yaml": exerciseWithWarning("w"),
      "c/z.exercise.yaml": exercise("z", { setting: "moon" }),
    });
  }

  for (const format of ["json", "sarif"]) {
    it(`makes of the ${format} of parts what one run over all of them writes`, async () => {
      curriculum();
      const all = await folder().run(["lint", "--format", `${format}=all`]);
      equal(all.code, 1);
      // Every part has the broken configuration, which holds for all of them.
      for (const part of ["c", "a", "b"]) await folder().run(["lint", part, "--format", `${format}=part-${part}`]);
      const merged = await folder().run(["merge", "part-c", "part-a", "part-b", "--output", "merged"]);
      deepEqual(merged, { code: 1, stdout: "", stderr: "" });
      equal(read("merged"), read("all"));
      const again = await folder().run(["merge", "merged", "part-b", "all"]);
      equal(again.stdout, read("all"));
    });
  }

  it("fails at more warnings in all reports than --max-warnings allows", async () => {
    folder().write({
      "a/cpc.credential.yaml": CPC,
      "a/v.exercise.yaml": exerciseWithWarning("v"),
      "b/w.exercise.yaml": exerciseWithWarning("w"),
    });
    for (const part of ["a", "b"]) {
      equal((await folder().run(["lint", part, "--format", `json=${part}.json`, "--max-warnings", "1"])).code, 0);
    }
    const merge = async (maximum: string) =>
      (await folder().run(["merge", "a.json", "b.json", "--max-warnings", maximum])).code;
    deepEqual([await merge("2"), await merge("1")], [0, 1]);
  });

  it("says by its exit code that a run could not read all of its files", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml/y.txt": "" });
    equal((await folder().run(["lint", "--format", "sarif=a"])).code, 2);
    equal((await folder().run(["merge", "a"])).code, 2);
  });

  it("takes what each report found in a file that changed between the runs", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": exercise("x", { setting: "moon" }) });
    await folder().run(["lint", "--format", "json=a"]);
    folder().write({ "x.exercise.yaml": exercise("x", { credentials: "[cpd]" }) });
    await folder().run(["lint", "--format", "json=b"]);
    const { results, summary } = JSON.parse((await folder().run(["merge", "b", "a"])).stdout);
    deepEqual(summary, { files: 2, errors: 2, warnings: 0 });
    deepEqual(
      results[1].diagnostics.map(({ rule }: { rule: string }) => rule),
      ["unknown-credential", "schema"],
    );
  });

  const faults: { name: string; files: Record<string, string>; says: RegExp }[] = [
    { name: "no report", files: {}, says: /Name the reports/ },
    { name: "broken JSON", files: { a: "{" }, says: /«a» cannot be read/ },
    { name: "other JSON", files: { a: "null" }, says: /«a» is no report/ },
    {
      name: "half a finding",
      files: { a: '{"version":1,"results":[{"path":"x","diagnostics":[null]}]}' },
      says: /«a» is no/,
    },
    { name: "another tool's log", files: { a: '{"version":"2.1.0","runs":[{}]}' }, says: /«a» is no report/ },
    {
      name: "two formats",
      files: {
        a: '{"version":1,"results":[]}',
        b: '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Chartkey"}}}]}',
      },
      says: /cannot be merged together/,
    },
    {
      name: "two versions",
      files: {
        a: '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Chartkey","version":"1.0.0"}}}]}',
        b: '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Chartkey","version":"2.0.0"}}}]}',
      },
      says: /different versions of Chartkey: 1\.0\.0, 2\.0\.0/,
    },
  ];
  for (const { name, files, says } of faults) {
    it(`ends with 2 on ${name}`, async () => {
      folder().write(files);
      const { code, stdout, stderr } = await folder().run(["merge", ...Object.keys(files)]);
      deepEqual({ code, stdout }, { code: 2, stdout: "" });
      match(stderr, says);
    });
  }
});

import { deepEqual, equal, match } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { CPC, exercise, newFolders } from "./scenario";

const CCS = CPC.replace("id: cpc", "id: ccs").replace("CPC", "CCS");
const UNKNOWN = { credentials: "[cpd]" };

describe("chartkey lint --shard", function () {
  const folder = newFolders(this);
  beforeEach(() => {
    folder().write({ "cpc.credential.yaml": CPC });
    for (let at = 0; at < 30; at++)
      folder().write({ [`e${at}/x ${at}.exercise.yaml`]: exercise(`x${at}`, at % 5 === 0 ? UNKNOWN : {}) });
    folder().write({ "twin.exercise.yaml": exercise("x3") });
  });

  it("gives every file to exactly one run, with the findings it has in a whole one", async () => {
    const whole = await folder().lint();
    const parts = [];
    for (const shard of ["1/3", "2/3", "3/3"]) parts.push(await folder().lint(["--shard", shard]));
    deepEqual(parts.flatMap(({ paths }) => paths).sort(), [...(whole.paths ?? [])].sort());
    deepEqual(parts.flatMap(({ found }) => found).sort(), [...(whole.found ?? [])].sort());
    match(whole.found?.join() ?? "", /twin\.exercise\.yaml duplicate-id/);
    for (const { paths } of parts) equal((paths?.length ?? 0) > 3, true, "no shard is next to empty");
  });

  it("merges to what a whole run reports", async () => {
    for (const at of [1, 2]) await folder().run(["lint", "--shard", `${at}/2`, "--format", `json=part${at}.json`]);
    await folder().run(["merge", "part1.json", "part2.json", "--output", "merged.json"]);
    await folder().run(["lint", "--format", "json=whole.json"]);
    const read = (name: string) => JSON.parse(readFileSync(folder().at(name), "utf8"));
    deepEqual(read("merged.json"), read("whole.json"));
  });

  for (const text of ["0/3", "4/3", "1", "a/b", "1/0"]) {
    it(`refuses «${text}»`, async () => {
      const { code, stderr } = await folder().lint(["--shard", text]);
      equal(code, 2);
      match(stderr, /--shard takes I\/N/);
    });
  }
});

describe("chartkey lint --since", function () {
  const folder = newFolders(this);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false", ...args], {
      cwd: folder().path,
      stdio: ["ignore", "pipe", "ignore"],
      encoding: "utf8",
    });
  beforeEach(() => {
    folder().write({
      "chartkey.yaml": "",
      "cpc.credential.yaml": CPC,
      "ccs.credential.yaml": CCS,
      "a.exercise.yaml": exercise("a"),
      "b.exercise.yaml": exercise("b", { credentials: "[ccs]" }),
      "c.exercise.yaml": exercise("c", UNKNOWN),
    });
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "all");
  });
  const since = async (ref = "HEAD", cwd = ".") => (await folder().lint(["--since", ref], { cwd })).paths;

  it("reports nothing when nothing has changed", async () => deepEqual(await since(), []));

  it("reports what was changed, and files that git does not know yet", async () => {
    folder().write({ "a.exercise.yaml": exercise("a", UNKNOWN), "new 🩺.exercise.yaml": exercise("new", UNKNOWN) });
    const { found } = await folder().lint(["--since", "HEAD"]);
    deepEqual(found, ["a.exercise.yaml unknown-credential", "new 🩺.exercise.yaml unknown-credential"]);
  });

  it("reports what refers to a file that is gone, or had another id", async () => {
    rmSync(folder().at("ccs.credential.yaml"));
    deepEqual((await folder().lint(["--since", "HEAD"])).found, ["b.exercise.yaml unknown-credential"]);
    folder().write({ "ccs.credential.yaml": CCS.replace("id: ccs", "id: ccs-p") });
    deepEqual(await since(), ["b.exercise.yaml", "ccs.credential.yaml"]);
  });

  it("reports both of two files that come to have one id", async () => {
    folder().write({ "d.exercise.yaml": exercise("c") });
    deepEqual((await folder().lint(["--since", "HEAD"])).found, [
      "c.exercise.yaml duplicate-id",
      "c.exercise.yaml unknown-credential",
      "d.exercise.yaml duplicate-id",
    ]);
  });

  it("reports everything when the configuration has changed", async () => {
    folder().write({ "chartkey.yaml": "extends: strict\n" });
    equal((await since())?.length, 6);
  });

  it("compares with any commit, also from a folder inside", async () => {
    folder().write({ "in/d.exercise.yaml": exercise("d") });
    git("add", "-A");
    git("commit", "-qm", "more");
    deepEqual(await since("HEAD"), []);
    deepEqual(await since("HEAD~1"), ["in/d.exercise.yaml"]);
    deepEqual(await since("HEAD~1", "in"), ["d.exercise.yaml"]);
  });

  it("says what is wrong with a commit that there is not, and takes none for an option", async () => {
    for (const ref of ["no-such", "--output=/tmp/x"]) {
      const { code, stderr } = await folder().lint([`--since=${ref}`]);
      equal(code, 2);
      match(stderr, /git knows no commit/);
    }
  });

  it("runs nothing that the repository's settings name", async () => {
    const program = folder().at("program.sh");
    writeFileSync(program, `#!/bin/sh\ntouch "${folder().at("ran")}"\n`, { mode: 0o755 });
    for (const key of ["core.fsmonitor", "diff.external"]) git("config", key, program);
    folder().write({ "a.exercise.yaml": exercise("a", UNKNOWN) });
    deepEqual(await since(), ["a.exercise.yaml"]);
    equal(readOrNothing("ran"), undefined);
  });

  it("says so where there is no repository", async () => {
    rmSync(folder().at(".git"), { recursive: true });
    match((await folder().lint(["--since", "HEAD"])).stderr, /needs a git repository/);
  });

  function readOrNothing(name: string): string | undefined {
    try {
      return readFileSync(folder().at(name), "utf8");
    } catch {
      return undefined;
    }
  }
});

describe("chartkey lint --baseline", function () {
  const folder = newFolders(this);
  beforeEach(() => {
    folder().write({
      "cpc.credential.yaml": CPC,
      "x.exercise.yaml": exercise("x", UNKNOWN),
      "y.exercise.yaml": exercise("y"),
    });
  });
  const accept = (...args: string[]) => folder().lint(["--baseline", "ci/baseline.json", "--update-baseline", ...args]);
  const lint = (...args: string[]) => folder().lint(["--baseline", "ci/baseline.json", ...args]);

  it("accepts what it lists and reports what is new", async () => {
    const { code, stderr } = await accept();
    equal(code, 0);
    match(stderr, /accepts 1 finding\./);
    folder().write({ "y.exercise.yaml": exercise("y", { setting: "moon" }) });
    const { code: later, found } = await lint();
    deepEqual({ later, found }, { later: 1, found: ["y.exercise.yaml schema"] });
  });

  it("knows a finding again when lines come and go above it, and from another folder", async () => {
    await accept();
    folder().write({ "x.exercise.yaml": `# a\n# b\n\n${exercise("x", UNKNOWN)}` });
    equal((await lint()).code, 0);
    folder().write({ "in/z.exercise.yaml": exercise("z"), "chartkey.yaml": "" });
    equal((await folder().lint(["--baseline", "../ci/baseline.json", ".."], { cwd: "in" })).code, 0);
  });

  it("does not take a second fault of one kind for the first", async () => {
    await accept();
    folder().write({ "x.exercise.yaml": exercise("x", { credentials: "[cpd, cpe]" }) });
    equal((await lint()).found?.length, 2);
  });

  it("forgets what is mended when it is updated, and keeps what was not looked at", async () => {
    folder().write({ "y.exercise.yaml": exercise("y", UNKNOWN) });
    await accept();
    folder().write({ "x.exercise.yaml": exercise("x") });
    await accept("x.exercise.yaml");
    const { findings } = JSON.parse(readFileSync(folder().at("ci/baseline.json"), "utf8"));
    deepEqual(Object.keys(findings), ["../y.exercise.yaml"]);
    equal((await lint()).code, 0);
  });

  it("fails when the baseline is not there or is none", async () => {
    match((await lint()).stderr, /is not there\. Write it with --update-baseline/);
    folder().write({ "ci/baseline.json": "[]" });
    match((await lint()).stderr, /is no baseline/);
    match((await folder().lint(["--update-baseline"])).stderr, /needs --baseline FILE/);
  });
});

import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeCatalogue } from "../../bench/catalogue";
import { lintAll } from "../../server/host/fix/fix-files";
import { cachedExaminer } from "../../server/host/lint/cache/cached-examiner";
import { cachedRuns } from "../../server/host/lint/cache/cached-runs";
import { KnownFiles } from "../../server/host/lint/cache/known-files";
import type { Examiner } from "../../server/host/lint/examine";
import { localExaminer } from "../../server/host/lint/local-examiner";
import { builtLibrary } from "../support/official";
import { CPC, exercise, newFolders } from "./scenario";

const UNKNOWN = { credentials: "[cpd]" };

describe("chartkey lint --cache", function () {
  const folder = newFolders(this);
  const CACHE = ".chartkeycache";
  /** A run with the cache; it must find what a run without one finds. */
  const lint = async (...args: string[]) => {
    const cached = await folder().lint(["--cache", ...args]);
    const plain = await folder().lint(args);
    deepEqual(cached.report, plain.report);
    equal(cached.code, plain.code);
    return cached;
  };

  it("finds what a run without it finds, on the samples, the broken samples and a catalogue", async () => {
    cpSync(resolve("samples"), folder().at("samples"), { recursive: true });
    writeCatalogue(folder().at("catalogue"), { files: 150, faults: 0.2 });
    for (const path of ["samples", "samples/broken", "catalogue"]) {
      const first = await lint(path);
      const second = await lint(path);
      deepEqual(second.report, first.report);
    }
  });

  it("looks only at files that have changed", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": exercise("x"), "y.exercise.yaml": exercise("y") });
    const asked: string[] = [];
    const local = localExaminer(builtLibrary);
    const inner: Examiner = {
      examine: (paths, settings, each) => {
        asked.push(...paths.map((path) => path.slice(folder().path.length + 1)));
        return local.examine(paths, settings, each);
      },
    };
    const run = async () => {
      asked.length = 0;
      const known = new KnownFiles(folder().at(CACHE), "program", folder().path);
      const examiner = cachedExaminer(inner, known);
      await lintAll({ cwd: folder().path, paths: ["."], codes: builtLibrary, examiner });
      await known.save();
      return [...asked];
    };
    deepEqual(await run(), ["cpc.credential.yaml", "x.exercise.yaml", "y.exercise.yaml"]);
    deepEqual(await run(), []);
    folder().write({ "y.exercise.yaml": exercise("y", UNKNOWN) });
    deepEqual(await run(), ["y.exercise.yaml"]);
    folder().write({ "chartkey.yaml": "defaults: { setting: payer }\n" });
    deepEqual(await run(), ["chartkey.yaml", "cpc.credential.yaml", "x.exercise.yaml", "y.exercise.yaml"]);
  });

  describe("of whole runs", () => {
    /** Files that somebody was asked about. */
    let asked: number;
    /** A run that has the memory of those before it; it must find what a run without one finds. */
    const run = async (...paths: string[]) => {
      asked = 0;
      const known = new KnownFiles(folder().at(CACHE), "program", folder().path);
      const inner = cachedExaminer(localExaminer(builtLibrary), known);
      const examiner: Examiner = {
        examine: (files, settings, each) => {
          asked += files.length;
          return inner.examine(files, settings, each);
        },
      };
      const request = { cwd: folder().path, paths: paths.length > 0 ? paths : ["."], codes: builtLibrary };
      const results = await lintAll({ ...request, examiner, memory: cachedRuns(known) });
      await known.save();
      deepEqual(plain(results), plain(await lintAll(request)));
      return results.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => String(code))).sort();
    };
    const plain = (results: unknown): unknown => JSON.parse(JSON.stringify(results));
    /** Runs twice: the second time nobody may be asked. @returns what was found */
    const twice = async (...paths: string[]) => {
      const found = await run(...paths);
      notEqual(asked, 0, "something has changed");
      deepEqual(await run(...paths), found);
      equal(asked, 0, "nothing has changed");
      return found;
    };

    it("asks nobody where nothing has changed, and everybody where anything has", async () => {
      const sound = { "cpc.credential.yaml": CPC, "x.exercise.yaml": exercise("x"), "y.exercise.yaml": exercise("y") };
      folder().write(sound);
      deepEqual(await twice(), []);
      folder().write({ "x.exercise.yaml": exercise("x", UNKNOWN) });
      deepEqual(await twice(), ["unknown-credential"]);
      folder().write({ "z.exercise.yaml": exercise("y", UNKNOWN) });
      deepEqual(await twice(), ["duplicate-id", "duplicate-id", "unknown-credential", "unknown-credential"]);
      rmSync(folder().at("z.exercise.yaml"));
      deepEqual(await run(), ["unknown-credential"]);
      folder().write({ "chartkey.yaml": "rules: { unknown-credential: off }\n" });
      deepEqual(await twice(), []);
      folder().write({ "chartkey.yaml": "rules: { unknown-credential: info, code-set-pin: off }\n" });
      deepEqual(await twice(), ["unknown-credential"]);
      folder().write({ "cpc.credential.yaml": CPC.replace("id: cpc", "id: cpd") });
      deepEqual(await twice(), ["unknown-credential"]);
      folder().write({ ...sound, "x.exercise.yaml": "id: [", "sub/chartkey.yaml": "{}\n" });
      ok((await twice()).includes("yaml-syntax"));
    });

    it("knows a run of some files from one of all", async () => {
      folder().write({
        "cpc.credential.yaml": CPC,
        "x.exercise.yaml": exercise("x", UNKNOWN),
        "y.exercise.yaml": exercise("x"),
      });
      deepEqual(await twice("y.exercise.yaml"), ["duplicate-id"]);
      equal((await twice()).length, 3);
      deepEqual(await run("y.exercise.yaml"), ["duplicate-id"]);
      equal(asked, 0);
    });

    it("forgets a run where a file could not be read", async () => {
      folder().write({ "cpc.credential.yaml": CPC });
      mkdirSync(folder().at("x.exercise.yaml"));
      await run();
      await run();
      notEqual(asked, 0);
    });
  });

  it("finds a fault that keeps the size and the time of its file", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": exercise("x") });
    const { atime, mtime } = statSync(folder().at("x.exercise.yaml"));
    equal((await lint()).code, 0);
    folder().write({ "x.exercise.yaml": exercise("x", UNKNOWN) });
    utimesSync(folder().at("x.exercise.yaml"), atime, mtime);
    deepEqual((await lint()).found, ["x.exercise.yaml unknown-credential"]);
  });

  it("finds what another file has made wrong", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": exercise("x") });
    equal((await lint()).code, 0);
    folder().write({ "y.exercise.yaml": exercise("x") });
    deepEqual((await lint()).found, ["x.exercise.yaml duplicate-id", "y.exercise.yaml duplicate-id"]);
    rmSync(folder().at("y.exercise.yaml"));
    rmSync(folder().at("cpc.credential.yaml"));
    deepEqual((await lint()).found, ["x.exercise.yaml unknown-credential"]);
  });

  it("finds what the configuration has made wrong", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": exercise("x", { dateOfService: "2015-09-30" }) });
    equal((await lint()).code, 0);
    const bare = exercise("x").replace(/^dateOfService: .*\n/m, "");
    folder().write({ "x.exercise.yaml": bare, "chartkey.yaml": "defaults: { dateOfService: 2014-03-12 }\n" });
    equal((await lint()).code, 0);
    folder().write({ "chartkey.yaml": "defaults: { dateOfService: 2016-03-12 }\n" });
    deepEqual((await lint()).found, ["x.exercise.yaml code-not-valid-on-date"]);
    folder().write({ "chartkey.yaml": "rules: { code-not-valid-on-date: off, schema: off }\n" });
    equal((await lint()).code, 0);
  });

  it("is ignored when it is damaged, empty, or of another program", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": exercise("x", UNKNOWN) });
    await lint();
    const whole = readFileSync(folder().at(CACHE), "utf8");
    const before = head(folder().at(CACHE));
    const flipped = whole.replace('"exercise"', '"credentia"');
    notEqual(flipped, whole);
    for (const text of [
      "",
      "\0\0",
      "{}",
      whole.slice(0, -20),
      flipped,
      whole.replace(/^chartkey cache \d/, "chartkey cache 0"),
    ]) {
      folder().write({ [CACHE]: text });
      deepEqual((await lint()).found, ["x.exercise.yaml unknown-credential"]);
      deepEqual(head(folder().at(CACHE)), before);
    }
  });

  it("may be a file of any name, and moves with its catalogue", async () => {
    folder().write({
      "a/chartkey.yaml": "",
      "a/cpc.credential.yaml": CPC,
      "a/x.exercise.yaml": exercise("x"),
      "a/y.exercise.yaml": exercise("x"),
    });
    await lint("a", "--cache=a/deep/cache");
    cpSync(folder().at("a"), folder().at("b"), { recursive: true });
    const { report } = await lint("b", "--cache=b/deep/cache");
    equal(report?.summary.errors, 2);
  });

  it("costs no run when it cannot be written", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "no-folder": "" });
    const { code, stderr } = await folder().lint(["--cache=no-folder/cache"]);
    equal(code, 0);
    match(stderr, /The cache cannot be written/);
  });

  it("stands two runs at once", async () => {
    writeCatalogue(folder().path, { files: 200, faults: 0.1 });
    const plain = await folder().lint();
    const runs = await Promise.all([1, 2, 3].map(() => folder().lint(["--cache"])));
    for (const { report } of [...runs, await folder().lint(["--cache"])]) deepEqual(report, plain.report);
    deepEqual(
      readdirSync(folder().path).filter((name) => name.startsWith(`${CACHE}.`)),
      [],
    );
  });

  it("takes the word behind it for a path, not for its file", async () => {
    folder().write({ "a/cpc.credential.yaml": CPC, "b.exercise.yaml": "broken: [" });
    deepEqual((await lint("a")).paths, ["a/cpc.credential.yaml"]);
    ok(existsSync(join(folder().path, CACHE)));
  });
});

/** Form and owner: what a cache that was made anew has in common with the one before. */
function head(file: string): string[] {
  return readFileSync(file, "utf8").split("\t").slice(0, 2);
}

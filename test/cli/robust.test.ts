import { deepEqual, equal, match, ok } from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
} from "node:fs";
import { resolve } from "node:path";
import { catalogue, writeCatalogue } from "../../bench/catalogue";
import { lintFiles } from "../../server/host/lint";
import { localExaminer } from "../../server/host/lint/local-examiner";
import { builtLibrary } from "../support/official";
import { CPC, exercise, newFolders } from "./scenario";

/** A user of the operating system who owns nothing. */
const NOBODY = 65534;

describe("a generated catalogue", function () {
  const folder = newFolders(this);

  it("is the same for the same seed and another for another", () => {
    const names = (seed: number) => [...catalogue({ files: 80, seed })];
    deepEqual(names(7), names(7));
    ok(JSON.stringify(names(7)) !== JSON.stringify(names(8)));
    equal(names(7).length, 80);
  });

  it("lints clean, and not with faults", async () => {
    writeCatalogue(folder().path, { files: 300 });
    const { code, report } = await folder().lint();
    deepEqual({ code, summary: report?.summary }, { code: 0, summary: { files: 300, errors: 0, warnings: 0 } });
    writeCatalogue(folder().path, { files: 300, faults: 0.1 });
    equal((await folder().lint()).code, 1);
  });
});

describe("chartkey lint while files change", function () {
  const folder = newFolders(this);

  /** Lints; between reading and checking, something happens to the files. */
  async function lintWhile(happens: () => void): Promise<string[]> {
    const local = localExaminer(builtLibrary);
    const found: string[] = [];
    let happened = false;
    const request = {
      cwd: folder().path,
      paths: ["."],
      codes: builtLibrary,
      examiner: {
        async examine(...[paths, settings, each]: Parameters<typeof local.examine>) {
          await local.examine(paths.slice(0, 1), settings, each);
          if (!happened) happens();
          happened = true;
          await local.examine(paths.slice(1), settings, each);
        },
      },
    };
    for await (const { path, diagnostics, unreadable } of lintFiles(request))
      found.push(
        ...diagnostics.map(
          ({ code }) => `${path.slice(folder().path.length + 1)} ${code}${unreadable ? " (unreadable)" : ""}`,
        ),
      );
    return found;
  }
  beforeEach(() => {
    folder().write({ "a.credential.yaml": CPC, "x.exercise.yaml": exercise("x"), "y.exercise.yaml": exercise("y") });
  });

  it("says of a file that was deleted that it is gone, and goes on", async () => {
    deepEqual(await lintWhile(() => rmSync(folder().at("x.exercise.yaml"))), [
      "x.exercise.yaml unreadable-file (unreadable)",
    ]);
  });

  it("judges a file that was replaced as it is now", async () => {
    const found = await lintWhile(() => {
      folder().write({ new: exercise("x", { setting: "moon" }) });
      renameSync(folder().at("new"), folder().at("x.exercise.yaml"));
    });
    deepEqual(found, ["x.exercise.yaml schema"]);
  });

  it("judges what is left of a file that was truncated", async () => {
    const found = await lintWhile(() => truncateSync(folder().at("x.exercise.yaml"), 0));
    deepEqual(found, ["x.exercise.yaml schema"]);
  });

  it("says of a folder in a file's place that it is one", async () => {
    const found = await lintWhile(() => {
      rmSync(folder().at("x.exercise.yaml"));
      mkdirSync(folder().at("x.exercise.yaml"));
    });
    deepEqual(found, ["x.exercise.yaml unreadable-file (unreadable)"]);
  });

  it("says of a file that may not be read any more that it may not", async () => {
    chmodSync(folder().path, 0o755);
    // Root may read everything, so it goes on as nobody.
    const isRoot = process.geteuid?.() === 0;
    try {
      const found = await lintWhile(() => {
        chmodSync(folder().at("x.exercise.yaml"), 0);
        if (isRoot) process.seteuid?.(NOBODY);
      });
      deepEqual(found, ["x.exercise.yaml unreadable-file (unreadable)"]);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it("follows no links in circles, and knows names with spaces, emoji and line ends", async () => {
    folder().write({
      "a folder/🩺 x.exercise.yaml": exercise("emoji"),
      "a folder/new\nline.exercise.yaml": exercise("line", { credentials: "[cpd]" }),
    });
    symlinkSync(".", folder().at("loop"));
    symlinkSync("..", folder().at("a folder/up"));
    symlinkSync("self.exercise.yaml", folder().at("self.exercise.yaml"));
    const { code, paths, found } = await folder().lint();
    equal(code, 2);
    equal(paths?.length, 6);
    deepEqual(found, ["a folder/new\nline.exercise.yaml unknown-credential", "self.exercise.yaml unreadable-file"]);
  });
});

describe("chartkey lint on a full disk", function () {
  const folder = newFolders(this);

  it("says so and fails, for --output and for --cache", async function () {
    if (!existsSync("/dev/full")) this.skip();
    folder().write({ "cpc.credential.yaml": CPC });
    const { code, stderr } = await folder().run(["lint", "--output", "/dev/full"]);
    equal(code, 2);
    match(stderr, /«\/dev\/full» cannot be written: the disk is full \(ENOSPC\)\./);
  });
});

describe("chartkey lint that is told to stop", function () {
  const folder = newFolders(this);

  for (const [signal, expected] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
    it(`ends soon on ${signal}, leaves the cache whole and no half a report`, async () => {
      writeCatalogue(folder().path, { files: 40 });
      await folder().lint(["--cache"]);
      const before = readFileSync(folder().at(".chartkeycache"), "utf8");
      // Enough to be busy for a while.
      writeCatalogue(folder().path, { files: 6_000, seed: 2 });
      const child = spawn(
        process.execPath,
        [resolve("dist/cli.js"), "lint", "--cache", "--workers", "1", "--format", "json=report.json"],
        {
          cwd: folder().path,
          stdio: "ignore",
        },
      );
      await new Promise((proceed) => setTimeout(proceed, 400));
      child.kill(signal as NodeJS.Signals);
      const outcome = await endOf(child);
      ok(outcome !== "late", "it did not end");
      equal(outcome, expected);
      equal(readFileSync(folder().at(".chartkeycache"), "utf8"), before);
      deepEqual(
        readdirSync(folder().path).filter((name) => /report|cache\./.test(name)),
        [],
      );
    });
  }

  function endOf(child: ChildProcess): Promise<number | null | "late"> {
    return new Promise((done) => {
      const late = setTimeout(() => {
        child.kill("SIGKILL");
        done("late");
      }, 20_000);
      child.on("exit", (code) => {
        clearTimeout(late);
        done(code);
      });
    });
  }
});

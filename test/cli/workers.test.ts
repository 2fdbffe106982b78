import { deepEqual, equal, match } from "node:assert/strict";
import { cpSync } from "node:fs";
import { resolve } from "node:path";
import { writeCatalogue } from "../../bench/catalogue";
import { noSettings } from "../../server/curriculum/document-settings";
import { othersFor } from "../../server/host/lint/thread-count";
import { pooledExaminer } from "../../server/host/lint/worker-pool";
import { builtLibrary } from "../support/official";
import { newFolders } from "./scenario";

describe("chartkey lint --workers", function () {
  const folder = newFolders(this);
  const lint = async (workers: number, ...args: string[]) =>
    (await folder().lint(["--workers", String(workers), ...args])).report;

  it("finds with several threads what one finds, in the same order", async () => {
    cpSync(resolve("samples"), folder().at("samples"), { recursive: true });
    // Enough files for other threads to be started.
    writeCatalogue(folder().at("catalogue"), { files: 500, faults: 0.2 });
    folder().write({
      "catalogue/defaults/chartkey.yaml": "defaults: { setting: moon }\nrules: { unknown-credential: off }\n",
    });
    for (const path of ["samples", "samples/broken", "catalogue", "."])
      deepEqual(await lint(3, path), await lint(1, path));
  });

  it("fills a cache that one thread fills too", async () => {
    writeCatalogue(folder().path, { files: 400, faults: 0.1 });
    const first = await lint(3, "--cache");
    deepEqual(await lint(1, "--cache"), first);
    deepEqual(await lint(1), first);
  });

  it("reads every file itself when threads cannot be started", async () => {
    writeCatalogue(folder().path, { files: 400 });
    const paths = [...Array(400).keys()].map((at) => folder().at(`gone-${at}.exercise.yaml`));
    const seen: string[] = [];
    const pool = pooledExaminer(3, folder().at("no-such-script.js"), builtLibrary);
    await pool.examine(paths, { settingsOf: () => noSettings }, (path) => seen.push(path));
    deepEqual(seen.sort(), paths.sort());
  });

  it("counts on no thread that was called early and could not start", async () => {
    writeCatalogue(folder().path, { files: 400 });
    const pool = pooledExaminer(3, folder().at("no-such-script.js"), builtLibrary);
    pool.expect?.(400);
    await new Promise((proceed) => setTimeout(proceed, 500));
    const paths = [...Array(400).keys()].map((at) => folder().at(`gone-${at}.exercise.yaml`));
    const seen: string[] = [];
    await pool.examine(paths, { settingsOf: () => noSettings }, (path) => seen.push(path));
    deepEqual(seen.sort(), paths.sort());
  });

  it("uses as many threads as pay, and as many as are asked for", () => {
    const threads = (files: number, cores: number, workers?: number) => othersFor(files, workers, cores) + 1;
    deepEqual(
      [100, 2_000, 10_000, 40_000, 200_000].map((files) => [threads(files, 1), threads(files, 2), threads(files, 8)]),
      [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 4],
        [1, 2, 4],
        [1, 2, 8],
      ],
    );
    equal(threads(10_000, 2, 2), 2);
    equal(threads(100, 8, 8), 1);
    equal(threads(320, 8, 100), 10);
  });

  it("refuses what is no number of threads", async () => {
    for (const text of ["0", "-1", "two", "1.5"]) {
      const { code, stderr } = await folder().lint([`--workers=${text}`]);
      equal(code, 2);
      match(stderr, /--workers takes a number of threads/);
    }
  });
});

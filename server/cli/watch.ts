import { basename, resolve } from "node:path";
import { type FSWatcher, watch as watchFiles } from "chokidar";
import picomatch from "picomatch";
import { kindOf } from "../curriculum/kinds/registry";
import { UsageError } from "./command";
import { StoppedError } from "./stop-signal";

/** Who saves several files at once is not answered in the middle. In milliseconds. */
const QUIET = 100;

/**
 * Runs something now and whenever a file of a curriculum changes, until it is told to stop.
 * @param paths files, folders or globs from `cwd`
 * @param once one run; a UsageError of a later one is shown, since the next change may put it right
 * @throws UsageError when the first run does
 */
export async function watch(
  cwd: string,
  paths: readonly string[],
  signal: AbortSignal,
  once: () => Promise<number>,
): Promise<number> {
  let changed = false;
  let wake = () => {};
  // Begun before the first run: what changes during it counts.
  const watcher = await watcherOf(cwd, paths, () => {
    changed = true;
    wake();
  });
  signal.addEventListener("abort", () => wake(), { once: true });
  try {
    await once();
    while (!signal.aborted) {
      process.stderr.write("chartkey: Waiting for changes. Ctrl+C ends.\n");
      if (!changed) {
        await new Promise<void>((proceed) => {
          wake = proceed;
        });
      }
      if (signal.aborted) break;
      await new Promise((proceed) => setTimeout(proceed, QUIET));
      changed = false;
      await once().catch((error: unknown) => {
        if (!(error instanceof UsageError)) throw error;
        process.stderr.write(`chartkey: ${error.message}\n`);
      });
    }
    throw new StoppedError();
  } finally {
    await watcher.close();
  }
}

async function watcherOf(cwd: string, paths: readonly string[], onChange: () => void): Promise<FSWatcher> {
  // Other files of the curriculum count as well, since those that are named may refer to them.
  const folders = [cwd, ...paths.map((path) => resolve(cwd, picomatch.scan(path).base))];
  const watcher = watchFiles([...new Set(folders)], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => {
      const name = basename(path);
      if (stats?.isFile()) return !kindOf(path) && name !== ".gitignore" && !name.endsWith(".pack");
      return name === "node_modules" || (name.startsWith(".") && name !== ".gitignore" && path !== cwd);
    },
  });
  watcher.on("all", onChange);
  // A folder that may not be watched is no reason to end.
  watcher.on("error", () => {});
  await new Promise<void>((ready) => watcher.once("ready", () => ready()));
  return watcher;
}

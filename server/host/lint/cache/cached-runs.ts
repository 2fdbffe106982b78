import { createHash } from "node:crypto";
import { join } from "node:path";
import { pinsOf } from "../../codesets/pins";
import { fileUri } from "../../file-uri";
import { pathFrom } from "../../globs";
import type { LintedFinding } from "../../linted-finding";
import type { LintedFile } from "../linted-file";
import type { Run, RunMemory } from "../run-memory";
import type { JudgedBy, KnownFiles } from "./known-files";

/** How long the loop may go on before it lets others in, in milliseconds. */
const SLICE = 10;

/** A file that a run's outcome hangs on. */
interface RunFile {
  path: string;
  /** By what it is judged; see `KnownFiles.judges`. */
  by: number;
}

/**
 * Remembers what whole runs came to. The findings of a run hang on nothing but the texts of its files, of those they
 * may refer to, and what these are judged by: where all of that is the same, so is what is found.
 */
export function cachedRuns(known: KnownFiles): RunMemory {
  return {
    async recall(run, signal) {
      const files = await filesOf(run);
      const remembered = known.runOf((await fingerprint(run, files)) ?? "");
      if (!remembered) return undefined;
      let slice = performance.now();
      for (const { path, by } of files) {
        if (!known.look(path, by).entry) return undefined;
        if (performance.now() - slice <= SLICE) continue;
        await new Promise((proceed) => setImmediate(proceed));
        signal?.throwIfAborted();
        slice = performance.now();
      }
      const findings = new Map(remembered.findings.map(([name, found]) => [join(known.folder, name), found]));
      return run.files.map((path) => {
        const found = findings.get(path);
        const diagnostics = found === undefined ? [] : (JSON.parse(found) as LintedFinding[]);
        return { path, uri: fileUri(path), diagnostics, unreadable: false };
      });
    },

    async remember(run, results, again) {
      if (results.some(({ unreadable }) => unreadable)) return;
      for (const [path, hash] of again) if (known.entryOf(path)?.hash !== hash) return;
      const print = await fingerprint(run, await filesOf(run));
      if (print === undefined) return;
      const loud = results.filter(({ diagnostics }) => diagnostics.length > 0);
      known.rememberRun({ fingerprint: print, findings: loud.map(packFile) });
    },
  };

  /** Every file that the outcome hangs on: those to report, and what they may refer to. */
  async function filesOf({ files, host }: Run): Promise<RunFile[]> {
    const found: RunFile[] = [];
    const seen = new Set<string>();
    const judged = new Map<string, (path: string) => number>();
    const add = (path: string, root: string) => {
      if (seen.has(path)) return;
      seen.add(path);
      found.push({ path, by: judged.get(root)?.(path) ?? 0 });
    };
    for (const path of files) {
      const root = host.rootOf(path);
      if (!judged.has(root)) {
        const settings: JudgedBy = {
          settingsOf: (file) => host.settingsOf(file),
          pins: pinsOf(root, host.configurationOf(root)),
        };
        judged.set(root, known.judges(settings));
        for (const other of (await host.listing(root)).files) add(other, root);
      }
      add(path, root);
    }
    return found;
  }

  /** One text for all that an outcome hangs on, files as they are remembered; undefined where one of them is not. */
  async function fingerprint({ files: asked, host }: Run, files: readonly RunFile[]): Promise<string | undefined> {
    const lines: string[] = [known.folder];
    for (const root of new Set(asked.map((path) => host.rootOf(path)))) {
      const configuration = host.configurationOf(root);
      lines.push(JSON.stringify([root, configuration, pinsOf(root, configuration), (await host.listing(root)).nested]));
    }
    for (const { path, by } of files) {
      const entry = known.entryOf(path);
      if (entry?.by !== by) return undefined;
      lines.push(`${JSON.stringify(path)} ${by} ${entry.hash}`);
    }
    // In most runs what is asked for is all there is.
    if (asked.length < files.length) lines.push(...asked);
    return createHash("sha1").update(lines.join("\n")).digest("base64");
  }

  function packFile({ path, diagnostics }: LintedFile): [string, string] {
    return [pathFrom(known.folder, path), JSON.stringify(diagnostics)];
  }
}

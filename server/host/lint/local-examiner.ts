import { type CodeLibrary, emptyLibrary } from "../../codesets/library";
import { summarise } from "../../curriculum/document-summary";
import { pinnedLibrary } from "../codesets/pins";
import { snapshotOf } from "../snapshot-of";
import type { Examiner } from "./examine";
import { examineInTurns } from "./examine-files";

/** How long a loop may read files before it lets others in, in milliseconds. */
const SLICE = 10;

/** Reads and checks in this thread, and lets others in now and then. */
export function localExaminer(codes: CodeLibrary = emptyLibrary): Examiner {
  return {
    async examine(paths, { settingsOf, pins, hashed, signal, onProgress }, each) {
      let done = 0;
      const next = () => {
        const path = paths[done];
        if (path === undefined) return undefined;
        done++;
        return { path, settings: settingsOf(path) };
      };
      const onTurn = () => onProgress?.(done, paths.length);
      await examineInTurns(next, { codes: pinnedLibrary(codes, pins), hashed }, each, { signal, onTurn });
    },
  };
}

/** Reads without checking: what an editor needs to know of files that are not open. */
export const summariser: Examiner = {
  async examine(paths, { settingsOf, signal, onProgress }, each) {
    let slice = performance.now();
    for (const [index, path] of paths.entries()) {
      const snapshot = snapshotOf(path, settingsOf(path));
      each(path, { documents: snapshot && summarise(snapshot), diagnostics: undefined });
      if (performance.now() - slice <= SLICE) continue;
      onProgress?.(index + 1, paths.length);
      await new Promise((proceed) => setImmediate(proceed));
      signal?.throwIfAborted();
      slice = performance.now();
    }
  },
};

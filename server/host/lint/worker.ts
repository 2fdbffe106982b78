import { parentPort } from "node:worker_threads";
import type { DocumentSettings } from "../../curriculum/document-settings";
import { openUserLibrary } from "../codesets/packs";
import { type Pins, pinnedLibrary } from "../codesets/pins";
import { type Examined, examineFile } from "./examine";

/** Files to read, and by what. */
export interface WorkerRequest {
  /** Absolute. */
  paths: readonly string[];
  /** What the curriculum says of each, in the same order. */
  settings: readonly DocumentSettings[];
  pins: Pins | undefined;
  hashed: boolean | undefined;
}
/** What they hold, in the same order. */
export type WorkerAnswer = readonly Examined[];

/** Answers until it is stopped. */
export async function answerAsWorker(): Promise<void> {
  const base = await openUserLibrary();
  parentPort?.on("message", ({ paths, settings, pins, hashed }: WorkerRequest) => {
    const codes = pinnedLibrary(base, pins);
    const answer = paths.flatMap((path, index): Examined[] => {
      const own = settings[index];
      return own ? [examineFile(path, { settings: own, codes, hashed })] : [];
    });
    parentPort?.postMessage(answer satisfies WorkerAnswer);
  });
}

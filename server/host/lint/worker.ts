import { parentPort } from "node:worker_threads";
import { type DocumentSettings, noSettings } from "../../curriculum/document-settings";
import { openUserLibrary } from "../codesets/packs";
import { type Pins, pinnedLibrary } from "../codesets/pins";
import { readInParts } from "../codesets/read-in-parts";
import { fileUri } from "../file-uri";
import { examineAll } from "./examine-files";
import { pack } from "./packed";

/** Files to read, and by what. */
export interface WorkerRequest {
  /** Absolute. */
  paths: readonly string[];
  /** What the curriculum says of each, in the same order. */
  settings: readonly DocumentSettings[];
  pins: Pins | undefined;
  hashed: boolean | undefined;
}
/** What they hold, in the same order: the hash of each text and, as `packed.ts` has it, all else. */
export interface WorkerAnswer {
  packed: string[];
  hashes: (string | undefined)[];
}

/** Answers until it is stopped. */
export async function answerAsWorker(): Promise<void> {
  const base = await openUserLibrary([], readInParts);
  parentPort?.on("message", ({ paths, settings, pins, hashed }: WorkerRequest) => {
    const codes = pinnedLibrary(base, pins);
    const answer: WorkerAnswer = { packed: [], hashes: [] };
    let at = 0;
    const next = () => {
      const path = paths[at];
      return path === undefined ? undefined : { path, settings: settings[at++] ?? noSettings };
    };
    examineAll(next, { codes, hashed }, (path, examined) => {
      answer.packed.push(pack(examined, fileUri(path)));
      answer.hashes.push(examined.hash);
    });
    parentPort?.postMessage(answer);
  });
}

import { createHash } from "node:crypto";

import { type CodeLibrary, emptyLibrary } from "../../codesets/library";
import type { DocumentSettings } from "../../curriculum/document-settings";
import { type DocumentSummary, summarise } from "../../curriculum/document-summary";
import { kindOf } from "../../curriculum/kinds/registry";
import { Snapshot } from "../../curriculum/snapshot";
import { checkAlone } from "../../rules/check";
import { type Pins, pinnedLibrary } from "../codesets/pins";
import { fileUri } from "../file-uri";
import { type LintedFinding, toLintedFinding } from "../linted-finding";
import { readCurriculumFile } from "../read-file";

/** How long a loop may read files before it lets others in, in milliseconds. */
const SLICE = 10;

/** What a file says by itself, whatever stands in others: plain data, which threads and caches can hand on. */
export interface Examined {
  /** Undefined where the file could not be read. */
  documents: readonly DocumentSummary[] | undefined;
  /** At the rules' own levels. Undefined where the file has to be looked at again with all others known. */
  diagnostics: LintedFinding[] | undefined;
  /** Of the text, where it was asked for and could be read. */
  hash?: string | undefined;
  /** The same as one line of text, where it came as one; see `packed.ts`. */
  packed?: string;
}

/** How files are to be read. */
export interface ExamineSettings {
  /** What the curriculum says of a file. */
  settingsOf(path: string): DocumentSettings;
  /** The code sets that the curriculum brings along. */
  pins?: Pins | undefined;
  /** Whether to say the hash of each text. */
  hashed?: boolean | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Reads files and says what each holds. */
export interface Examiner {
  /** Told how many files a search has found so far, so that helpers can be called while it goes on. */
  expect?(files: number): void;
  /**
   * @param paths absolute
   * @param each called once for each file, in any order
   * @throws when the signal aborts it
   */
  examine(
    paths: readonly string[],
    settings: ExamineSettings,
    each: (path: string, examined: Examined) => void,
  ): Promise<void>;
}

/** By what one file is judged. Plain but for the codes. */
export interface ExamineFileSettings {
  settings: DocumentSettings;
  codes: CodeLibrary;
  hashed?: boolean | undefined;
}

/** Reads one file and checks it by the rules that need no other. */
export function examineFile(path: string, { settings, codes, hashed }: ExamineFileSettings): Examined {
  const snapshot = snapshotOf(path, settings);
  if (!snapshot) return { documents: undefined, diagnostics: undefined };
  return {
    documents: summarise(snapshot),
    diagnostics: checkAlone(snapshot, codes)?.map((finding) => toLintedFinding(snapshot, finding)),
    hash: hashed ? hashOf(snapshot.text) : undefined,
  };
}

/** Of a text, to tell it from others. */
export function hashOf(text: string): string {
  return createHash("sha1").update(text).digest("base64");
}

/** Reads and checks in this thread, and lets others in now and then. */
export function localExaminer(codes: CodeLibrary = emptyLibrary): Examiner {
  return inThisThread((path, { settingsOf, pins, hashed }) =>
    examineFile(path, { settings: settingsOf(path), codes: pinnedLibrary(codes, pins), hashed }),
  );
}

/** Reads without checking: what an editor needs to know of files that are not open. */
export const summariser: Examiner = inThisThread((path, { settingsOf }) => {
  const snapshot = snapshotOf(path, settingsOf(path));
  return { documents: snapshot && summarise(snapshot), diagnostics: undefined };
});

function inThisThread(examine: (path: string, settings: ExamineSettings) => Examined): Examiner {
  return {
    async examine(paths, settings, each) {
      const { signal, onProgress } = settings;
      let slice = performance.now();
      for (const [index, path] of paths.entries()) {
        each(path, examine(path, settings));
        if (performance.now() - slice <= SLICE) continue;
        onProgress?.(index + 1, paths.length);
        await new Promise((proceed) => setImmediate(proceed));
        signal?.throwIfAborted();
        slice = performance.now();
      }
    },
  };
}

function snapshotOf(path: string, settings: DocumentSettings): Snapshot | undefined {
  const kind = kindOf(path);
  const read = kind && readCurriculumFile(path);
  if (!read || !("text" in read)) return undefined;
  return new Snapshot(fileUri(path), kind, read.text, 0, undefined, settings);
}

import { URI } from "vscode-uri";
import { type CodeLibrary, emptyLibrary } from "../../codesets/library";
import { type DocumentSummary, summarise } from "../../curriculum/curriculum";
import type { DocumentSettings } from "../../curriculum/document-settings";
import { kindOf } from "../../curriculum/kinds/registry";
import { Snapshot } from "../../curriculum/snapshot";
import { checkAlone } from "../../rules/check";
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
}

/** How files are to be read. */
export interface ExamineSettings {
  /** What the curriculum says of a file. */
  settingsOf(path: string): DocumentSettings;
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Reads files and says what each holds. */
export interface Examiner {
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

/** Checks a text by the rules that need no other file. */
export function examineText(path: string, text: string, settings: DocumentSettings, codes: CodeLibrary): Examined {
  const kind = kindOf(path);
  if (!kind) return { documents: undefined, diagnostics: undefined };
  const snapshot = new Snapshot(URI.file(path).toString(), kind, text, 0, undefined, settings);
  return {
    documents: summarise(snapshot),
    diagnostics: checkAlone(snapshot, codes)?.map((finding) => toLintedFinding(snapshot, finding)),
  };
}

/** Reads one file and checks it by the rules that need no other. */
export function examineFile(path: string, settings: DocumentSettings, codes: CodeLibrary): Examined {
  const read = readCurriculumFile(path);
  if (!("text" in read)) return { documents: undefined, diagnostics: undefined };
  return examineText(path, read.text, settings, codes);
}

/** Reads and checks in this thread, and lets others in now and then. */
export function localExaminer(codes: CodeLibrary = emptyLibrary): Examiner {
  return inThisThread((path, settings) => examineFile(path, settings, codes));
}

/** Reads without checking: what an editor needs to know of files that are not open. */
export const summariser: Examiner = inThisThread((path, settings) => {
  const kind = kindOf(path);
  const read = kind && readCurriculumFile(path);
  if (!read || !("text" in read)) return { documents: undefined, diagnostics: undefined };
  const snapshot = new Snapshot(URI.file(path).toString(), kind, read.text, 0, undefined, settings);
  return { documents: summarise(snapshot), diagnostics: undefined };
});

function inThisThread(examine: (path: string, settings: DocumentSettings) => Examined): Examiner {
  return {
    async examine(paths, { settingsOf, signal, onProgress }, each) {
      let slice = performance.now();
      for (const [index, path] of paths.entries()) {
        each(path, examine(path, settingsOf(path)));
        if (performance.now() - slice <= SLICE) continue;
        onProgress?.(index + 1, paths.length);
        await new Promise((proceed) => setImmediate(proceed));
        signal?.throwIfAborted();
        slice = performance.now();
      }
    },
  };
}

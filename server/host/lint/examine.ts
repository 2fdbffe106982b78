import { createHash } from "node:crypto";
import type { DocumentSettings } from "../../curriculum/document-settings";
import type { DocumentSummary } from "../../curriculum/document-summary";
import type { Pins } from "../codesets/pins";
import type { LintedFinding } from "../linted-finding";

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

/** Of a text, to tell it from others. */
export function hashOf(text: string): string {
  return createHash("sha1").update(text).digest("base64");
}

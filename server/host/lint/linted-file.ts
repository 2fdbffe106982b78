import type { LintedFinding } from "../linted-finding";

/** What was found in one file. */
export interface LintedFile {
  /** Absolute. */
  path: string;
  uri: string;
  diagnostics: readonly LintedFinding[];
  /** The disk refused it: the run is not complete. */
  unreadable: boolean;
}

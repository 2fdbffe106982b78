import type { CurriculumHost } from "../curriculum-host";
import type { LintedFile } from "./linted-file";

/** What the outcome of a run hangs on, beside what the disk holds. */
export interface Run {
  /** The files to report, absolute, in order. */
  files: readonly string[];
  /** Knows which others they may refer to, and by what all are judged. */
  host: CurriculumHost;
}

/** Remembers what whole runs came to. */
export interface RunMemory {
  /**
   * What a run came to, when it was made before and nothing it hangs on has changed; nothing is read for it then.
   * @throws when the signal aborts it
   */
  recall(run: Run, signal: AbortSignal | undefined): Promise<LintedFile[] | undefined>;
  /**
   * Keeps what a run came to.
   * @param again the files that were read a second time, absolute, and the hash of what stood there: they may have
   * changed in between
   */
  remember(run: Run, results: readonly LintedFile[], again: ReadonlyMap<string, string>): Promise<void>;
}

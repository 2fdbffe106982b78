import type { CodeLibrary } from "../../codesets/library";
import { CurriculumHost } from "../curriculum-host";
import type { Examined, Examiner } from "./examine";
import { localExaminer } from "./local-examiner";
import type { RunMemory } from "./run-memory";

/** What to lint. */
export interface LintRequest {
  /** Absolute. */
  cwd: string;
  /** Files, folders or globs, from `cwd`. */
  paths: readonly string[];
  configurationFile?: string;
  /** What stands in files instead of what the disk has, by absolute path. */
  texts?: ReadonlyMap<string, string>;
  /** Which of the files to report, when not all; all of them are read, since others may refer to them. */
  select?: ((files: readonly string[], host: CurriculumHost) => Promise<string[]>) | undefined;
  /** The code sets at hand; without them codes are judged by their shape. */
  codes?: CodeLibrary;
  /** Who reads and checks each file by itself; this thread by default. */
  examiner?: Examiner | undefined;
  /** Knows what earlier runs came to, where nothing they hang on has changed; nobody by default. */
  memory?: RunMemory | undefined;
  signal?: AbortSignal;
  onProgress?: (progress: LintProgress) => void;
}

/** How far a run is: every file is read first, since others may refer to it, then checked. */
export interface LintProgress {
  step: "reading" | "checking";
  done: number;
  total: number;
}

/**
 * The host of a run.
 * @param onExamined receives what was found out about each file on the way
 */
export function hostOf(
  request: Omit<LintRequest, "paths">,
  onExamined?: (path: string, examined: Examined) => void,
): CurriculumHost {
  const { cwd, codes, signal, configurationFile, onProgress } = request;
  return new CurriculumHost([cwd], {
    codes,
    signal,
    configurationFile,
    lookAbove: true,
    onProgress: (done, total) => onProgress?.({ step: "reading", done, total }),
    onExamined,
    examiner: request.examiner ?? localExaminer(codes),
  });
}

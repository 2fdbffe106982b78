import type { CodeLibrary } from "../codesets/library";
import type { Configuration } from "../curriculum/configuration";
import type { Curriculum } from "../curriculum/curriculum";
import type { DocumentSettings } from "../curriculum/document-settings";
import type { DocumentSummary } from "../curriculum/document-summary";
import { pinsOf } from "./codesets/pins";
import { fileUri } from "./file-uri";
import type { Examined, Examiner } from "./lint/examine";
import { summariser } from "./lint/local-examiner";

/** What a search finds in the folder of a curriculum. */
export interface Listing {
  /** Absolute, sorted. */
  files: string[];
  /** Folders inside that are curricula of their own. */
  nested: string[];
}

/** A folder with what belongs together in it. */
export interface LoadedCurriculum extends Listing {
  root: string;
  configuration: Configuration;
  curriculum: Curriculum;
}

/** One reading of a curriculum that somebody looks on at. */
export interface Reading {
  /** Stops it; what was read until then stays. */
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
  /** @param stopped whether it was told to stop before everything was read */
  ended(stopped: boolean): void;
}

/** Who reads files, and who looks on. */
export interface LoadOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
  /** Called when a curriculum begins to be read, in place of `signal` and `onProgress`. */
  reading?: () => Reading;
  /** Reads files; this thread, and without checking them, by default. */
  examiner?: Examiner;
  /** Receives what was found out about each file on the way, so that it need not be read again. */
  onExamined?: (path: string, examined: Examined) => void;
  /** The codes that documents refer to. */
  codes?: CodeLibrary;
}

/** By what the files of a curriculum are read. */
export interface LoadSettings {
  /** The curriculum's folder, absolute. */
  root: string;
  configuration: Configuration;
  settingsOf(path: string): DocumentSettings;
}

/**
 * Reads files and puts what they hold into a curriculum.
 * @param files absolute
 * @throws when the signal of the options aborts it; a reading that somebody looks on at only ends
 */
export async function readInto(
  curriculum: Curriculum,
  files: readonly string[],
  { root, configuration, settingsOf }: LoadSettings,
  options: LoadOptions,
): Promise<void> {
  const { examiner = summariser, onExamined } = options;
  const reading = options.reading?.();
  const { signal, onProgress } = reading ?? options;
  const pins = pinsOf(root, configuration);
  // In the order of the files, whoever is ready first: what a rule says first must not hang on the weather.
  const waiting = new Map<string, readonly DocumentSummary[] | undefined>();
  let next = 0;
  const put = (path: string) => {
    const documents = waiting.get(path);
    if (documents) curriculum.set(documents[0]?.uri ?? fileUri(path), documents);
    waiting.delete(path);
  };
  try {
    await examiner.examine(files, { settingsOf, pins, signal, onProgress }, (path, examined) => {
      waiting.set(path, examined.documents);
      onExamined?.(path, examined);
      for (let first = files[next]; first !== undefined && waiting.has(first); first = files[++next]) put(first);
    });
    reading?.ended(false);
  } catch (error) {
    if (!reading?.signal.aborted) throw error;
    curriculum.isPartial = true;
    reading.ended(true);
  }
  // What a reading that was stopped has left.
  for (; next < files.length; next++) put(files[next] ?? "");
}

import type { DocumentSettings } from "../curriculum/document-settings";
import { kindOf } from "../curriculum/kinds/registry";
import { Snapshot } from "../curriculum/snapshot";
import { fileUri } from "./file-uri";
import { readCurriculumFile } from "./read-file";

/**
 * Reads a file.
 * @param settings what its curriculum says of it, where that is known
 * @param kind what it is, where its name does not tell
 * @returns undefined where it is no file of a curriculum or cannot be read
 */
export function snapshotOf(path: string, settings?: DocumentSettings, kind = kindOf(path)): Snapshot | undefined {
  const read = kind && readCurriculumFile(path);
  if (!kind || !read || !("text" in read)) return undefined;
  return new Snapshot(fileUri(path), kind, read.text, 0, undefined, settings);
}

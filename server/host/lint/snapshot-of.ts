import type { DocumentSettings } from "../../curriculum/document-settings";
import { kindOf } from "../../curriculum/kinds/registry";
import { Snapshot } from "../../curriculum/snapshot";
import { fileUri } from "../file-uri";
import { readCurriculumFile } from "../read-file";

/** Reads a file as its curriculum has it. @returns undefined where it cannot be read */
export function snapshotOf(path: string, settings: DocumentSettings): Snapshot | undefined {
  const kind = kindOf(path);
  const read = kind && readCurriculumFile(path);
  if (!read || !("text" in read)) return undefined;
  return new Snapshot(fileUri(path), kind, read.text, 0, undefined, settings);
}

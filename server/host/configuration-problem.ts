import { defaultConfiguration } from "../curriculum/configuration";
import { Curriculum } from "../curriculum/curriculum";
import { kindOf } from "../curriculum/kinds/registry";
import { Snapshot } from "../curriculum/snapshot";
import { diagnose } from "../language/diagnostics";
import { fileUri } from "./file-uri";
import { readCurriculumFile } from "./read-file";

/**
 * What is wrong with a `chartkey.yaml` by any name, so that it cannot be obeyed.
 * @returns the first error, with its line; undefined when there is none
 */
export function configurationProblem(path: string): string | undefined {
  const kind = kindOf("chartkey.yaml");
  const read = readCurriculumFile(path);
  if ("problem" in read) return read.problem;
  if (!kind) return undefined;
  const snapshot = new Snapshot(fileUri(path), kind, read.text);
  const error = diagnose(snapshot, new Curriculum(), defaultConfiguration).find(({ severity }) => severity === 1);
  return error && `Line ${error.range.start.line + 1}: ${error.message}`;
}

import type { CodeLibrary } from "../../codesets/library";
import { kindOf } from "../../curriculum/kinds/registry";
import { Snapshot } from "../../curriculum/snapshot";
import { check } from "../../rules/check";
import { levelIn } from "../../rules/levels";
import { unreadableFile } from "../../rules/unreadable-file";
import { pinFindings } from "../codesets/pin-findings";
import { configurationFileIn } from "../configuration-file";
import { configurationFor } from "../file-configuration";
import { fileUri } from "../file-uri";
import { toLintedFinding } from "../linted-finding";
import type { LoadedCurriculum } from "../load-curriculum";
import type { ReadResult } from "../read-file";
import type { LintedFile } from "./linted-file";

/** Checks one file with all others known. @param read its text, or why there is none */
export function lintRead(
  path: string,
  read: ReadResult,
  { curriculum, configuration: whole, root }: LoadedCurriculum,
  codes: CodeLibrary | undefined,
): LintedFile {
  const configuration = configurationFor(path, root, whole);
  const uri = fileUri(path);
  const kind = kindOf(path);
  if (!kind) return { path, uri, diagnostics: [], unreadable: false };
  const text = "text" in read ? read.text : "";
  const snapshot = new Snapshot(uri, kind, text, 0, undefined, configuration.settings);
  if ("text" in read) {
    const findings = check(snapshot, curriculum, configuration);
    if (path === configurationFileIn(root)) findings.push(...pinFindings(snapshot, root, whole, codes));
    return { path, uri, diagnostics: findings.map((finding) => toLintedFinding(snapshot, finding)), unreadable: false };
  }
  const { problem: message, unreadable } = read;
  const level = levelIn(configuration, unreadableFile.id, unreadableFile.level);
  if (!level) return { path, uri, diagnostics: [], unreadable };
  const finding = { rule: unreadableFile.id, severity: level, message, span: { start: 0, end: 0 } };
  return { path, uri, diagnostics: [toLintedFinding(snapshot, finding)], unreadable };
}

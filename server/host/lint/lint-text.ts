import { resolve } from "node:path";
import { kindOf } from "../../curriculum/kinds/registry";
import { Snapshot } from "../../curriculum/snapshot";
import { LintRequestError, notOurs } from "../asked-files";
import { fileUri } from "../file-uri";
import type { ReadResult } from "../read-file";
import { lintRead } from "./lint-read";
import { hostOf, type LintRequest } from "./lint-request";
import type { LintedFile } from "./linted-file";

/**
 * Checks a text as if it were the file of that name, in the curriculum that the name lies in.
 * @param read the text, or why it is none
 * @throws LintRequestError when the name is that of no document
 */
export async function lintText(
  request: Omit<LintRequest, "paths">,
  name: string,
  read: ReadResult,
): Promise<LintedFile> {
  const path = resolve(request.cwd, name);
  const kind = kindOf(path);
  if (!kind) throw new LintRequestError(notOurs(name));
  const host = hostOf(request);
  const uri = fileUri(path);
  const snapshot = "text" in read ? new Snapshot(uri, kind, read.text).withSettings(host.settingsOf(path)) : undefined;
  if (snapshot) await host.override(path, snapshot);
  return lintRead(path, read, await host.curriculumOf(path), request.codes);
}

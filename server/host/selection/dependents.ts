import { basename, dirname, resolve } from "node:path";
import { URI } from "vscode-uri";
import { dependentsOf } from "../../curriculum/dependents";
import { summarise } from "../../curriculum/document-summary";
import { kindOf } from "../../curriculum/kinds/registry";
import { Snapshot } from "../../curriculum/snapshot";
import type { CurriculumHost } from "../curriculum-host";
import { isConfigurationName, isWithin } from "../find-files";
import type { GitChanges } from "./git-changes";

/**
 * The files whose findings may be other than before, since they changed or since something changed that they refer to,
 * share an id with, or are judged together with.
 * @param files those that would be checked, absolute
 */
export async function filesSince(
  files: readonly string[],
  changes: GitChanges,
  host: CurriculumHost,
): Promise<string[]> {
  const affected = new Set<string>();
  const folders: string[] = [];
  const roots = new Set(files.map((file) => host.rootOf(file)));
  for (const path of changes.files) {
    // Which files there are, and what holds for them, may be another matter now.
    if (basename(path) === ".gitignore" || isConfigurationName(basename(path))) folders.push(dirname(path));
    const kind = kindOf(path);
    if (!kind || !roots.has(host.rootOf(path))) continue;
    const { curriculum } = await host.curriculumOf(path);
    const uri = URI.file(path).toString();
    const old = await changes.before(path);
    const before = old === undefined ? [] : summarise(new Snapshot(uri, kind, old));
    for (const other of dependentsOf(uri, before, curriculum.documentsOf(uri), curriculum)) affected.add(other);
  }
  for (const root of roots) {
    const packs = Object.values(host.configurationOf(root).codeSets).flatMap(({ pack }) => pack ?? []);
    if (packs.some((pack) => changes.files.includes(resolve(root, pack)))) folders.push(root);
  }
  const changed = new Set(changes.files);
  return files.filter(
    (file) =>
      changed.has(file) || affected.has(URI.file(file).toString()) || folders.some((folder) => isWithin(file, folder)),
  );
}

import { basename, dirname, resolve } from "node:path";
import { URI } from "vscode-uri";
import type { Curriculum, DocumentSummary } from "../../curriculum/curriculum";
import { summarise } from "../../curriculum/curriculum";
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
    for (const other of affectedBy([...before, ...curriculum.documentsOf(uri)], uri, curriculum)) affected.add(other);
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

/** The files that a change of some documents concerns, themselves not counted. */
function affectedBy(changed: readonly DocumentSummary[], uri: string, curriculum: Curriculum): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const queue = [...changed];
  for (let document = queue.pop(); document; document = queue.pop()) {
    const { kind, id } = document;
    if (!id || seen.has(`${kind} ${id.text}`)) continue;
    seen.add(`${kind} ${id.text}`);
    for (const same of curriculum.find(kind, id.text)) found.add(same.uri);
    for (const referrer of curriculum.referrers(kind, id.text)) {
      found.add(referrer.uri);
      // A chain of requirements is judged as a whole.
      queue.push(referrer);
    }
  }
  for (const { references, key } of changed) {
    // An exam is judged by what prepares for its sections.
    for (const { kind, text } of references) {
      for (const { uri: exam, sections } of curriculum.find(kind, text)) if (sections.length > 0) found.add(exam);
    }
    if (key) for (const beside of curriculum.keysBeside(uri)) found.add(beside.uri);
  }
  return found;
}

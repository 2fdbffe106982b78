import { lstatSync, type Stats, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import picomatch from "picomatch";
import { kindOf } from "../curriculum/kinds/registry";
import type { CurriculumHost } from "./curriculum-host";
import { findFiles, isWithin } from "./find-files";
import { pathFrom } from "./globs";

/** The request itself is at fault: a path that is not there, a file that is not ours. */
export class LintRequestError extends Error {}

/**
 * The files that somebody means by paths: files, folders or globs.
 * @param cwd where relative paths start, absolute
 * @returns absolute paths in their order, each once
 * @throws LintRequestError for a path that matches nothing
 */
export async function askedFiles(cwd: string, paths: readonly string[], host: CurriculumHost): Promise<string[]> {
  // One path, as nearly always, holds each file once.
  const [only] = paths;
  if (only !== undefined && paths.length === 1) return [...(await filesOf(only, resolve(cwd, only), cwd, host))].sort();
  const files = new Set<string>();
  for (const asked of paths) {
    for (const file of await filesOf(asked, resolve(cwd, asked), cwd, host)) files.add(file);
  }
  return [...files].sort();
}

/** Says what Chartkey's files are called. */
export function notOurs(name: string): string {
  return `«${name}» is no file of Chartkey's. Its files are named NAME.credential.yaml, NAME.exercise.yaml or chartkey.yaml.`;
}

async function filesOf(asked: string, path: string, cwd: string, host: CurriculumHost): Promise<string[]> {
  const ours = kindOf(path) !== undefined;
  // A link that leads nowhere is there as well: reading it says what is wrong.
  if (ours && stateOf(path, lstatSync)) return [path];
  const state = stateOf(path, statSync);
  if (state?.isDirectory()) return filesInFolder(asked, path, host);
  if (state) throw new LintRequestError(notOurs(asked));
  if (!/[*?[{]/.test(asked)) throw new LintRequestError(`There is no file or folder «${asked}».`);
  const { base, glob } = picomatch.scan(asked.split(sep).join("/"));
  const folder = resolve(cwd, base);
  const matches = picomatch(glob, { dot: true, flags: "s" });
  const found = (await filesIn(folder, host)).filter((file) => matches(pathFrom(folder, file)));
  if (found.length === 0) throw new LintRequestError(`No file of a curriculum matches «${asked}».`);
  return found;
}

async function filesInFolder(asked: string, folder: string, host: CurriculumHost): Promise<string[]> {
  const found = await filesIn(folder, host);
  if (found.length > 0) return found;
  // Somebody who names a folder that is left out otherwise wants it checked.
  const named = await filesOfExcluded(folder, host);
  if (named.length > 0) return named;
  throw new LintRequestError(
    `«${asked}» holds no file of Chartkey's: NAME.credential.yaml, NAME.exercise.yaml or chartkey.yaml.`,
  );
}

/** The files below a folder, those of curricula nested in it included. */
async function filesIn(folder: string, host: CurriculumHost): Promise<string[]> {
  const { files, nested } = await host.listing(host.rootOf(resolve(folder, "any")));
  const inside = files.filter((file) => isWithin(file, folder));
  for (const other of nested) if (isWithin(other, folder)) inside.push(...(await filesIn(other, host)));
  return inside;
}

async function filesOfExcluded(folder: string, host: CurriculumHost): Promise<string[]> {
  const root = host.rootOf(resolve(folder, "any"));
  if (root === folder) return [];
  const nested: string[] = [];
  const configuration = { ...host.configurationOf(root), include: ["**"], exclude: [] };
  const files = [...findFiles(folder, root, configuration, (other) => nested.push(other))];
  for (const other of nested) files.push(...(await filesIn(other, host)));
  return files;
}

function stateOf(path: string, stat: typeof statSync | typeof lstatSync): Stats | undefined {
  try {
    return stat(path);
  } catch {
    return undefined;
  }
}

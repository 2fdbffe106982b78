import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, sep } from "node:path";
import type { Configuration } from "../curriculum/configuration";
import { kindOf } from "../curriculum/kinds/registry";
import { type GitIgnore, ignoredAbove, ignoredIn, isIgnored } from "./git-ignore";
import { isChosen, isExcludedFolder } from "./globs";

/**
 * Finds the files of a curriculum, in the order of their folders. Folders that are hidden, ignored by git or excluded
 * are not entered, links that lead back into the curriculum are not followed.
 * @param folder where to look, absolute
 * @param root the folder whose configuration holds
 * @param nested called for a folder inside that is a curriculum of its own; its files are not listed
 */
export function* findFiles(
  folder: string,
  root: string,
  configuration: Configuration,
  nested: (folder: string) => void = () => {},
): Generator<string> {
  const inside = realpath(root) ?? root;
  const seen = new Set<string | undefined>([realpath(folder)]);

  function* walk(current: string, above: GitIgnore): Generator<string> {
    const entries = list(current);
    if (current !== root && current !== folder && entries.some(({ name }) => isConfigurationName(name)))
      return nested(current);
    const rules = entries.some(({ name }) => name === ".gitignore") ? ignoredIn(current, above) : above;
    for (const entry of entries) {
      // Both are as they should be: taking each path apart again adds up.
      const path = current.endsWith(sep) ? current + entry.name : current + sep + entry.name;
      // A folder with the name of a file is listed too: reading it says what is wrong.
      if (kindOf(entry.name)) {
        if (entry.isSymbolicLink() && isSecondName(path, inside, configuration)) continue;
        if (holdsFile(path, root, configuration, rules)) yield path;
      } else if (entry.isDirectory()) {
        if (holdsFolder(path, root, configuration, rules)) yield* walk(path, rules);
      } else if (entry.isSymbolicLink() && isFolder(path) && holdsFolder(path, root, configuration, rules)) {
        const real = realpath(path);
        if (real === undefined || seen.has(real) || isWithin(real, inside) || isWithin(inside, real)) continue;
        seen.add(real);
        yield* walk(path, rules);
      }
    }
  }

  yield* walk(folder, ignoredAbove(folder));
}

/**
 * Whether a search from the curriculum's folder finds a file of that path, be it there yet or not. This is what
 * editor and command line agree on.
 * @param path absolute
 * @param root the curriculum's folder, absolute
 */
export function isIncluded(path: string, root: string, configuration: Configuration): boolean {
  if (!isWithin(path, root) || path === root || !kindOf(basename(path))) return false;
  const folders: string[] = [];
  for (let folder = dirname(path); folder !== root; folder = dirname(folder)) folders.unshift(folder);
  let rules = ignoredIn(root, ignoredAbove(root));
  for (const folder of folders) {
    if (!holdsFolder(folder, root, configuration, rules)) return false;
    rules = ignoredIn(folder, rules);
  }
  return holdsFile(path, root, configuration, rules);
}

/** Whether a file name is that of a configuration. */
export function isConfigurationName(name: string): boolean {
  return kindOf(name)?.id === "configuration";
}

/** Whether a path is a folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function holdsFolder(path: string, root: string, configuration: Configuration, rules: GitIgnore): boolean {
  const name = basename(path);
  return (
    !name.startsWith(".") &&
    name !== "node_modules" &&
    !isIgnored(path, true, rules) &&
    !isExcludedFolder(path, root, configuration)
  );
}

function holdsFile(path: string, root: string, configuration: Configuration, rules: GitIgnore): boolean {
  // A curriculum's own configuration is checked whatever it includes.
  if (dirname(path) === root && isConfigurationName(basename(path))) return true;
  return !isIgnored(path, false, rules) && isChosen(path, root, configuration);
}

/** Whether a link only gives a second name to a file that is found by its first: its id is no duplicate. */
function isSecondName(path: string, inside: string, configuration: Configuration): boolean {
  const real = realpath(path);
  return real !== undefined && isIncluded(real, inside, configuration);
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return []; // A folder that vanished or may not be read has no files for us.
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function realpath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

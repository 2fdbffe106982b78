import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import picomatch from "picomatch";
import type { Configuration } from "../curriculum/configuration";
import { kindOf } from "../curriculum/kinds/registry";

/** Folders that never hold a curriculum. */
const PRUNED = new Set(["node_modules"]);

/**
 * Whether a file belongs to a curriculum by its include and exclude globs; the one place that decides.
 * @param path absolute
 * @param root the curriculum's folder, absolute
 */
export function isIncluded(path: string, root: string, configuration: Configuration): boolean {
  const from = relative(root, path).split(sep).join("/");
  if (from.startsWith("..")) return false;
  return matches(configuration.include, from) && !matches(configuration.exclude, from);
}

/**
 * Finds the files of a curriculum, sorted. Folders that are hidden, ignored by git or excluded are not entered.
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
  const seen = new Set<string>();

  function* walk(current: string, ignored: readonly { base: string; rules: Ignore }[]): Generator<string> {
    const entries = list(current);
    if (!entries) return;
    if (current !== root && current !== folder && entries.some(({ name }) => isConfigurationName(name)))
      return nested(current);
    const rules = entries.some(({ name }) => name === ".gitignore")
      ? [...ignored, { base: current, rules: readIgnore(current) }]
      : ignored;
    for (const entry of entries) {
      const path = join(current, entry.name);
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && isDirectory(path));
      if (isFolder) {
        if (entry.name.startsWith(".") || PRUNED.has(entry.name) || isIgnored(path, true, rules)) continue;
        if (path !== root && matches(configuration.exclude, fromRoot(path))) continue;
        const real = realpath(path);
        if (!real || seen.has(real)) continue;
        seen.add(real);
        yield* walk(path, rules);
      } else if (kindOf(entry.name) && !isIgnored(path, false, rules) && isIncluded(path, root, configuration)) {
        yield path;
      }
    }
  }

  const fromRoot = (path: string): string => relative(root, path).split(sep).join("/");
  const start = realpath(folder);
  if (start) seen.add(start);
  yield* walk(folder, []);
}

/** Whether a file name is that of a configuration. */
export function isConfigurationName(name: string): boolean {
  return kindOf(name)?.id === "configuration";
}

const matchers = new WeakMap<readonly string[], (path: string) => boolean>();

function matches(globs: readonly string[], path: string): boolean {
  let matcher = matchers.get(globs);
  if (!matcher) {
    matcher = globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
    matchers.set(globs, matcher);
  }
  return matcher(path);
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined; // A folder that vanished or may not be read has no files for us.
  }
}

function isDirectory(path: string): boolean {
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

function readIgnore(folder: string): Ignore {
  try {
    return ignore().add(readFileSync(join(folder, ".gitignore"), "utf8"));
  } catch {
    return ignore();
  }
}

function isIgnored(path: string, folder: boolean, rules: readonly { base: string; rules: Ignore }[]): boolean {
  return rules.some(({ base, rules: own }) =>
    own.ignores(relative(base, path).split(sep).join("/") + (folder ? "/" : "")),
  );
}

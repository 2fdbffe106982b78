import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ignore, { type Ignore } from "ignore";
import { pathFrom } from "./globs";

/** The `.gitignore` files that hold in a folder, the outermost first. */
export type GitIgnore = readonly { folder: string; rules: Ignore }[];

/** What holds in a folder by the `.gitignore` files above it, up to the top of its repository. */
export function ignoredAbove(folder: string): GitIgnore {
  const found: { folder: string; rules: Ignore }[] = [];
  let current = folder;
  while (!existsSync(join(current, ".git"))) {
    const parent = dirname(current);
    if (parent === current) return []; // In no repository: nobody's `.gitignore` is meant for us.
    current = parent;
    found.unshift(...ownRules(current));
  }
  // A curriculum in a folder that git ignores was put there by somebody who lints it all the same.
  return isIgnored(folder, true, found) ? [] : found;
}

/** What holds in a folder, given what holds in the one above. */
export function ignoredIn(folder: string, above: GitIgnore): GitIgnore {
  const own = ownRules(folder);
  return own.length > 0 ? [...above, ...own] : above;
}

/** Whether git ignores a file or folder. The nearest `.gitignore` that speaks of it decides, as in git. */
export function isIgnored(path: string, isFolder: boolean, rules: GitIgnore): boolean {
  for (const { folder, rules: own } of [...rules].reverse()) {
    const { ignored, unignored } = own.test(pathFrom(folder, path) + (isFolder ? "/" : ""));
    if (ignored || unignored) return ignored;
  }
  return false;
}

function ownRules(folder: string): GitIgnore {
  try {
    return [{ folder, rules: ignore().add(readFileSync(join(folder, ".gitignore"), "utf8")) }];
  } catch {
    return []; // None there, or none that can be read.
  }
}

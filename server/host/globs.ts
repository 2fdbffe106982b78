import { relative, sep } from "node:path";
import picomatch from "picomatch";
import type { Configuration } from "../curriculum/configuration";

/**
 * Whether a file belongs to a curriculum by its include and exclude globs.
 * @param path absolute
 * @param root the curriculum's folder, absolute
 */
export function isChosen(path: string, root: string, configuration: Configuration): boolean {
  const from = pathFrom(root, path);
  if (from === ".." || from.startsWith("../")) return false;
  return matches(configuration.include, from) && !matches(configuration.exclude, from);
}

/** Whether a folder is excluded, with all that is in it. */
export function isExcludedFolder(path: string, root: string, configuration: Configuration): boolean {
  return matches(configuration.exclude, pathFrom(root, path));
}

/** A path as globs know it: from a folder, with forward slashes. */
export function pathFrom(folder: string, path: string): string {
  // Nearly always: normal paths, one inside the other. Asking the system's rules for each file of a catalogue adds up.
  if (sep === "/" && path.startsWith(folder) && path[folder.length] === "/") return path.slice(folder.length + 1);
  return relative(folder, path).split(sep).join("/");
}

/** Whether one of some globs matches a path, both from the same folder. */
export function chosenBy(globs: readonly string[], from: string): boolean {
  return matches(globs, from);
}

const matchers = new WeakMap<readonly string[], (path: string) => boolean>();

function matches(globs: readonly string[], path: string): boolean {
  let matcher = matchers.get(globs);
  if (!matcher) {
    // A file's name may hold a line end, which `**` passes over by that flag only.
    matcher =
      globs.length === 0
        ? () => false
        : globs.includes("**")
          ? () => true
          : picomatch(globs.flatMap(withContents), { dot: true, flags: "s" });
    matchers.set(globs, matcher);
  }
  return matcher(path);
}

/** An author who names a folder, as `drafts` or `./drafts/`, means what is in it. */
function withContents(glob: string): string[] {
  const plain = glob.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
  return plain === "" || plain === "." ? ["**"] : [plain, `${plain}/**`];
}

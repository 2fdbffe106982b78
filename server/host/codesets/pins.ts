import { readFileSync, realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { CodeLibrary } from "../../codesets/library";
import { CodeSet } from "../../codesets/pack/code-set";
import type { Configuration } from "../../curriculum/configuration";
import { isWithin } from "../find-files";

/** The packs that a curriculum brings along, by code system. Plain data, which threads and caches can hand on. */
export type Pins = Readonly<Record<string, Pin>>;

interface Pin {
  /** Absolute. */
  pack: string;
  /** Tells one state of that file from another. */
  stamp: string;
}

/** Something wrong with a pin, in an author's words. */
export interface PinProblem {
  system: string;
  field: "pack" | "release";
  message: string;
}

/** The packs that a configuration names and that lie inside the curriculum. @param root its folder, absolute */
export function pinsOf(root: string, { codeSets }: Configuration): Pins | undefined {
  const pins = Object.entries(codeSets).flatMap(([system, { pack }]) => {
    const path = pack === undefined ? undefined : resolve(root, pack);
    return path && isInside(path, root) ? [[system, { pack: path, stamp: stampOf(path) }]] : [];
  });
  return pins.length > 0 ? Object.fromEntries(pins) : undefined;
}

const libraries = new WeakMap<CodeLibrary, Map<string, CodeLibrary>>();

/** The code sets of a library, but for those that are pinned. */
export function pinnedLibrary(base: CodeLibrary, pins: Pins | undefined): CodeLibrary {
  if (!pins) return base;
  const known = libraries.get(base) ?? new Map<string, CodeLibrary>();
  libraries.set(base, known);
  const key = JSON.stringify(pins);
  const library = known.get(key) ?? new PinnedLibrary(base, pins);
  known.set(key, library);
  return library;
}

/** What is wrong with the pins of a configuration. @param codes the code sets that are installed */
export function pinProblems(root: string, { codeSets }: Configuration, codes: CodeLibrary): PinProblem[] {
  return Object.entries(codeSets).flatMap(([system, { pack, release }]): PinProblem[] => {
    const problem = (field: PinProblem["field"], message: string) => [{ system, field, message }];
    let set: CodeSet | undefined;
    if (pack === undefined) set = codes.get(system);
    else {
      const path = resolve(root, pack);
      if (!isInside(path, root))
        return problem(
          "pack",
          "The pack must lie in the folder of this configuration or below, so that everybody has it.",
        );
      try {
        set = new CodeSet(readFileSync(path));
      } catch (error) {
        const gone = (error as NodeJS.ErrnoException).code === "ENOENT";
        return problem(
          "pack",
          gone
            ? "There is no such file, so these codes are not checked."
            : "This is no pack of codes, or a damaged one, so these codes are not checked.",
        );
      }
      if (set.system !== system) return problem("pack", `This pack has the codes of \`${set.system}\`.`);
    }
    if (release === undefined || set?.release === release) return [];
    const has = set ? `The codes at hand are of \`${set.release}\`` : "No codes are installed";
    return problem(
      "release",
      `${has}, and the course is to be judged by another release. Pin a pack, or change the release.`,
    );
  });
}

class PinnedLibrary extends CodeLibrary {
  readonly #base: CodeLibrary;
  readonly #pins: Pins;

  constructor(base: CodeLibrary, pins: Pins) {
    super((system) => {
      const pin = pins[system];
      return pin ? [readFileSync(pin.pack)] : [];
    });
    this.#base = base;
    this.#pins = pins;
  }

  override get(system: string): CodeSet | undefined {
    if (!Object.hasOwn(this.#pins, system)) return this.#base.get(system);
    const set = super.get(system);
    return set?.system === system ? set : undefined;
  }
}

function isInside(path: string, root: string): boolean {
  if (!isWithin(path, root)) return false;
  try {
    // A link must not lead out either.
    return isWithin(realpathSync(path), realpathSync(root));
  } catch {
    return true; // Not there: said when it is read.
  }
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.ctimeMs} ${stat.size} ${stat.ino}` : "";
}

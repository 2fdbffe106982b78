import { Ncci } from "./ncci/ncci";
import type { Code } from "./pack/code";
import { CodeSet } from "./pack/code-set";
import type { PackFile } from "./pack/pack-file";
import { parseReference } from "./registry";

/** A system's packs, the one to be preferred first; none when there are none. May throw on the way. */
export type PackReader = (system: string) => Iterable<PackFile | Uint8Array>;

/** The code sets at hand. A set is read when it is first asked for. */
export class CodeLibrary {
  readonly #read: PackReader;
  readonly #sets = new Map<string, CodeSet | undefined>();
  #ncci: { tables: Ncci | undefined } | undefined;
  /** Why a pack that is there could not be used, by system. */
  readonly problems = new Map<string, string>();

  constructor(read: PackReader) {
    this.#read = read;
  }

  /** The codes of a system, or undefined when none are installed or they cannot be read. */
  get(system: string): CodeSet | undefined {
    let set = this.#sets.get(system);
    if (!set && !this.#sets.has(system)) {
      set = this.#open(system, (file) => new CodeSet(file));
      this.#sets.set(system, set);
    }
    return set;
  }

  /** The tables of the National Correct Coding Initiative, or undefined when the user has installed none. */
  get ncci(): Ncci | undefined {
    this.#ncci ??= { tables: this.#open("ncci", (file) => new Ncci(file)) };
    return this.#ncci.tables;
  }

  /** The first pack that is whole: a damaged one of the user's must not take away the one that came with Chartkey. */
  #open<Pack>(system: string, read: (file: PackFile | Uint8Array) => Pack): Pack | undefined {
    try {
      for (const file of this.#read(system)) {
        try {
          return read(file);
        } catch (error) {
          this.#note(system, error);
        }
      }
    } catch (error) {
      this.#note(system, error);
    }
    return undefined;
  }

  #note(system: string, error: unknown): void {
    this.problems.set(system, error instanceof Error ? error.message : String(error));
  }

  /** The code of a reference, when its system is installed and has it. */
  find(reference: string): Code | undefined {
    const parsed = parseReference(reference);
    return parsed && this.get(parsed.system.id)?.find(parsed.code);
  }
}

/** No code set at all: the structure is what is known. */
export const emptyLibrary = new CodeLibrary(() => []);

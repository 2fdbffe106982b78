import type { Code } from "./pack/code";
import { CodeSet } from "./pack/code-set";
import { parseReference } from "./registry";

/** Where the bytes of a system's pack come from; undefined when it has none. Throws when they cannot be read. */
export type PackReader = (system: string) => Uint8Array | undefined;

/** The code sets at hand. A set is read when it is first asked for. */
export class CodeLibrary {
  readonly #read: PackReader;
  readonly #sets = new Map<string, CodeSet | undefined>();
  /** Why a pack that is there could not be used, by system. */
  readonly problems = new Map<string, string>();

  constructor(read: PackReader) {
    this.#read = read;
  }

  /** The codes of a system, or undefined when none are installed or they cannot be read. */
  get(system: string): CodeSet | undefined {
    if (!this.#sets.has(system)) {
      let set: CodeSet | undefined;
      try {
        const bytes = this.#read(system);
        set = bytes && new CodeSet(bytes);
      } catch (error) {
        this.problems.set(system, error instanceof Error ? error.message : String(error));
      }
      this.#sets.set(system, set);
    }
    return this.#sets.get(system);
  }

  /** The code of a reference, when its system is installed and has it. */
  find(reference: string): Code | undefined {
    const parsed = parseReference(reference);
    return parsed && this.get(parsed.system.id)?.find(parsed.code);
  }
}

/** No code set at all: the structure is what is known. */
export const emptyLibrary = new CodeLibrary(() => undefined);

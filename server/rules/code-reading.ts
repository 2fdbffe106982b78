import type { CodeRole, CodeSystem } from "../codesets/code-system";
import type { CodeLibrary } from "../codesets/library";
import type { Code } from "../codesets/pack/code";
import type { CodeSet } from "../codesets/pack/code-set";
import { parseReference } from "../codesets/registry";
import { ownText } from "../yaml/own-text";

/** What is known of a well-formed code among codes of some role, whatever the document. */
export interface CodeReading {
  role: CodeRole;
  system: CodeSystem;
  /** Without its system. */
  code: string;
  /** What kind of code it is by its shape. */
  kind: "diagnosis" | "procedure";
  /** Undefined when the system's codes are not installed. */
  set: CodeSet | undefined;
  /** Undefined when the set has no such code. */
  entry: Code | undefined;
  /** What others have derived from it; see `Derived`. */
  derived: unknown[];
}

/** Codes that are kept; a curriculum has a few thousand. */
const MOST = 20_000;

/** Reads references to codes, each once: codes come again and again. */
export class CodeReader {
  readonly #codes: CodeLibrary;
  readonly #known: Record<CodeRole, Map<string, CodeReading>> = {
    diagnosis: new Map(),
    procedure: new Map(),
    any: new Map(),
  };

  #count = 0;

  constructor(codes: CodeLibrary) {
    this.#codes = codes;
  }

  /** Forgets codes when there are too many; not while a document is read, whose codes are compared with each other. */
  trim(): void {
    if (this.#count < MOST) return;
    this.#count = 0;
    for (const known of Object.values(this.#known)) known.clear();
  }

  /**
   * @returns undefined for what is bare or malformed; else one and the same object for a code in a role until `trim`,
   *   so that more can be remembered with it
   */
  read(text: string, role: CodeRole): CodeReading | undefined {
    const known = this.#known[role];
    let reading = known.get(text);
    if (!reading) {
      reading = this.#look(ownText(text), role);
      // What is no code is not kept: there is no end of what authors may type.
      if (!reading) return undefined;
      known.set(ownText(text), reading);
      this.#count++;
    }
    return reading;
  }

  #look(text: string, role: CodeRole): CodeReading | undefined {
    const reference = parseReference(text);
    if (!reference) return undefined;
    const { system, code } = reference;
    const structure = system.structure(code, role);
    if (!structure.ok || structure.kind === "modifier") return undefined;
    const set = this.#codes.get(system.id);
    return { role, system, code, kind: structure.kind, set, entry: set?.find(code), derived: [] };
  }
}

const readers = new WeakMap<CodeLibrary, CodeReader>();

/** The reader of a library's codes; it lives as long as the library. */
export function codeReader(codes: CodeLibrary): CodeReader {
  let reader = readers.get(codes);
  if (!reader) {
    reader = new CodeReader(codes);
    readers.set(codes, reader);
  }
  return reader;
}

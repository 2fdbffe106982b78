/** Where a code stands, which decides what an ambiguous one means. */
export type CodeRole = "diagnosis" | "procedure" | "any";

/** What a code of the right shape can be. */
export type CodeKind = "diagnosis" | "procedure" | "modifier";

/** The verdict on a code's shape. Whether such a code was ever published is another question. */
export type Structure =
  | { ok: true; kind: CodeKind; part: string }
  | {
      ok: false;
      /** Why it has not the shape, for an author. */
      reason: string;
      /** What can only have been meant, as a whole reference. */
      meant?: string;
    };

/** A published set of codes. */
export interface CodeSystem {
  /** The word before the colon of a reference. */
  readonly id: string;
  readonly title: string;
  /** Who publishes it and what it codes, in a sentence. */
  readonly description: string;
  /** Words that authors write for it instead of its id. */
  readonly aliases: readonly string[];
  /** Judges the shape of a code, without its system. */
  structure(code: string, role: CodeRole): Structure;
  /** What a code written without its system could mean here, as codes of this system; best first. */
  guess(text: string, role: CodeRole): string[];
}

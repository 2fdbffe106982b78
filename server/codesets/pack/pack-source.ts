import type { CodeKind } from "../code-system";

/** Where a code stands in its hierarchy. What is neither `code` nor ever billable only groups others. */
export type CodeLevel = "chapter" | "block" | "category" | "code";

/** Days of a code's life, both included, as YYYY-MM-DD; without an end it goes on. */
export type Period = readonly [from: string, to?: string];

/** What a tabular list says under a code. */
export interface CodeNote {
  kind: "includes" | "inclusion" | "excludes" | "codeFirst" | "useAdditional" | "codeAlso" | "fifthDigits" | "note";
  text: string;
  /** Codes, categories and ranges that the text names. */
  codes: readonly string[];
}

/** A code of another classification that says about the same. */
export interface Equivalent {
  code: string;
  /** Whether the mapping is only nearly right. */
  approximate: boolean;
}

/** One code as an importer gives it. */
export interface CodeSource {
  /** With its dot. */
  code: string;
  kind: CodeKind;
  level: CodeLevel;
  title: string;
  short?: string;
  /** When it was billable; none for what only groups. */
  periods?: readonly Period[];
  parent?: string;
  /** Facts of the code by name, such as `female-only`. */
  attributes?: readonly string[];
  notes?: readonly CodeNote[];
  equivalents?: readonly Equivalent[];
  /** Manifestations that the index pairs with it, as codes. */
  manifestations?: readonly string[];
  /** Further fields by name, such as coverage. */
  details?: Readonly<Record<string, string>>;
  /** Words it is looked up by, beside its titles. */
  terms?: readonly string[];
}

/** Whether a pack holds every code of its releases, or those that courses use most. */
export type Coverage = "full" | "teaching";

/** What is known of a pack as a whole. */
export interface PackInformation {
  /** Id of the code system. */
  system: string;
  /** The releases in it, for a reader. */
  release: string;
  /** The releases that a later one can be added to, the oldest first, each with its first day. */
  releases?: readonly { name: string; from: string }[];
  coverage: Coverage;
  /** Where it was made from, for a reader. */
  origin: string;
  /** From this day on it can tell; a code that ended before may be missing. */
  knownFrom?: string;
  /** Its last day; what is missing may have come after. */
  knownTo?: string;
}

/** Everything that goes into a pack. */
export interface PackSource extends PackInformation {
  codes: readonly CodeSource[];
  /** Further tables by name, as text: the edits of NCCI. */
  tables?: Readonly<Record<string, string>>;
}

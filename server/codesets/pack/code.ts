import type { CodeKind } from "../code-system";
import type { CodeLevel, CodeNote, Equivalent, Period } from "./pack-source";
import { NONE, type PackTable } from "./write-pack";

/** The columns that a code's fields are read from. */
export interface CodeColumns {
  readonly system: string;
  readonly table: PackTable;
  kindAt(index: number): CodeKind;
  levelAt(index: number): CodeLevel;
  parentAt(index: number): number;
  lifeAt(index: number): number;
  factsAt(index: number): number;
  bitOf(attribute: string): number;
  childrenOf(index: number): readonly number[];
  line(name: string, index: number): string;
}

/** What a code is on a day: to be billed, to be made more specific, or not (any more, or yet) there. */
export type CodeStatus = "billable" | "category" | "invalid";

/** One code of a set; its fields are read when asked for. */
export class Code {
  readonly #set: CodeColumns;
  readonly index: number;
  /** Found when first asked for: a category of a course is asked for them in many answers. */
  #children: readonly Code[] | undefined;

  constructor(set: CodeColumns, index: number) {
    this.#set = set;
    this.index = index;
  }

  /** With its dot, without its system. */
  get code(): string {
    return this.#set.line("codes", this.index);
  }

  get system(): string {
    return this.#set.system;
  }

  /** As it stands in a document. */
  get reference(): string {
    return `${this.system}:${this.code}`;
  }

  get kind(): CodeKind {
    return this.#set.kindAt(this.index);
  }

  get level(): CodeLevel {
    return this.#set.levelAt(this.index);
  }

  get title(): string {
    return this.#set.line("titles", this.index);
  }

  /** The official short title, else the title. */
  get shortTitle(): string {
    return this.#set.line("shorts", this.index) || this.title;
  }

  /** When it was billable; empty for what only groups others. */
  get periods(): readonly Period[] {
    return this.#set.table.periods[this.#set.lifeAt(this.index)] ?? [];
  }

  get parent(): Code | undefined {
    const parent = this.#set.parentAt(this.index);
    return parent === NONE ? undefined : new Code(this.#set, parent);
  }

  /** What it stands below, the outermost first. */
  get ancestors(): Code[] {
    const above: Code[] = [];
    // A damaged pack must not send us round in circles.
    for (let at = this.parent; at && above.length < 16; at = at.parent) above.unshift(at);
    return above;
  }

  get children(): readonly Code[] {
    this.#children ??= this.#set.childrenOf(this.index).map((index) => new Code(this.#set, index));
    return this.#children;
  }

  get notes(): CodeNote[] {
    const notes = this.#rare<[CodeNote["kind"], string, string[]][]>("notes") ?? [];
    return notes.map(([kind, text, codes]) => ({ kind, text, codes }));
  }

  /** Codes of ICD-10-CM that say about the same (CMS, General Equivalence Mappings). */
  get equivalents(): Equivalent[] {
    const equivalents = this.#rare<[string, number][]>("equivalents") ?? [];
    return equivalents.map(([code, approximate]) => ({ code, approximate: approximate === 1 }));
  }

  /** Codes of the manifestations that the index pairs with it. */
  get manifestations(): readonly string[] {
    return this.#rare<string[]>("manifestations") ?? [];
  }

  get details(): Readonly<Record<string, string>> {
    return this.#rare<Record<string, string>>("details") ?? {};
  }

  get attributes(): string[] {
    const facts = this.#set.factsAt(this.index);
    return this.#set.table.attributes.filter((_, bit) => ((facts >>> bit) & 1) === 1);
  }

  has(attribute: string): boolean {
    return (this.#set.factsAt(this.index) & this.#set.bitOf(attribute)) !== 0;
  }

  /**
   * What the code is on a day.
   * @param date YYYY-MM-DD; before the first release we know, the first release counts; without one, the last day the
   *   code had
   */
  statusOn(date?: string): CodeStatus {
    const { knownFrom, knownTo } = this.#set.table;
    const day = date ?? knownTo ?? "9999-12-31";
    const { periods } = this;
    for (let at = 0; at < periods.length; at++) {
      const [from, to] = periods[at] as Period;
      // What is in the first release we know may be older than it.
      if ((from <= day || from === knownFrom) && (to === undefined || day <= to)) return "billable";
    }
    const { children } = this;
    if (children.some((child) => child.statusOn(date) !== "invalid")) return "category";
    if (date === undefined && periods.length > 0) return "billable";
    // What groups codes that the pack does not have, as in a teaching set, still groups them.
    return periods.length === 0 && children.length === 0 ? "category" : "invalid";
  }

  #rare<T>(name: string): T | undefined {
    const line = this.#set.line(name, this.index);
    if (!line) return undefined;
    try {
      return JSON.parse(line) as T;
    } catch {
      // A damaged line loses its own notes, not the code.
      return undefined;
    }
  }
}

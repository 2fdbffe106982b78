import type { CodeKind } from "../code-system";
import type { SearchHit, SearchOptions } from "../search/hits";
import { openSearchIndex, type SearchIndex } from "../search/open-index";
import { Code, type CodeColumns } from "./code";
import { childrenAmong, placesOf } from "./columns";
import { Container, PackError } from "./container";
import { type PackFile, packInMemory } from "./pack-file";
import type { CodeLevel, Coverage, PackInformation } from "./pack-source";
import { TextColumn } from "./text-column";
import { KINDS, LEVELS, NONE, type PackTable } from "./write-pack";

/** How the sections of the search index are named. */
const SEARCH = "search/";

/**
 * The codes of one system, read from a pack. Columns are read when first asked for and kept; of text only the lines
 * around a code, and what is rare is parsed code by code.
 */
export class CodeSet implements PackInformation, CodeColumns {
  readonly system: string;
  readonly release: string;
  readonly releases?: PackInformation["releases"];
  readonly coverage: Coverage;
  readonly origin: string;
  readonly knownFrom?: string;
  readonly knownTo?: string;
  readonly size: number;
  readonly table: PackTable;
  readonly #container: Container;
  readonly #lines = new Map<string, readonly string[]>();
  readonly #numbers = new Map<string, Uint16Array | Uint32Array>();
  #bits: Map<string, number> | undefined;
  #facts: Uint16Array | Uint32Array | undefined;
  readonly #columns = new Map<string, TextColumn>();
  #search: SearchIndex | undefined;

  /**
   * @param file a pack, or its bytes, which are kept and must not be changed
   * @throws {PackError} when it is no pack, or a damaged one
   */
  constructor(file: PackFile | Uint8Array) {
    this.#container = new Container(file instanceof Uint8Array ? packInMemory(file) : file);
    const table = this.#container.information as PackTable;
    if (!isTable(table)) throw new PackError("The pack of codes does not say what it holds.");
    this.table = table;
    ({ system: this.system, release: this.release, coverage: this.coverage, origin: this.origin } = table);
    this.releases = table.releases;
    this.knownFrom = table.knownFrom;
    this.knownTo = table.knownTo;
    this.size = table.size;
    const widths = { kinds: 1, levels: 1, parents: 2, lives: 2, facts: 4 };
    for (const [name, width] of Object.entries(widths)) {
      if (this.#container.lengthOf(name) !== this.size * width) {
        throw new PackError(`The pack of codes is damaged: its ${name} do not fit its size.`);
      }
    }
  }

  /** The position of a code, with its dot; -1 when there is none. Codes are in order, so that no map has to be made. */
  indexOf(code: string): number {
    let from = 0;
    for (let to = this.size; from < to; ) {
      const middle = (from + to) >>> 1;
      if (this.line("codes", middle) < code) from = middle + 1;
      else to = middle;
    }
    return from < this.size && this.line("codes", from) === code ? from : -1;
  }

  /** The code as it stands in a reference, or undefined. */
  find(code: string): Code | undefined {
    const index = this.indexOf(code);
    return index < 0 ? undefined : new Code(this, index);
  }

  /** @param index from 0 to `size` - 1, the order of the codes as text */
  at(index: number): Code {
    if (!(index >= 0 && index < this.size)) throw new RangeError(`There is no code at ${index}.`);
    return new Code(this, index);
  }

  /** Codes that stand below no other. */
  get roots(): Code[] {
    return this.childrenOf(NONE).map((index) => new Code(this, index));
  }

  kindAt(index: number): CodeKind {
    return KINDS[this.#container.section("kinds")?.[index] ?? 0] ?? "diagnosis";
  }

  levelAt(index: number): CodeLevel {
    return LEVELS[this.#container.section("levels")?.[index] ?? 0] ?? "code";
  }

  /** Position of the code above, or `NONE`. */
  parentAt(index: number): number {
    return this.#column("parents")[index] ?? NONE;
  }

  /** Number of the code's life in the table's `periods`. */
  lifeAt(index: number): number {
    return this.#column("lives")[index] ?? 0;
  }

  /** The code's attributes, a bit each. */
  factsAt(index: number): number {
    this.#facts ??= this.#column("facts");
    return this.#facts[index] ?? 0;
  }

  /** The bit of an attribute in `factsAt`, as a number; 0 for one that no code has. */
  bitOf(attribute: string): number {
    this.#bits ??= new Map(this.table.attributes.map((name, bit) => [name, (1 << bit) >>> 0]));
    return this.#bits.get(attribute) ?? 0;
  }

  /** Whether any code of the pack is known to have an attribute, so that silence means something. */
  knows(attribute: string): boolean {
    return this.table.attributes.includes(attribute);
  }

  /** Positions of the codes below one, in order. @param index of the one, or `NONE` for those below none */
  childrenOf(index: number): readonly number[] {
    const parents = this.#column("parents");
    const level = index === NONE ? "chapter" : this.levelAt(index);
    // Chapters and blocks are named by a range or a letter; what they hold may stand anywhere.
    if (level === "chapter" || level === "block") return placesOf(index, parents);
    return childrenAmong((place) => this.line("codes", place), index, parents);
  }

  /** A whole column of text, a line a code; empty when the pack has none of the name. */
  lines(name: string): readonly string[] {
    let lines = this.#lines.get(name);
    if (!lines) {
      const bytes = this.#container.section(name);
      lines = bytes ? new TextDecoder().decode(bytes).split("\n") : [];
      this.#lines.set(name, lines);
    }
    return lines;
  }

  /** A line of a column of text; empty where the pack has none. */
  line(name: string, index: number): string {
    let column = this.#columns.get(name);
    if (!column) {
      column = new TextColumn(this.#container, name, this.size);
      this.#columns.set(name, column);
    }
    return column.at(index);
  }

  /** A further table of the pack as text, or undefined. */
  extra(name: string): string | undefined {
    const bytes = this.#container.section(`table/${name}`);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** Codes for a query, best first. */
  search(query: string, options: SearchOptions): SearchHit[] {
    this.#search ??= openSearchIndex(
      Object.fromEntries(
        [...this.#container.names].flatMap((name) => {
          const bytes = name.startsWith(SEARCH) ? this.#container.section(name) : undefined;
          return bytes ? [[name.slice(SEARCH.length), bytes]] : [];
        }),
      ),
      this.lines("codes"),
    );
    return this.#search.search(query, options);
  }

  #column(name: "parents" | "lives" | "facts"): Uint16Array | Uint32Array {
    let column = this.#numbers.get(name);
    if (!column) {
      const bytes = this.#container.section(name) as Uint8Array;
      const Numbers = name === "facts" ? Uint32Array : Uint16Array;
      column = new Numbers(bytes.buffer as ArrayBuffer, bytes.byteOffset, this.size);
      this.#numbers.set(name, column);
    }
    return column;
  }
}

function isTable(value: unknown): value is PackTable {
  const table = value as Partial<PackTable> | null;
  return (
    typeof table === "object" &&
    table !== null &&
    typeof table.system === "string" &&
    Number.isSafeInteger(table.size) &&
    Array.isArray(table.periods) &&
    Array.isArray(table.attributes)
  );
}

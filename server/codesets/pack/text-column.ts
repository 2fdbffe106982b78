import type { Container } from "./container";

/** How many lines are read together: a few kilobytes, as much as a disk gives at once. */
const BLOCK = 64;
/** How many blocks are kept as lines. */
const KEPT = 512;

const NEWLINE = 10;
const decoder = new TextDecoder();

/** The section that says where the blocks of a column begin. */
export function blocksSection(column: string): string {
  return `blocks/${column}`;
}

/** Where each block of lines begins, and behind the last where a next one would. @param text lines, none of them ended */
export function startsOfBlocks(text: Uint8Array): Uint32Array {
  const starts = [0];
  let lines = 0;
  for (let end = text.indexOf(NEWLINE); end >= 0; end = text.indexOf(NEWLINE, end + 1)) {
    if (++lines % BLOCK === 0) starts.push(end + 1);
  }
  return Uint32Array.from([...starts, text.length + 1]);
}

/** Where blocks begin, as a section has it; undefined where it has not, or what cannot be. */
function startsIn(bytes: Uint8Array | undefined, length: number, size: number): Uint32Array | undefined {
  const count = Math.max(1, Math.ceil(size / BLOCK)) + 1;
  if (bytes?.length !== 4 * count) return undefined;
  // A damaged pack may have it anywhere, and numbers are read in place at multiples of their size only.
  const starts = new Uint32Array(bytes.slice().buffer);
  const ascending = starts.every((start, at) => at === 0 || start >= (starts[at - 1] ?? 0));
  return starts[0] === 0 && starts[count - 1] === length + 1 && ascending ? starts : undefined;
}

/** A column of text in a pack, a line a code, of which only what is asked for is read and made strings. */
export class TextColumn {
  readonly #container: Container;
  readonly #name: string;
  readonly #starts: Uint32Array;
  readonly #blocks = new Map<number, readonly string[]>();

  /**
   * @param name of the section; a pack that has none of it has empty lines
   * @param size how many codes there are
   */
  constructor(container: Container, name: string, size: number) {
    this.#container = container;
    this.#name = name;
    // Packs of earlier versions do not say where blocks begin, and a damaged one may say nonsense.
    const starts = startsIn(container.section(blocksSection(name)), container.lengthOf(name) ?? 0, size);
    this.#starts = starts ?? startsOfBlocks(container.section(name) ?? new Uint8Array());
  }

  /** The line of a code; empty for one that there is not. */
  at(index: number): string {
    return this.#block(Math.floor(index / BLOCK))[index % BLOCK] ?? "";
  }

  #block(number: number): readonly string[] {
    let lines = this.#blocks.get(number);
    if (!lines) {
      const start = this.#starts[number] ?? 0;
      const next = this.#starts[number + 1] ?? 0;
      // The newline before the next block ends the last line and begins none.
      const bytes = this.#container.part(this.#name, start, next - 1);
      lines = decoder.decode(bytes).split("\n");
      if (this.#blocks.size >= KEPT) this.#blocks.clear();
      this.#blocks.set(number, lines);
    }
    return lines;
  }
}

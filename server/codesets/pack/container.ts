import type { PackFile } from "./pack-file";

const MAGIC = "CKPACK1\n";
const HEADER = MAGIC.length + 4;

interface SectionEntry {
  name: string;
  offset: number;
  length: number;
}

const NOWHERE: Omit<SectionEntry, "name"> = { offset: 0, length: 0 };

const decoder = new TextDecoder();

/** A file that is no pack, or not a whole one. */
export class PackError extends Error {
  override readonly name = "PackError";
}

/**
 * Puts named sections into one file: magic, length of the table, the table as JSON, then the sections, each at a
 * multiple of eight so that numbers can be read in place.
 * @param information goes into the table as it is
 */
export function encodeContainer(information: object, sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: SectionEntry[] = [];
  let length = 0;
  for (const [name, bytes] of sections) {
    entries.push({ name, offset: length, length: bytes.length });
    length = align(length + bytes.length);
  }
  const table = new TextEncoder().encode(JSON.stringify({ information, sections: entries, length }));
  const start = align(HEADER + table.length);
  const file = new Uint8Array(start + length);
  file.set(new TextEncoder().encode(MAGIC));
  new DataView(file.buffer).setUint32(MAGIC.length, table.length, true);
  file.set(table, HEADER);
  for (const entry of entries) file.set(sections.get(entry.name) as Uint8Array, start + entry.offset);
  return file;
}

/** A pack taken apart. */
export class Container {
  readonly information: unknown;
  readonly #file: PackFile;
  readonly #sections: ReadonlyMap<string, SectionEntry>;
  readonly #read = new Map<string, Uint8Array>();

  /**
   * Reads no section.
   * @throws {PackError} when the file is no pack, or cut off
   */
  constructor(file: PackFile) {
    const head = file.read(0, HEADER);
    if (head.length < HEADER || decoder.decode(head.subarray(0, MAGIC.length)) !== MAGIC) {
      throw new PackError("This is no pack of codes, or one of another version of Chartkey.");
    }
    const tableLength = new DataView(head.buffer, head.byteOffset).getUint32(MAGIC.length, true);
    const start = align(HEADER + tableLength);
    const table = start <= file.length ? parse(decoder.decode(file.read(HEADER, HEADER + tableLength))) : undefined;
    if (!table) throw new PackError("The pack of codes is damaged: its table cannot be read.");
    if (file.length !== start + table.length) throw new PackError("The pack of codes is cut off.");
    this.information = table.information;
    this.#file = file;
    this.#sections = new Map(
      table.sections.map(({ name, offset, length }) => {
        if (!(offset >= 0 && length >= 0 && offset + length <= table.length)) {
          throw new PackError("The pack of codes is damaged: a section lies outside it.");
        }
        return [name, { name, offset: start + offset, length }];
      }),
    );
  }

  get names(): Iterable<string> {
    return this.#sections.keys();
  }

  /** How long a section is, in bytes; undefined when there is none of the name. */
  lengthOf(name: string): number | undefined {
    return this.#sections.get(name)?.length;
  }

  /** A whole section, read when first asked for and kept; undefined when there is none of the name. */
  section(name: string): Uint8Array | undefined {
    const known = this.#read.get(name);
    const entry = this.#sections.get(name);
    if (known || !entry) return known;
    const bytes = this.#file.read(entry.offset, entry.offset + entry.length);
    this.#read.set(name, bytes);
    return bytes;
  }

  /** Some bytes of a section, counted from its start; nothing where it has none. */
  part(name: string, start: number, end: number): Uint8Array {
    const { offset, length } = this.#sections.get(name) ?? NOWHERE;
    const to = Math.min(end, length);
    if (!(start >= 0 && start < to)) return new Uint8Array();
    return this.#read.get(name)?.subarray(start, to) ?? this.#file.read(offset + start, offset + to);
  }
}

interface Table {
  information: unknown;
  sections: SectionEntry[];
  length: number;
}

function parse(json: string): Table | undefined {
  try {
    const value = JSON.parse(json) as Partial<Table>;
    const sound =
      Number.isSafeInteger(value.length) &&
      Array.isArray(value.sections) &&
      value.sections.every(
        (entry) =>
          typeof entry?.name === "string" && Number.isSafeInteger(entry.offset) && Number.isSafeInteger(entry.length),
      );
    return sound ? (value as Table) : undefined;
  } catch {
    return undefined;
  }
}

function align(length: number): number {
  return Math.ceil(length / 8) * 8;
}

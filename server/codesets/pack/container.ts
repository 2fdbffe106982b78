const MAGIC = "CKPACK1\n";
const HEADER = MAGIC.length + 4;

interface SectionEntry {
  name: string;
  offset: number;
  length: number;
}

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

/** A pack taken apart; the sections are views of the file. */
export interface Container {
  information: unknown;
  sections: ReadonlyMap<string, Uint8Array>;
}

/**
 * Takes a pack apart.
 * @throws {PackError} when the bytes are no pack, or cut off
 */
export function decodeContainer(file: Uint8Array): Container {
  // Views of numbers need the file at a multiple of eight, which a small Buffer out of a pool is not.
  // A Buffer is a view too, but slices itself in another way.
  const view = new Uint8Array(file.buffer, file.byteOffset, file.length);
  const bytes = file.byteOffset % 8 === 0 ? view : view.slice();
  const decoder = new TextDecoder();
  if (bytes.length < HEADER || decoder.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    throw new PackError("This is no pack of codes, or one of another version of Chartkey.");
  }
  const tableLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const start = align(HEADER + tableLength);
  const table = start <= bytes.length ? parse(decoder.decode(bytes.subarray(HEADER, HEADER + tableLength))) : undefined;
  if (!table) throw new PackError("The pack of codes is damaged: its table cannot be read.");
  if (bytes.length !== start + table.length) throw new PackError("The pack of codes is cut off.");
  const sections = new Map<string, Uint8Array>();
  for (const { name, offset, length } of table.sections) {
    if (!(offset >= 0 && length >= 0 && offset + length <= table.length)) {
      throw new PackError("The pack of codes is damaged: a section lies outside it.");
    }
    sections.set(name, bytes.subarray(start + offset, start + offset + length));
  }
  return { information: table.information, sections };
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

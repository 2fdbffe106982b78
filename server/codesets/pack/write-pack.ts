import { buildSearchIndex } from "../search/build-index";
import { encodeContainer } from "./container";
import type { CodeSource, PackInformation, PackSource, Period } from "./pack-source";
import { blocksSection, startsOfBlocks } from "./text-column";

export const KINDS = ["diagnosis", "procedure", "modifier"] as const;
export const LEVELS = ["chapter", "block", "category", "code"] as const;
/** The index of "no parent". */
export const NONE = 0xffff;

/** What the table of a pack says beside its sections. */
export interface PackTable extends PackInformation {
  size: number;
  /** Distinct lives of codes; a code holds the number of its own. */
  periods: readonly (readonly Period[])[];
  /** Names of the attributes, by bit. */
  attributes: readonly string[];
}

/**
 * Writes a code set as one file to be read in place: a section a column, a line or number a code, in the order of the
 * codes as text. Rare fields are JSON, one line a code, parsed when asked for.
 * @returns the file's bytes
 * @throws {RangeError} for over 65,534 codes or 32 attributes, and for a code given twice
 */
export function writePack(source: PackSource): Uint8Array {
  const codes = [...source.codes].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  if (codes.length >= NONE) throw new RangeError(`A pack holds at most ${NONE - 1} codes.`);
  const positions = new Map(codes.map(({ code }, index) => [code, index]));
  if (positions.size < codes.length) {
    const twice = codes.find((code, index) => codes[index + 1]?.code === code.code);
    throw new RangeError(`The code ${twice?.code} is there twice.`);
  }
  const attributes = [...new Set(codes.flatMap((code) => code.attributes ?? []))].sort();
  if (attributes.length > 32) throw new RangeError("A pack holds at most 32 attributes.");
  const periods = new Map<string, number>([["[]", 0]]);
  const { codes: _codes, tables, ...information } = source;

  const sections = new Map<string, Uint8Array>();
  const column = (name: string, all: readonly string[]) => {
    const text = encodeText(all.join("\n"));
    sections.set(name, text);
    sections.set(blocksSection(name), numbers(startsOfBlocks(text)));
  };
  const lines = (name: string, of: (code: CodeSource) => string) => {
    column(
      name,
      codes.map((code) => of(code).replace(/\s*[\r\n]+\s*/g, " ")),
    );
  };
  const rare = (name: string, of: (code: CodeSource) => unknown) => {
    const values = codes.map(of);
    if (values.some((value) => value !== undefined)) {
      column(
        name,
        values.map((value) => (value === undefined ? "" : JSON.stringify(value))),
      );
    }
  };
  lines("codes", ({ code }) => code);
  lines("titles", ({ title }) => title);
  lines("shorts", ({ short, title }) => (short === title ? "" : (short ?? "")));
  sections.set(
    "kinds",
    Uint8Array.from(codes, ({ kind }) => KINDS.indexOf(kind)),
  );
  sections.set(
    "levels",
    Uint8Array.from(codes, ({ level }) => LEVELS.indexOf(level)),
  );
  sections.set("parents", numbers(Uint16Array.from(codes, ({ parent }) => positions.get(parent ?? "") ?? NONE)));
  sections.set(
    "lives",
    numbers(Uint16Array.from(codes, (code) => numberOf(periods, JSON.stringify(code.periods ?? [])))),
  );
  sections.set("facts", numbers(Uint32Array.from(codes, (code) => bits(code.attributes ?? [], attributes))));
  rare("notes", ({ notes }) => filled(notes)?.map(({ kind, text, codes: named }) => [kind, text, named]));
  rare("equivalents", ({ equivalents }) =>
    filled(equivalents)?.map(({ code, approximate }) => [code, approximate ? 1 : 0]),
  );
  rare("manifestations", ({ manifestations }) => filled(manifestations));
  rare("details", ({ details }) => (details && Object.keys(details).length > 0 ? details : undefined));
  for (const [name, bytes] of Object.entries(searchSections(codes))) sections.set(`search/${name}`, bytes);
  for (const [name, text] of Object.entries(tables ?? {})) sections.set(`table/${name}`, encodeText(text));

  const table: PackTable = {
    ...information,
    size: codes.length,
    periods: [...periods.keys()].map((json) => JSON.parse(json)),
    attributes,
  };
  return encodeContainer(table, sections);
}

function searchSections(codes: readonly CodeSource[]): Record<string, Uint8Array> {
  return buildSearchIndex(
    codes.map((source) => {
      const inclusion = source.notes?.filter(({ kind }) => kind === "inclusion").map(({ text }) => text) ?? [];
      return {
        code: source.code,
        titles: source.short && source.short !== source.title ? [source.title, source.short] : [source.title],
        terms: [...inclusion, ...(source.terms ?? [])],
        billable: (source.periods ?? []).length > 0,
      };
    }),
  );
}

function filled<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

function numberOf(known: Map<string, number>, value: string): number {
  let number = known.get(value);
  if (number === undefined) {
    number = known.size;
    known.set(value, number);
  }
  return number;
}

function bits(present: readonly string[], names: readonly string[]): number {
  return present.reduce((sum, name) => sum | (1 << names.indexOf(name)), 0) >>> 0;
}

function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes of an array of numbers, low byte first on every machine that Node runs on. */
function numbers(array: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer);
}

import { Container, PackError } from "../pack/container";
import { type PackFile, packInMemory } from "../pack/pack-file";
import { dayNumber, type NcciInformation, type NcciSetting, type NcciTable, pairKey, sectionOf } from "./ncci-source";

/** A procedure-to-procedure edit in force: column 2 is not paid beside column 1. */
export interface Pair {
  column1: string;
  column2: string;
  /** Whether a modifier that fits allows both. */
  modifierAllowed: boolean;
  /** First and last day as YYYY-MM-DD; without a last day it goes on. */
  from: string;
  to?: string;
}

/** The most units of a service that are paid for one patient. */
export interface Mue {
  code: string;
  units: number;
  /** What the units are counted over: 1 a line of the claim, 2 a day by policy, 3 a day by clinical experience. */
  adjudication: 1 | 2 | 3;
  rationale: string;
}

/** What an add-on service may be added to. */
export interface AddOn {
  code: string;
  /** 1 has a list of primary services, 2 has none, 3 has one that is not complete. */
  type: 1 | 2 | 3;
  /** Codes in order. */
  primaries: readonly string[];
  /** Whether Medicare's contractor says which others there are (CCCCC in CMS' table). */
  byContractor: boolean;
}

/** As long as a code of CPT or HCPCS is. */
const WIDTH = 5;

/**
 * The tables of the National Correct Coding Initiative that a user has installed. Opening parses no row: a look-up is a
 * binary search in the file's own columns. Dates are days of service as YYYY-MM-DD.
 */
export class Ncci {
  readonly origin: string;
  /** Which tables there are, for `codes list` and for who asks whether silence means anything. */
  readonly tables: readonly NcciTable[];
  readonly #rationales: readonly string[];
  readonly #container: Container;
  readonly #codes: Uint8Array;

  /**
   * @param file a pack, or its bytes, which are kept and must not be changed
   * @throws {PackError} when it is no pack of NCCI, or damaged
   */
  constructor(file: PackFile | Uint8Array) {
    this.#container = new Container(file instanceof Uint8Array ? packInMemory(file) : file);
    const information = this.#container.information as Partial<NcciInformation> | null;
    if (information?.system !== "ncci" || !Array.isArray(information.tables)) {
      throw new PackError("This is no pack of NCCI edits.");
    }
    this.origin = information.origin ?? "";
    this.tables = information.tables;
    this.#rationales = information.rationales ?? [];
    this.#codes = this.#container.section("codes") ?? new Uint8Array();
  }

  /** Whether there are edits of a kind for a setting; add-on codes are the same for all. */
  has(kind: NcciTable["kind"], setting?: NcciSetting): boolean {
    return this.tables.some((table) => table.kind === kind && (kind === "addOn" || table.setting === setting));
  }

  /**
   * The edit that keeps column 2 from being paid beside column 1 on a day, if one is in force. Ask for both orders: an
   * edit stands under one.
   */
  pairOf(column1: string, column2: string, date: string, setting: NcciSetting): Pair | undefined {
    const table = this.tables.find((each) => each.kind === "ptp" && each.setting === setting);
    const first = this.#placeOf(column1);
    const second = this.#placeOf(column2);
    if (!table || first === undefined || second === undefined) return undefined;
    const day = dayNumber(date);
    const key = pairKey(first, second);
    const pairs = this.#wide(table, "pairs");
    const from = this.#wide(table, "from");
    const to = this.#wide(table, "to");
    const indicators = this.#bytes(table, "indicators");
    for (let row = firstAtLeast(pairs, key); pairs[row] === key; row++) {
      const starts = from[row] ?? 0;
      const ends = to[row] ?? 0;
      // Indicator 9 marks an edit that is no more.
      if (indicators[row] === 9 || day < starts || (ends > 0 && day > ends)) continue;
      const modifierAllowed = indicators[row] === 1;
      return { column1, column2, modifierAllowed, from: dayText(starts), ...(ends > 0 && { to: dayText(ends) }) };
    }
    return undefined;
  }

  /** The services that are not paid beside a service of column 1 on a day, in order. */
  partsOf(column1: string, date: string, setting: NcciSetting): string[] {
    const table = this.tables.find((each) => each.kind === "ptp" && each.setting === setting);
    const first = this.#placeOf(column1);
    if (!table || first === undefined) return [];
    const pairs = this.#wide(table, "pairs");
    const parts = new Set<string>();
    for (let row = firstAtLeast(pairs, pairKey(first, 0)); (pairs[row] ?? Infinity) < pairKey(first + 1, 0); row++) {
      parts.add(this.#codeAt((pairs[row] ?? 0) - pairKey(first, 0)));
    }
    return [...parts].filter((part) => this.pairOf(column1, part, date, setting));
  }

  /** The most units of a service on a day, by the table of that day's quarter or the last one before it. */
  mueOf(code: string, date: string, setting: NcciSetting): Mue | undefined {
    const place = this.#placeOf(code);
    const day = dayNumber(date);
    const [table] = this.tables
      .filter((each) => each.kind === "mue" && each.setting === setting && each.from <= day)
      .sort((a, b) => b.from - a.from);
    if (!table || place === undefined) return undefined;
    const codes = this.#narrow(table, "codes");
    const row = firstAtLeast(codes, place);
    const units = this.#wide(table, "units")[row];
    const adjudication = this.#bytes(table, "adjudications")[row];
    if (codes[row] !== place || units === undefined) return undefined;
    if (adjudication !== 1 && adjudication !== 2 && adjudication !== 3) return undefined;
    return {
      code,
      units,
      adjudication,
      rationale: this.#rationales[this.#narrow(table, "rationales")[row] ?? 0] ?? "",
    };
  }

  /**
   * What an add-on service may be added to; undefined for a code that is no add-on.
   * @param date left out, what was ever allowed counts
   */
  addOnPrimaries(code: string, date?: string): AddOn | undefined {
    const table = this.tables.find(({ kind }) => kind === "addOn");
    const place = this.#placeOf(code);
    if (!table || place === undefined) return undefined;
    const day = date === undefined ? undefined : dayNumber(date);
    const codes = this.#narrow(table, "codes");
    const primaries = this.#narrow(table, "primaries");
    const types = this.#bytes(table, "types");
    const from = this.#wide(table, "from");
    const to = this.#wide(table, "to");
    const found = new Set<string>();
    let type: AddOn["type"] | undefined;
    for (let row = firstAtLeast(codes, place); codes[row] === place; row++) {
      const ends = to[row] ?? 0;
      if (day !== undefined && (day < (from[row] ?? 0) || (ends > 0 && day > ends))) continue;
      found.add(this.#codeAt(primaries[row] ?? 0));
      const own = types[row];
      if (own === 1 || own === 2 || own === 3) type = type === undefined || own === type ? own : 3;
    }
    if (type === undefined) return undefined;
    const byContractor = found.delete("CCCCC");
    return { code, type, primaries: [...found], byContractor };
  }

  #codeAt(place: number): string {
    return String.fromCharCode(...this.#codes.subarray(place * WIDTH, (place + 1) * WIDTH));
  }

  #placeOf(code: string): number | undefined {
    let low = 0;
    let high = this.#codes.length / WIDTH;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#codeAt(middle) < code) low = middle + 1;
      else high = middle;
    }
    return this.#codeAt(low) === code ? low : undefined;
  }

  #bytes(table: NcciTable, column: string): Uint8Array {
    return this.#container.section(sectionOf(table, column)) ?? new Uint8Array();
  }

  #narrow(table: NcciTable, column: string): Uint16Array {
    const { buffer, byteOffset, byteLength } = this.#bytes(table, column);
    return new Uint16Array(buffer, byteOffset, byteLength >> 1);
  }

  #wide(table: NcciTable, column: string): Uint32Array {
    const { buffer, byteOffset, byteLength } = this.#bytes(table, column);
    return new Uint32Array(buffer, byteOffset, byteLength >> 2);
  }
}

/** The first place in ascending numbers that holds at least `value`. */
function firstAtLeast(numbers: Uint16Array | Uint32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A day as it is kept in a table, 20140312, as 2014-03-12. */
export function dayText(day: number): string {
  return String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
}

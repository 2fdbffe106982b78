import { encodeContainer } from "../pack/container";
import {
  dayNumber,
  MOST_CODES,
  type NcciInformation,
  type NcciSource,
  type NcciTable,
  pairKey,
  sectionOf,
} from "./ncci-source";

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/**
 * Writes tables of NCCI as one file to be searched in place: a section a column, rows in the order of their codes.
 * @returns the file's bytes
 * @throws {RangeError} for over 65,536 codes, and for one table given twice
 */
export function writeNcci({ origin, ptp, mue, addOns }: NcciSource): Uint8Array {
  // A million rows as objects are too much at once: what is read goes into columns.
  const edits = ptp.map(({ setting, edits }) => ({ setting, rows: columnsOf(edits) }));
  const codes = sortedCodes([
    ...edits.flatMap(({ rows }) => [...rows.codes]),
    ...mue.flatMap((table) => table.edits.map(({ code }) => code)),
    ...addOns.flatMap(({ primary, addOn }) => [primary, addOn]),
  ]);
  const place = new Map(codes.map((code, index) => [code, index]));
  const at = (code: string) => place.get(code) ?? 0;
  const tables: NcciTable[] = [];
  const sections = new Map<string, Uint8Array>([["codes", new TextEncoder().encode(codes.join(""))]]);
  const add = (table: NcciTable, columns: Record<string, Numbers>) => {
    for (const [name, numbers] of Object.entries(columns)) {
      const section = sectionOf(table, name);
      if (sections.has(section)) throw new RangeError(`The table ${section} is there twice.`);
      sections.set(section, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    }
    tables.push(table);
  };
  for (const { setting, rows } of edits) {
    const keys = Float64Array.from(rows.first, (first, index) => pairKey(at(first), at(rows.second[index] ?? "")));
    const order = Uint32Array.from(keys.keys()).sort(
      (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || (rows.from[a] ?? 0) - (rows.from[b] ?? 0),
    );
    add(
      { kind: "ptp", setting, from: 0, rows: order.length },
      {
        pairs: order.map((index) => keys[index] ?? 0),
        from: order.map((index) => rows.from[index] ?? 0),
        to: order.map((index) => rows.to[index] ?? 0),
        indicators: Uint8Array.from(order, (index) => rows.indicators[index] ?? 0),
      },
    );
  }
  const rationales = [...new Set(mue.flatMap((table) => table.edits.map(({ rationale }) => rationale)))];
  const reasons = new Map(rationales.map((rationale, index) => [rationale, index]));
  for (const table of mue) {
    const rows = [...table.edits].sort((a, b) => at(a.code) - at(b.code));
    add(
      { kind: "mue", setting: table.setting, from: dayNumber(table.from), rows: rows.length },
      {
        codes: Uint16Array.from(rows, ({ code }) => at(code)),
        units: Uint32Array.from(rows, ({ units }) => units),
        adjudications: Uint8Array.from(rows, ({ adjudication }) => adjudication),
        rationales: Uint16Array.from(rows, ({ rationale }) => reasons.get(rationale) ?? 0),
      },
    );
  }
  if (addOns.length > 0) {
    const rows = [...addOns].sort((a, b) => at(a.addOn) - at(b.addOn) || at(a.primary) - at(b.primary));
    add(
      { kind: "addOn", from: 0, rows: rows.length },
      {
        codes: Uint16Array.from(rows, ({ addOn }) => at(addOn)),
        primaries: Uint16Array.from(rows, ({ primary }) => at(primary)),
        types: Uint8Array.from(rows, ({ type }) => type),
        from: Uint32Array.from(rows, ({ effective }) => dayNumber(effective)),
        to: Uint32Array.from(rows, ({ deleted }) => dayNumber(deleted)),
      },
    );
  }
  const information: NcciInformation = { system: "ncci", origin, tables, rationales };
  return encodeContainer(information, sections);
}

function columnsOf(edits: NcciSource["ptp"][number]["edits"]) {
  const codes = new Set<string>();
  const first: string[] = [];
  const second: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const indicators: number[] = [];
  for (const edit of edits) {
    codes.add(edit.column1).add(edit.column2);
    first.push(edit.column1);
    second.push(edit.column2);
    from.push(dayNumber(edit.effective));
    to.push(dayNumber(edit.deleted));
    indicators.push(edit.indicator);
  }
  return { codes, first, second, from, to, indicators };
}

function sortedCodes(codes: readonly string[]): string[] {
  const sorted = [...new Set(codes)].sort();
  if (sorted.length > MOST_CODES) throw new RangeError(`A pack of NCCI holds at most ${MOST_CODES} codes.`);
  return sorted;
}

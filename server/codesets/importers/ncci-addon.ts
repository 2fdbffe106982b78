import { readCsvRows, type TableRow } from "./csv-rows";
import { readDay } from "./day";
import { ImportError } from "./import-error";
import { isServiceCode } from "./service-code";

/** An add-on service and one it may be added to. Dates are YYYY-MM-DD. */
export interface AddOnRow {
  /** `CCCCC` where the contractor says which. */
  primary: string;
  addOn: string;
  /** 1 has a list of primary services, 2 has none, 3 has one that is not complete. */
  type: 1 | 2 | 3;
  effective?: string;
  /** Its last day. */
  deleted?: string;
}

/** Headings, without their spaces and strokes, by our names of their columns, in the order of a table without them. */
const COLUMNS = {
  primary: /^primarycode$/,
  addOn: /^(?:addoncode|aoc)$/,
  type: /^(?:aoc)?(?:edit)?type$/,
  effective: /^(?:aocedit)?eff(?:ective)?(?:dt|date)(?:julian)?$/,
  deleted: /^(?:aocedit)?del(?:etion)?(?:dt|date)(?:julian)?$/,
};

type Column = keyof typeof COLUMNS;

/**
 * Reads the table of add-on codes as text, with tabs or commas between its cells.
 * @param text decoded
 * @param file its name, for errors
 * @throws {ImportError} for a broken line, and for a file without any add-on code
 */
export function readNcciAddOns(text: string, file: string): AddOnRow[] {
  return readRows(readCsvRows(text, file, text.includes("\t") ? "\t" : ","), file);
}

/**
 * Reads the table of add-on codes as a spreadsheet.
 * @param cells its first sheet, a list of cells a row
 * @throws {ImportError} as {@link readNcciAddOns}
 */
export function readNcciAddOnCells(cells: readonly (readonly unknown[])[], file: string): AddOnRow[] {
  const rows = cells.map((row, index) => ({ cells: row.map((cell) => String(cell ?? "").trim()), line: index + 1 }));
  return readRows(
    rows.filter((row) => row.cells.some((cell) => cell !== "")),
    file,
  );
}

function readRows(rows: readonly TableRow[], file: string): AddOnRow[] {
  const heading = rows.findIndex(({ cells }) => placeOf(cells, "primary") >= 0 && placeOf(cells, "addOn") >= 0);
  const names = rows[heading];
  const place: Record<Column, number> = { primary: 0, addOn: 1, type: 2, effective: 3, deleted: 4 };
  for (const column of Object.keys(place) as Column[]) {
    if (!names) continue;
    place[column] = placeOf(names.cells, column);
    if (place[column] < 0) throw new ImportError(file, names.line, `the column of the ${WORDS[column]} is missing`);
  }
  // Without headings, notices are what has no code in its first cells.
  const start = names
    ? heading + 1
    : rows.findIndex(({ cells }) => isPrimary(cells[0]) && isServiceCode(cells[1] ?? ""));
  if (start < 0 || start >= rows.length) {
    throw new ImportError(file, 1, "no line is a primary and an add-on code; if it has no tabs, give the spreadsheet");
  }
  return rows.slice(start).map(({ cells, line }) => {
    const cell = (column: Column) => cells[place[column]] ?? "";
    const primary = cell("primary");
    const addOn = cell("addOn");
    if (!isPrimary(primary)) throw new ImportError(file, line, `«${primary}» is no CPT or HCPCS code, nor CCCCC`);
    if (!isServiceCode(addOn)) throw new ImportError(file, line, `«${addOn}» is no CPT or HCPCS code`);
    return {
      primary,
      addOn,
      type: typeOf(cell("type"), file, line),
      effective: readDay(cell("effective"), file, line),
      deleted: readDay(cell("deleted"), file, line),
    };
  });
}

const WORDS: Record<Column, string> = {
  primary: "primary code",
  addOn: "add-on code",
  type: "type of add-on",
  effective: "effective date",
  deleted: "deletion date",
};

function placeOf(cells: readonly string[], column: Column): number {
  return cells.findIndex((cell) => COLUMNS[column].test(cell.toLowerCase().replace(/[^a-z]/g, "")));
}

function isPrimary(text = ""): boolean {
  return text === "CCCCC" || isServiceCode(text);
}

/** Older tables number the types in Roman figures. */
function typeOf(text: string, file: string, line: number): 1 | 2 | 3 {
  const type = ["I", "II", "III"].indexOf(text) + 1 || Number(text);
  if (type === 1 || type === 2 || type === 3) return type;
  throw new ImportError(file, line, `the type of the add-on code is «${text}», not 1, 2 or 3`);
}

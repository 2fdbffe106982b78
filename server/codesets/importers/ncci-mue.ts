import { readCsvRows, type TableRow } from "./csv-rows";
import { ImportError } from "./import-error";
import { isServiceCode } from "./service-code";

/** The most units of a service that are paid for one patient: a Medically Unlikely Edit. */
export interface MueRow {
  code: string;
  units: number;
  /** What the units are counted over: 1 a line of the claim, 2 a day by policy, 3 a day by clinical experience. */
  adjudication: 1 | 2 | 3;
  rationale: string;
}

/** Headings by our names of their columns, in the order of a table without headings. */
const COLUMNS = {
  code: /^HCPCS/i,
  units: /MUE Values?$/i,
  adjudication: /Adjudication/i,
  rationale: /Rationale/i,
};

type Column = keyof typeof COLUMNS;

/**
 * Reads a table of Medically Unlikely Edits: CSV, which begins with a notice of several lines in one cell.
 * @param text decoded
 * @param file its name, for errors
 * @throws {ImportError} for a broken line, for a code that is there twice, and for a file without any edit
 */
export function readNcciMue(text: string, file: string): MueRow[] {
  const rows = readCsvRows(text, file);
  const heading = rows.findIndex(({ cells }) =>
    Object.values(COLUMNS).every((name) => cells.some((cell) => name.test(cell))),
  );
  const place = placesOf(rows[heading]);
  const edits = new Map<string, MueRow>();
  for (const { cells, line } of rows.slice(heading + 1)) {
    const cell = (column: Column) => cells[place[column]] ?? "";
    const code = cell("code");
    if (!isServiceCode(code)) {
      if (heading < 0 && edits.size === 0) continue; // Without headings, what comes before the codes is a notice.
      throw new ImportError(file, line, `«${code}» is no CPT or HCPCS code`);
    }
    if (edits.has(code)) throw new ImportError(file, line, `${code} is there twice`);
    const units = cell("units");
    if (!/^\d+$/.test(units)) throw new ImportError(file, line, `the units of ${code} are «${units}», not a number`);
    // The figure comes with its meaning in words.
    const adjudication = Number(cell("adjudication").charAt(0));
    if (adjudication !== 1 && adjudication !== 2 && adjudication !== 3) {
      throw new ImportError(file, line, `the adjudication indicator of ${code} does not begin with 1, 2 or 3`);
    }
    edits.set(code, { code, units: Number(units), adjudication, rationale: cell("rationale") });
  }
  if (edits.size === 0)
    throw new ImportError(file, 1, "no line is a code with its units, with commas between the cells");
  return [...edits.values()];
}

function placesOf(headings: TableRow | undefined): Record<Column, number> {
  const place: Record<Column, number> = { code: 0, units: 1, adjudication: 2, rationale: 3 };
  for (const column of Object.keys(place) as Column[]) {
    if (headings) place[column] = headings.cells.findIndex((cell) => COLUMNS[column].test(cell));
  }
  return place;
}

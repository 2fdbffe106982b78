import { ImportError } from "./import-error";

/** A code or modifier of one HCPCS Level II release. Dates are YYYY-MM-DD. */
export interface HcpcsRecord {
  code: string;
  kind: "procedure" | "modifier";
  long: string;
  short: string;
  /** Medicare's coverage, one letter. */
  coverage: string;
  /** The Berenson-Eggers type of service. */
  betos: string;
  added?: string;
  effective?: string;
  /** Its last day. */
  terminated?: string;
}

/** Fields of a record before they are joined; `type` is 3 or 7 for a code or modifier, 4 or 8 for more of its text. */
interface Row extends Omit<HcpcsRecord, "kind"> {
  type: string;
  line: number;
}

/**
 * Reads the fixed-width text of a release (`HCPC…ANWEB.txt`, 320 columns; CMS, HCPCS record layout).
 * @param text decoded
 * @param file its name, for errors
 * @returns the records; the cross-references to CPT are left where they are
 * @throws {ImportError} for a broken line, and for a file without any code
 */
export function readHcpcsText(text: string, file: string): HcpcsRecord[] {
  const rows: Row[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const cut = (from: number, to: number) => line.slice(from - 1, to).trim();
    const type = cut(11, 11);
    // Releases open with a disclaimer, in which no line looks like a record.
    if (!/^(?: {3}[A-Z][A-Z0-9]|[A-Z]\d{4})\d{5}[3478]/.test(line)) {
      if (/^[A-Z]\d{4}\d/.test(line)) throw new ImportError(file, index + 1, "the record's type is not 3, 4, 7 or 8");
      continue;
    }
    rows.push({
      line: index + 1,
      type,
      code: cut(1, 5),
      long: cut(12, 91),
      short: cut(92, 119),
      coverage: cut(230, 230),
      betos: cut(257, 259),
      added: day(cut(269, 276), file, index + 1),
      effective: day(cut(277, 284), file, index + 1),
      terminated: day(cut(285, 292), file, index + 1),
    });
  }
  return join(rows, file);
}

/** Headings of the spreadsheet's columns that we carry on. */
const HEADINGS = {
  code: "HCPC",
  type: "RECID",
  long: "LONG DESCRIPTION",
  short: "SHORT DESCRIPTION",
  coverage: "COV",
  betos: "BETOS",
  added: "ADD DT",
  effective: "ACT EFF DT",
  terminated: "TERM DT",
} as const;

/**
 * Reads a release that comes as a spreadsheet.
 * @param cells its first sheet, a list of cells a row
 * @throws {ImportError} when no row has the headings, or a row is broken
 */
export function readHcpcsCells(cells: readonly (readonly unknown[])[], file: string): HcpcsRecord[] {
  const heading = cells.findIndex((row) => row.some((cell) => textOf(cell) === HEADINGS.code));
  if (heading < 0) throw new ImportError(file, 1, "no row has the headings of a HCPCS release (HCPC, RECID, …)");
  const names = (cells[heading] ?? []).map(textOf);
  const column = (name: string) => names.indexOf(name);
  for (const name of Object.values(HEADINGS)) {
    if (column(name) < 0) throw new ImportError(file, heading + 1, `there is no column «${name}»`);
  }
  const rows = cells.slice(heading + 1).flatMap((row, index): Row[] => {
    const line = heading + 2 + index;
    const cell = (name: keyof typeof HEADINGS) => textOf(row[column(HEADINGS[name])]);
    const code = cell("code");
    if (code === "") return [];
    if (!/^(?:[A-Z][A-Z0-9]|[A-Z]\d{4})$/.test(code)) throw new ImportError(file, line, `«${code}» is no HCPCS code`);
    return [
      {
        line,
        code,
        type: cell("type"),
        long: cell("long"),
        short: cell("short"),
        coverage: cell("coverage"),
        betos: cell("betos"),
        added: day(cell("added"), file, line),
        effective: day(cell("effective"), file, line),
        terminated: day(cell("terminated"), file, line),
      },
    ];
  });
  return join(rows, file);
}

/** Joins a code's record with those that go on with its text. */
function join(rows: readonly Row[], file: string): HcpcsRecord[] {
  const records = new Map<string, HcpcsRecord>();
  for (const { type, line, ...row } of rows) {
    const known = records.get(row.code);
    if (type === "4" || type === "8") {
      if (!known) throw new ImportError(file, line, `the text of ${row.code} goes on, but its first record is missing`);
      known.long = `${known.long} ${row.long}`.trim();
    } else if (type === "3" || type === "7") {
      if (known) throw new ImportError(file, line, `${row.code} is there twice`);
      records.set(row.code, { ...row, kind: type === "7" ? "modifier" : "procedure" });
    } else throw new ImportError(file, line, `the record's type is «${type}», not 3, 4, 7 or 8`);
  }
  if (records.size === 0) throw new ImportError(file, 1, "there is no HCPCS code in this file");
  return [...records.values()];
}

function textOf(cell: unknown): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}

function day(digits: string, file: string, line: number): string | undefined {
  if (digits === "") return undefined;
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(digits) ?? [];
  if (!year) throw new ImportError(file, line, `«${digits}» is no date such as 20170101`);
  return `${year}-${month}-${date}`;
}

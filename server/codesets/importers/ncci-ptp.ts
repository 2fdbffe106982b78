import { readDay } from "./day";
import { ImportError } from "./import-error";
import { isServiceCode } from "./service-code";

/** Two services that are not paid together, by the National Correct Coding Initiative. Dates are YYYY-MM-DD. */
export interface PtpEdit {
  /** Paid. */
  column1: string;
  /** Not paid beside it. */
  column2: string;
  effective: string;
  /** Its last day. */
  deleted?: string;
  /** Whether a modifier allows both: 0 never, 1 where it is appropriate, 9 the edit is no more. */
  indicator: 0 | 1 | 9;
  /** It is older than the initiative. */
  before1996: boolean;
}

/**
 * Reads a table of procedure-to-procedure edits: tab-separated, after lines of headings. A table has a million lines,
 * and so they are given one by one. A pair may be there several times. Edits that were never in force are left out:
 * deleted on the day they took effect.
 * @param text decoded
 * @param file its name, for errors
 * @throws {ImportError} for a broken line, and for a file without any edit
 */
export function* readNcciPtp(text: string, file: string): Generator<PtpEdit> {
  let line = 0;
  let isInTable = false;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    const row = text.slice(start, end < 0 ? text.length : end);
    start = end < 0 ? text.length : end + 1;
    line++;
    const cells = row.split("\t");
    if (!isServiceCode(cells[0]?.trim() ?? "") || cells.length < 2) {
      if (isInTable && /[^\s\x1a]/.test(row)) {
        throw new ImportError(file, line, "the line does not begin with a CPT or HCPCS code and a tab");
      }
      continue;
    }
    isInTable = true;
    const edit = readEdit(cells, file, line);
    if (!(edit.indicator === 9 && edit.effective === edit.deleted)) yield edit;
  }
  if (!isInTable)
    throw new ImportError(file, 1, "no line is a procedure-to-procedure edit, with tabs between its cells");
}

function readEdit(cells: readonly string[], file: string, line: number): PtpEdit {
  if (cells.length < 6) throw new ImportError(file, line, `the line has ${cells.length} cells of 7: it is cut off`);
  const [column1 = "", column2 = "", old, from = "", to = "", modifier] = cells.map((cell) => cell.trim());
  if (!isServiceCode(column2)) throw new ImportError(file, line, `«${column2}» is no CPT or HCPCS code`);
  const effective = readDay(from, file, line);
  if (!effective) throw new ImportError(file, line, "the edit has no date on which it took effect");
  const indicator = Number(modifier);
  if (modifier === "" || (indicator !== 0 && indicator !== 1 && indicator !== 9)) {
    throw new ImportError(file, line, `the modifier indicator is «${modifier}», not 0, 1 or 9`);
  }
  return { column1, column2, effective, deleted: readDay(to, file, line), indicator, before1996: old === "*" };
}

import type { CptRecord } from "./cpt-record";
import { readDay } from "./day";
import { ImportError } from "./import-error";
import { readTabTable } from "./tab-table";

/** Headings of the columns that are carried on. */
const COLUMNS = {
  code: /^CPT Code$/i,
  long: /^Long$/i,
  medium: /^Medium$/i,
  short: /^Short$/i,
  effective: /Effective Date$/i,
};

/**
 * Reads the list of codes as licensees of the AMA receive it now: `ConsolidatedCodeList.txt`, tab-separated, with a
 * line of headings after the licence.
 * @param text decoded
 * @param file its name, for errors
 * @returns the codes in the file's order, each once
 * @throws {ImportError} for a line that is cut off or has no code, and for one code with two texts
 */
export function readCptConsolidated(text: string, file: string): CptRecord[] {
  const records = new Map<string, CptRecord>();
  for (const { line, cell } of readTabTable(text, file, /^Concept ?Id\t/i, COLUMNS)) {
    const code = cell("code");
    if (!/^\d{4}[0-9A-Z]$/.test(code)) {
      throw new ImportError(
        file,
        line,
        /^\d{1,4}$/.test(code)
          ? `«${code}» is no CPT code: a spreadsheet program takes away leading zeros; give the file as it came`
          : `«${code}» is no CPT code, which is five digits, or four and a letter`,
      );
    }
    const long = cell("long");
    if (long === "") throw new ImportError(file, line, `${code} has no long description`);
    const known = records.get(code);
    if (known && known.long !== long) throw new ImportError(file, line, `${code} is there twice, with two texts`);
    if (known) continue;
    records.set(code, {
      code,
      kind: "procedure",
      long,
      medium: cell("medium") || undefined,
      short: cell("short") || undefined,
      effective: readDay(cell("effective"), file, line),
    });
  }
  if (records.size === 0) throw new ImportError(file, 1, "there is no CPT code in this file");
  return [...records.values()];
}

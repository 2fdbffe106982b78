import { CsvError, parse } from "csv-parse/sync";
import { ImportError } from "./import-error";

/** A record of a table and the line of the file it ends in, from 1. */
export interface TableRow {
  cells: string[];
  line: number;
}

/**
 * Reads a table of quoted cells; a cell may go over several lines. Empty lines are left out, cells are trimmed.
 * @param file its name, for errors
 * @throws {ImportError} for a quotation mark that is not closed, or stands where none may
 */
export function readCsvRows(text: string, file: string, delimiter: "," | "\t" = ","): TableRow[] {
  const rows: TableRow[] = [];
  const keep = (cells: string[], { lines }: { lines: number }) => {
    if (cells.some((cell) => cell !== "")) rows.push({ cells, line: lines });
    return null;
  };
  try {
    parse(text.replace(/\x1a\s*$/, ""), {
      delimiter,
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // A lone mark in a tab-separated text is an inch or a quotation.
      relax_quotes: delimiter === "\t",
      on_record: keep,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 1);
    throw new ImportError(
      file,
      line,
      "a quotation mark is not closed, or stands inside a cell that has none around it",
    );
  }
  return rows;
}

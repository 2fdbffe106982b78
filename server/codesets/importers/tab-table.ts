import { ImportError } from "./import-error";

/** A line of a table whose cells are asked for by our names of their columns. */
export interface NamedRow<Column extends string> {
  line: number;
  cell(column: Column): string;
}

/**
 * Reads a tab-separated table that begins, after a licence or notice, with a line of headings.
 * @param file its name, for errors
 * @param heading how that line begins
 * @param columns the headings to find, by our names of them
 * @throws {ImportError} when a heading is missing, or a line ends before its last column asked for
 */
export function* readTabTable<Column extends string>(
  text: string,
  file: string,
  heading: RegExp,
  columns: Record<Column, RegExp>,
): Generator<NamedRow<Column>> {
  const lines = text.split(/\r\n|\n|\r/);
  const start = lines.findIndex((line) => heading.test(line));
  if (start < 0)
    throw new ImportError(file, 1, "the line of headings is missing; give the file as its publisher made it");
  const headings = cellsOf(lines[start] ?? "");
  const places = new Map<Column, number>();
  for (const column of Object.keys(columns) as Column[]) {
    const place = headings.findIndex((name) => columns[column].test(name));
    if (place < 0) throw new ImportError(file, start + 1, `no heading names the column «${column}»`);
    places.set(column, place);
  }
  const needed = Math.max(...places.values()) + 1;
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (/^[\s\x1a]*$/.test(line)) continue;
    const cells = cellsOf(line);
    if (cells.length < needed) {
      throw new ImportError(file, index + 1, `the line has ${cells.length} cells of ${headings.length}: it is cut off`);
    }
    yield { line: index + 1, cell: (column) => cells[places.get(column) ?? -1] ?? "" };
  }
}

/** The cells of a line, without the marks some programs put around a text with commas. */
function cellsOf(line: string): string[] {
  return line.split("\t").map((cell) => {
    const text = cell.trim();
    return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
  });
}

import { ImportError } from "./import-error";

/** A code and one of its texts. */
export interface CptText {
  code: string;
  text: string;
  /** From 1. */
  line: number;
}

const ROW = /^(\d{4}[0-9A-Z])(?=\s)(.*)$/;

/**
 * Reads a file of the AMA's older layout: `LONGULT.txt`, `MEDU.txt` or `SHORTU.txt`. After the licence and a blank line
 * each line is a code and its text. Between them stand, by file and release, a tab, a space, both, or one more field.
 * @param text decoded
 * @param file its name, for errors
 * @throws {ImportError} for a line that has no code or no text, and for a code that is there twice
 */
export function readCptLegacy(text: string, file: string): CptText[] {
  const lines = text.split(/\r\n|\n|\r/);
  const isBlank = (line: string | undefined) => /^[\s\x1a]*$/.test(line ?? "");
  // A line of the licence may begin with a number too, such as that of a postal code: it follows no blank line.
  const start = lines.findIndex((line, index) => ROW.test(line) && isBlank(lines[index - 1]));
  if (start < 0) throw new ImportError(file, 1, "no line after the licence begins with a CPT code");
  const seen = new Set<string>();
  const rows: CptText[] = [];
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (isBlank(line)) continue;
    const [, code, rest = ""] = ROW.exec(line) ?? [];
    if (!code) throw new ImportError(file, index + 1, "the line does not begin with a CPT code and a space or a tab");
    const last = rest.split("\t").findLast((field) => field.trim() !== "");
    if (!last) throw new ImportError(file, index + 1, `${code} has no text`);
    if (seen.has(code)) throw new ImportError(file, index + 1, `${code} is there twice`);
    seen.add(code);
    rows.push({ code, text: last.trim(), line: index + 1 });
  }
  return rows;
}

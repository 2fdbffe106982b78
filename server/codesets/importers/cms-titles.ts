import { ImportError } from "./import-error";

/** A code and a title of one release, without its dot, as CMS prints them. */
export interface TitleRow {
  code: string;
  title: string;
}

/**
 * Reads a file of ICD-9-CM titles as CMS publishes them with every release: a code, padded with spaces, and its title.
 * @param text decoded; LF or CRLF
 * @param kind diagnoses have their title from column 7 on, procedures from column 6
 * @throws {ImportError} for a line that holds no code, and for a file without any
 */
export function readCmsTitles(text: string, kind: "diagnosis" | "procedure", file: string): TitleRow[] {
  const row = kind === "diagnosis" ? /^([0-9VE][0-9]{2,4}) {1,3} *(\S.*)$/ : /^([0-9]{3,4}) {1,2} *(\S.*)$/;
  const rows: TitleRow[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    // The publisher ends some files with a DOS end-of-file mark.
    if (/^[\s\x1a]*$/.test(line)) continue;
    const [, code, title] = row.exec(line) ?? [];
    if (!code || !title) throw new ImportError(file, index + 1, "a line of this file is a code and its title");
    rows.push({ code, title: title.trim() });
  }
  if (rows.length === 0) throw new ImportError(file, 1, "there is no code in this file");
  return rows;
}

import { dotDiagnosis, dotProcedure } from "./dots";
import { ImportError } from "./import-error";

/** One code in one list of the Medicare Code Editor. */
export interface MceEdit {
  /** With its dot. */
  code: string;
  /** Our name of the list, such as `female-only`. */
  attribute: string;
}

/**
 * Reads the code lists of the Medicare Code Editor: tab-separated, with a line of headings; column 5 is the edit,
 * 6 the kind of code, 7 the code without its dot.
 * @throws {ImportError} for a line of another form
 */
export function readMce(text: string, file: string): MceEdit[] {
  const edits: MceEdit[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (index === 0 || line.trim() === "") continue;
    const [, , , , edit, kind, code] = line.split("\t").map((cell) => cell.trim());
    if (!edit || !code || (kind !== "D" && kind !== "P")) {
      throw new ImportError(file, index + 1, "a line of this file is eight cells with an edit, D or P and a code");
    }
    edits.push({
      code: kind === "D" ? dotDiagnosis(code) : dotProcedure(code),
      attribute: edit.toLowerCase().replaceAll("_", "-"),
    });
  }
  return edits;
}

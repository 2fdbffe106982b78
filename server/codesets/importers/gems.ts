import { dotDiagnosis } from "./dots";
import { ImportError } from "./import-error";

/** A line of the General Equivalence Mappings from ICD-9-CM to ICD-10-CM. Codes have their dots. */
export interface GemRow {
  source: string;
  /** Undefined where no code of ICD-10-CM says anything like it. */
  target: string | undefined;
  approximate: boolean;
  /** Whether it takes several codes together to say the same. */
  combination: boolean;
}

/**
 * Reads a mapping file: source, target or `NoDx`, five flags (CMS and NCHS, Diagnosis Code Set GEMs, user's guide).
 * @throws {ImportError} for a line of another form
 */
export function readGems(text: string, file: string): GemRow[] {
  const rows: GemRow[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const [, source, target, approximate, none, combination] =
      /^([0-9VE][0-9]{2,4})\s+(NoDx|[A-Z][0-9][0-9A-Z]{1,5})\s+([01])([01])([01])\d\d\s*$/.exec(line) ?? [];
    if (!source || !target) {
      throw new ImportError(file, index + 1, "a line of this file is a code, a code of ICD-10-CM and five flags");
    }
    rows.push({
      source: dotDiagnosis(source),
      target: none === "1" || target === "NoDx" ? undefined : dotIcd10(target),
      approximate: approximate === "1",
      combination: combination === "1",
    });
  }
  return rows;
}

function dotIcd10(code: string): string {
  return code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}

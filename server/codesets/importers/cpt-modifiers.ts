import type { CptRecord } from "./cpt-record";
import { readDay } from "./day";
import { ImportError } from "./import-error";
import { readTabTable } from "./tab-table";

const COLUMNS = {
  code: /^Modifier Code$/i,
  level: /^Level\b/i,
  effective: /Effective/i,
  name: /^Modifier Name$/i,
  description: /^Modifier Description$/i,
};

/**
 * Reads the modifiers as licensees of the AMA receive them: `Modifiers.txt`, tab-separated. Those of Level II are left
 * out, for they are HCPCS's own. A modifier that stands in several sections of the file is taken once.
 * @param text decoded
 * @param file its name, for errors
 * @throws {ImportError} for a line that is cut off or has no modifier
 */
export function readCptModifiers(text: string, file: string): CptRecord[] {
  const records = new Map<string, CptRecord>();
  for (const { line, cell } of readTabTable(text, file, /^Concept ?ID\t/i, COLUMNS)) {
    const code = cell("code");
    if (!/^[0-9A-Z]{2}$/.test(code)) throw new ImportError(file, line, `«${code}» is no modifier of two characters`);
    if (/\b(?:II|2)$/.test(cell("level")) || records.has(code)) continue;
    const name = cell("name");
    const long = cell("description") || name;
    if (long === "") throw new ImportError(file, line, `modifier ${code} has no name and no description`);
    records.set(code, {
      code,
      kind: "modifier",
      long,
      short: name || undefined,
      effective: readDay(cell("effective"), file, line),
    });
  }
  if (records.size === 0) throw new ImportError(file, 1, "there is no CPT modifier in this file");
  return [...records.values()];
}

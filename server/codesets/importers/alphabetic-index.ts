import { type RtfParagraph, readRtf } from "./rtf";

/** A line of the Alphabetic Index that gives a code. */
export interface IndexEntry {
  /** The main term and the terms below it, joined by commas. */
  words: string;
  /** With their dots; some are categories that need a further digit. */
  codes: string[];
  /** Codes in square brackets: the manifestation, to be sequenced second. */
  manifestations: string[];
}

const CODE = String.raw`(?:V\d{2}(?:\.\d{1,2})?|E\d{3}(?:\.\d)?|M\d{4}/\d|\d{2,3}(?:\.\d{1,2})?)`;
const ENTRY = new RegExp(
  String.raw`^(.*?)[\s,]+(${CODE}(?:\s*(?:,|or|and)\s*${CODE})*)\s*((?:\[[^\]]*\]\s*(?:,\s*)?)*)$`,
);

/** Columns of the tables, in words that a coder would look a code up by. */
const TABLES = {
  neoplasm: [
    "malignant primary",
    "malignant secondary metastatic",
    "carcinoma in situ",
    "benign",
    "uncertain behavior",
    "unspecified nature",
  ],
  hypertension: ["malignant", "benign", "unspecified"],
  drugs: [
    "poisoning",
    "accidental poisoning",
    "adverse effect therapeutic use",
    "suicide attempt",
    "assault",
    "undetermined poisoning",
  ],
} as const;

/**
 * Reads the Alphabetic Index as NCHS publishes it, with its tables of hypertension, neoplasms and drugs.
 * @param rtf the file's bytes
 */
export function readAlphabeticIndex(rtf: Uint8Array): IndexEntry[] {
  const entries: IndexEntry[] = [];
  const path: { depth: number; words: string }[] = [];
  for (const paragraph of readRtf(rtf)) {
    const cells = paragraph.text.split("\t").map((cell) => cell.replaceAll("\u00ad", "-").trim());
    const [text = ""] = cells;
    if (text === "") continue;
    const depth = depthOf(paragraph);
    if (depth === 0 && !isMainTerm(paragraph)) continue;
    while ((path.at(-1)?.depth ?? -1) >= depth) path.pop();
    const above = path.map(({ words }) => words);
    if (cells.length >= 4 && cells.slice(1).every((cell) => /^(?:-*|[VE]?\d{2,3}(?:\.\d{1,2})?\*?)$/.test(cell))) {
      const words = tidy(text);
      path.push({ depth, words });
      entries.push(...row([...above, words].join(", "), cells.slice(1)));
      continue;
    }
    const match = ENTRY.exec(text);
    const words = tidy(match?.[1] ?? text);
    path.push({ depth, words });
    if (!match || words === "" || (above.length === 0 && depth > 0)) continue;
    const codes = listed(match[2] ?? "");
    if (codes.length > 0)
      entries.push({ words: [...above, words].join(", "), codes, manifestations: listed(match[3] ?? "") });
  }
  return entries;
}

function row(words: string, cells: readonly string[]): IndexEntry[] {
  const columns =
    cells.length <= 3
      ? TABLES.hypertension
      : cells.some((cell) => cell.startsWith("E"))
        ? TABLES.drugs
        : TABLES.neoplasm;
  return cells.flatMap((cell, index) => {
    const codes = listed(cell);
    return codes.length > 0 ? [{ words: `${words}, ${columns[index] ?? ""}`, codes, manifestations: [] }] : [];
  });
}

function listed(text: string): string[] {
  return (text.match(new RegExp(CODE, "g")) ?? []).filter((code) => !code.startsWith("M"));
}

/** A main term hangs: its first line is at the margin, what follows is not. Notes and letters of the alphabet do not. */
function isMainTerm({ first, indent, text }: RtfParagraph): boolean {
  return indent > first && !/^(?:Notes?\b|\d\t)/.test(text);
}

/** A main term begins at the margin; each level below it a fourth of an inch further, 360 twips. */
function depthOf({ first, text }: RtfParagraph): number {
  const spaces = /^ */.exec(text)?.[0].length ?? 0;
  return Math.max(0, Math.round(first / 360)) + (spaces >= 4 ? 1 : 0);
}

/** Without cross-references, which name another entry and not this code. */
function tidy(text: string): string {
  return text
    .replaceAll(/\((?:see|see also)[^()]*(?:\([^()]*\)[^()]*)*\)/gi, "")
    .replace(/\s*(?:--?|–|—)\s*(?:see|code)\b.*$/i, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

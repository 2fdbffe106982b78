import { isNamed } from "../../../codesets/importers/named-codes";
import type { CodeNote } from "../../../codesets/pack/pack-source";

/** Codes that a note names: one, a category, or a range. */
export interface Named {
  text: string;
  /** Only codes that end in one of these digits are meant, where the note says so. */
  digits: string | undefined;
}

/** The codes of a note, without those that it takes out again («except as in 711.1»). */
export function namedIn({ text, codes }: Pick<CodeNote, "text" | "codes">): Named[] {
  if (codes.length === 0) return [];
  const except = /\bexcept\b/.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  return codes.flatMap((code) => {
    const at = text.replaceAll(/\s*-\s*/g, "-").indexOf(code);
    if (at > except) return [];
    return [{ text: code, digits: digitsBehind(text, code) }];
  });
}

/** The fifth digits in «600.0-600.9 with fifth-digit 1». */
function digitsBehind(text: string, code: string): string | undefined {
  const behind = text.slice(text.indexOf(code) + code.length);
  const [, first, second = ""] = /^\)?,?\s*with fifth[- ]digits? (\d)\b(?:,? or (\d)\b)?/.exec(behind) ?? [];
  return first && first + second;
}

/** Whether a code is among those that are named. */
export function isAmong(code: string, names: readonly Named[]): boolean {
  return names.some(
    ({ text, digits }) => isNamed(code, text) && (!digits || digits.includes(code.charAt(code.length - 1))),
  );
}

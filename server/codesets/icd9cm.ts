import type { CodeRole, CodeSystem, Structure } from "./code-system";
import { letterOForZero } from "./slips";

// The dot stands after three characters, in E codes after four, in volume 3 after two (CMS, ICD-9-CM v32 titles).
const DIAGNOSIS = /^(?:\d{3}(?:\.\d{1,2})?|V\d{2}(?:\.\d{1,2})?|E\d{3}(?:\.\d)?)$/;
const PROCEDURE = /^\d{2}(?:\.\d{1,2})?$/;

/** ICD-9-CM: diagnoses (volumes 1 and 2) and inpatient procedures (volume 3), told apart by their shape. */
export const icd9cm: CodeSystem = {
  id: "icd9cm",
  title: "ICD-9-CM",
  description:
    "Diagnoses, V and E codes, and the procedures of volume 3 on inpatient facility claims. Public; NCHS and CMS.",
  aliases: ["icd9", "icd-9", "icd-9-cm", "icd"],
  structure,
  guess(text, role) {
    const code = repair(text, role);
    if (code) return [code];
    return structure(text, role).ok ? [text] : [];
  },
};

function structure(code: string, role: CodeRole): Structure {
  if (DIAGNOSIS.test(code) && !code.startsWith("000")) return { ok: true, kind: "diagnosis", part: partOf(code) };
  if (PROCEDURE.test(code)) return { ok: true, kind: "procedure", part: "volume 3, procedures" };
  if (/^[A-DF-UW-Z]\d[0-9A-Z](?:\.|$)/i.test(code) || /^E\d{2}(?:\.\d{1,4})?$/i.test(code)) {
    return { ok: false, reason: "It looks like ICD-10-CM, which counts only from 2015-10-01 on" };
  }
  const meant = repair(code, role);
  if (meant) return { ok: false, reason: reasonFor(code, meant), meant: `icd9cm:${meant}` };
  return {
    ok: false,
    reason:
      "A diagnosis has three digits and up to two after a dot (250.00, V58.61, E812.0), a procedure two and two (81.54)",
  };
}

function partOf(code: string): string {
  if (code.startsWith("V")) return "V codes, factors influencing health status";
  return code.startsWith("E") ? "E codes, external causes" : "volumes 1 and 2, diseases and injuries";
}

/** Puts right what can be put right for certain: case, letters for digits, the dot. */
function repair(text: string, role: CodeRole): string | undefined {
  const clean = letterOForZero(text.trim().toUpperCase(), /^[VE]/);
  const bare = clean.replace(".", "");
  let fixed: string | undefined;
  if (/^V\d{2,4}$/.test(bare)) fixed = dotted(bare, 3);
  else if (/^E\d{3,4}$/.test(bare)) fixed = dotted(bare, 4);
  else if (/^\d{5}$/.test(bare)) fixed = role === "procedure" ? undefined : dotted(bare, 3);
  // Category 000 does not exist among diagnoses, chapter 00 does among procedures.
  else if (/^\d{4}$/.test(bare))
    fixed = role === "procedure" || bare.startsWith("000") ? dotted(bare, 2) : dotted(bare, 3);
  else if (/^\d{2,3}$/.test(bare) && clean !== text) fixed = clean;
  const shaped = clean !== text && (DIAGNOSIS.test(clean) || PROCEDURE.test(clean)) ? clean : undefined;
  const best = shaped ?? fixed;
  return best !== undefined &&
    best !== text &&
    !best.startsWith("000") &&
    (DIAGNOSIS.test(best) || PROCEDURE.test(best))
    ? best
    : undefined;
}

function dotted(digits: string, after: number): string {
  return digits.length > after ? `${digits.slice(0, after)}.${digits.slice(after)}` : digits;
}

function reasonFor(code: string, meant: string): string {
  if (meant === code.toUpperCase()) return "The letter of a V or E code is a capital";
  if (/O/i.test(code) && !/O/i.test(meant)) return "It has the letter O where a zero belongs";
  if (!code.includes(".")) return "Its dot is missing";
  return "Its dot is not in its place";
}

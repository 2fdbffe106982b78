import type { CodeSystem, Structure } from "./code-system";
import { letterOForZero } from "./slips";

/** Sections of HCPCS Level II by their letter, in words of our own (CMS, HCPCS quarterly files 2017-2020). */
export const HCPCS_SECTIONS: Record<string, string> = {
  A: "ambulance, supplies, radiopharmaceuticals",
  B: "feeding through tube or vein",
  C: "hospital outpatient pass-through items",
  D: "dental procedures (owned by the ADA)",
  E: "durable medical equipment",
  G: "procedures and services, temporary",
  H: "behavioural health",
  J: "drugs that are not taken by mouth",
  K: "equipment, temporary",
  L: "orthotics and prosthetics",
  M: "medical services",
  P: "laboratory and blood products",
  Q: "temporary codes",
  R: "portable x-ray transport",
  S: "codes of private payers",
  T: "codes of Medicaid agencies",
  U: "coronavirus laboratory tests",
  V: "vision and hearing",
};

/** HCPCS Level II: a letter and four digits; modifiers of two characters. */
export const hcpcs: CodeSystem = {
  id: "hcpcs",
  title: "HCPCS Level II",
  description: "Supplies, drugs, equipment and services that CPT does not have: a letter and four digits. Public; CMS.",
  aliases: ["hcpc", "hcpcs2", "level2"],
  structure(code): Structure {
    if (/^[A-Z]\d{4}$/.test(code)) {
      const part = HCPCS_SECTIONS[code.charAt(0)];
      if (part) return { ok: true, kind: "procedure", part };
      return { ok: false, reason: `No section of HCPCS begins with ${code.charAt(0)}` };
    }
    if (/^[A-Z][A-Z0-9]$/.test(code)) return { ok: true, kind: "modifier", part: "modifiers" };
    if (/^\d{4}[\dFTUM]$/.test(code)) {
      return { ok: false, reason: "Five characters that begin with a digit are a CPT code", meant: `cpt:${code}` };
    }
    const fixed = repair(code);
    if (fixed && fixed !== code) {
      const reason = /o/i.test(code.slice(1)) ? "It has a letter where a digit belongs" : "Its letter is a capital";
      return { ok: false, reason, meant: `hcpcs:${fixed}` };
    }
    return { ok: false, reason: "A HCPCS code is a letter and four digits, such as J1885" };
  },
  guess(text, role) {
    const fixed = repair(text);
    return role !== "diagnosis" && fixed ? [fixed] : [];
  },
};

function repair(text: string): string | undefined {
  const fixed = letterOForZero(text.trim().toUpperCase(), /^[A-Z]/);
  return /^[A-Z]\d{4}$/.test(fixed) && HCPCS_SECTIONS[fixed.charAt(0)] ? fixed : undefined;
}

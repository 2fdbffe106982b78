import type { CodeSystem, Structure } from "./code-system";
import { letterOForZero } from "./slips";

/** The sections of category I by number; the labels are ours. A number may lie in a range and be no code. */
export const CPT_SECTIONS: readonly [first: number, last: number, label: string][] = [
  [100, 1999, "anesthesia"],
  [10004, 69990, "surgery"],
  [70010, 79999, "radiology"],
  [80047, 89398, "pathology and laboratory"],
  [90281, 99199, "medicine"],
  [99201, 99499, "evaluation and management"],
  [99500, 99607, "medicine, services at home"],
];

export const CPT_CATEGORIES: Record<string, string> = {
  F: "category II, performance measures",
  T: "category III, new technology",
  U: "proprietary laboratory analyses",
  M: "multianalyte assays with algorithms",
};

/** CPT's modifiers by number, those of physical status and of category II; what each says is the AMA's. */
export const CPT_MODIFIERS: ReadonlySet<string> = new Set(
  (
    "22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82 90 91 92 93 95 96 97 99 " +
    "P1 P2 P3 P4 P5 P6 1P 2P 3P 8P"
  ).split(" "),
);

/** CPT: the structure only. Codes and descriptors are the AMA's and come from the user's licensed file. */
export const cpt: CodeSystem = {
  id: "cpt",
  title: "CPT",
  description:
    "Services of physicians and outpatient departments: five digits, or four and F, T, U or M. Owned by the AMA.",
  aliases: ["cpt4", "cpt-4", "hcpcs1", "level1"],
  structure(code): Structure {
    if (/^\d{5}$/.test(code)) {
      const number = Number(code);
      const section = CPT_SECTIONS.find(([first, last]) => first <= number && number <= last);
      if (section) return { ok: true, kind: "procedure", part: section[2] };
      return { ok: false, reason: "No section of CPT has numbers in this range" };
    }
    const category = /^\d{4}([FTUM])$/.exec(code)?.[1];
    if (category) return { ok: true, kind: "procedure", part: CPT_CATEGORIES[category] ?? "" };
    if (/^\d{2}$/.test(code)) return { ok: true, kind: "modifier", part: "modifiers" };
    if (/^[A-Z]\d{4}$/.test(code)) {
      return { ok: false, reason: "A letter and four digits are a HCPCS Level II code", meant: `hcpcs:${code}` };
    }
    if (/^\d{5}-[A-Z0-9]{2}/.test(code)) {
      return { ok: false, reason: "Modifiers stand in a field of their own, `modifiers`" };
    }
    const fixed = repair(code);
    if (fixed && fixed !== code)
      return { ok: false, reason: "It has a letter where a digit belongs, or a small one", meant: `cpt:${fixed}` };
    return { ok: false, reason: "A CPT code is five digits, or four and F, T, U or M" };
  },
  guess(text, role) {
    const fixed = repair(text);
    return role !== "diagnosis" && fixed && cpt.structure(fixed, role).ok ? [fixed] : [];
  },
};

function repair(text: string): string | undefined {
  const fixed = letterOForZero(text.trim().toUpperCase(), /^(?!)/);
  return /^\d{4}[\dFTUM]$/.test(fixed) ? fixed : undefined;
}

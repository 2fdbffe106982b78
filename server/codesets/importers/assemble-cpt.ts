import { CPT_CATEGORIES, CPT_SECTIONS } from "../cpt";
import type { CodeSource, PackSource } from "../pack/pack-source";
import type { CptRecord } from "./cpt-record";

/** What the modifiers stand below. */
const MODIFIERS = "modifiers";

/** Puts a licensee's CPT together: sections by number with labels of our own, the codes and descriptors as given. */
export function assembleCpt(records: readonly CptRecord[], origin: string): PackSource {
  const codes = new Map<string, CodeSource>();
  for (const { code, kind, long, short, effective } of records) {
    codes.set(code, {
      code,
      kind,
      level: "code",
      title: long,
      short,
      // An old release does not say since when; what is in it counts from the beginning of CPT.
      periods: [[effective ?? "1966-01-01"]],
      parent: kind === "modifier" ? MODIFIERS : sectionOf(code),
    });
  }
  const groups = [
    ...CPT_SECTIONS.map(([first, last, label]) => group(rangeOf(first, last), label)),
    ...Object.entries(CPT_CATEGORIES).map(([letter, label]) => group(`category ${letter}`, label)),
    { ...group(MODIFIERS, "modifiers"), kind: "modifier" as const },
  ];
  const used = new Set([...codes.values()].map(({ parent }) => parent));
  return {
    system: "cpt",
    release: "the user's licensed copy",
    coverage: "full",
    origin,
    codes: [...groups.filter(({ code }) => used.has(code)), ...codes.values()],
  };
}

function group(code: string, label: string): CodeSource {
  return { code, kind: "procedure", level: "chapter", title: label.charAt(0).toUpperCase() + label.slice(1) };
}

function sectionOf(code: string): string | undefined {
  const letter = code.charAt(4);
  if (/[A-Z]/.test(letter)) return `category ${letter}`;
  const section = CPT_SECTIONS.find(([first, last]) => first <= Number(code) && Number(code) <= last);
  return section && rangeOf(section[0], section[1]);
}

function rangeOf(first: number, last: number): string {
  return `${String(first).padStart(5, "0")}-${String(last).padStart(5, "0")}`;
}

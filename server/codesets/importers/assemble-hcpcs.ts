import { HCPCS_SECTIONS } from "../hcpcs";
import type { CodeSource, PackSource } from "../pack/pack-source";
import type { HcpcsRecord } from "./hcpcs";

/** One release of HCPCS Level II, read. */
export interface HcpcsRelease {
  /** For a reader: `2019`, `2020-10`. */
  name: string;
  /** Its first day, YYYY-MM-DD. */
  from: string;
  records: readonly HcpcsRecord[];
}

/** What the modifiers stand below. */
export const MODIFIERS = "modifiers";

/**
 * Puts releases together: the latest record of a code counts. A code that a later release does not have, and that has no
 * end of its own, ended with the release before.
 * @param releases at least one, in any order
 */
export function assembleHcpcs(releases: readonly HcpcsRelease[], origin: string): PackSource {
  const ordered = [...releases].sort((a, b) => (a.from < b.from ? -1 : 1));
  const records = new Map<string, HcpcsRecord>();
  for (const { from, records: listed } of ordered) {
    const now = new Set(listed.map(({ code }) => code));
    for (const [code, record] of records) {
      if (!now.has(code) && record.terminated === undefined) {
        records.set(code, { ...record, terminated: dayBefore(from) });
      }
    }
    for (const record of listed) records.set(record.code, record);
  }
  const sections = Object.entries(HCPCS_SECTIONS).map(
    ([letter, title]): CodeSource => ({
      code: letter,
      kind: "procedure",
      level: "chapter",
      title: title.charAt(0).toUpperCase() + title.slice(1),
    }),
  );
  const codes = [...records.values()].map((record): CodeSource => {
    const details: Record<string, string> = {};
    if (record.coverage) details.coverage = record.coverage;
    if (record.betos) details.betos = record.betos;
    const from = record.added ?? record.effective ?? ordered[0]?.from ?? "";
    return {
      code: record.code,
      kind: record.kind,
      level: "code",
      title: record.long,
      short: record.short,
      periods: [record.terminated ? [from, record.terminated] : [from]],
      parent: record.kind === "modifier" ? MODIFIERS : record.code.charAt(0),
      details,
    };
  });
  return {
    system: "hcpcs",
    release: ordered.map(({ name }) => name).join(", "),
    coverage: "full",
    origin,
    // A release goes on listing codes for some years after their end; what ended earlier may be missing.
    knownFrom: [...records.values()].reduce<string | undefined>(
      (first, { terminated }) =>
        terminated !== undefined && (first === undefined || terminated < first) ? terminated : first,
      undefined,
    ),
    codes: [
      ...sections.filter(({ code }) => codes.some(({ parent }) => parent === code)),
      { code: MODIFIERS, kind: "modifier", level: "chapter", title: "Modifiers of HCPCS Level II" },
      ...codes,
    ],
  };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

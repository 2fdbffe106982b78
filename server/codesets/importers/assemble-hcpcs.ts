import { HCPCS_SECTIONS } from "../hcpcs";
import type { CodeSet } from "../pack/code-set";
import type { CodeSource, PackSource } from "../pack/pack-source";
import type { HcpcsRecord } from "./hcpcs";

/** One release of HCPCS Level II, read. */
export interface HcpcsRelease {
  /** For a reader: `2019`, `October 2020`. */
  name: string;
  /** Its first day, YYYY-MM-DD. */
  from: string;
  records: readonly HcpcsRecord[];
}

/** What the modifiers stand below. */
export const MODIFIERS = "modifiers";

/** A release with less than this share of the codes before it is a list of changes: what it leaves out goes on. */
const WHOLE = 0.5;

/**
 * Puts releases together: the latest record of a code counts. A code that a later release does not have, and that has no
 * end of its own, ended with the release before.
 * @param releases at least one, in any order
 * @param known releases put together before, which these are added to
 */
export function assembleHcpcs(releases: readonly HcpcsRelease[], origin: string, known?: CodeSet): PackSource {
  const catalogue = new Catalogue(known);
  for (const release of [...releases].sort((a, b) => (a.from < b.from ? -1 : 1))) catalogue.add(release);
  const records = [...catalogue.records.values()];
  const sections = Object.entries(HCPCS_SECTIONS).map(
    ([letter, title]): CodeSource => ({
      code: letter,
      kind: "procedure",
      level: "chapter",
      title: title.charAt(0).toUpperCase() + title.slice(1),
    }),
  );
  const first = catalogue.releases[0]?.from ?? "";
  const codes = records.map((record): CodeSource => {
    const details: Record<string, string> = {};
    if (record.coverage) details.coverage = record.coverage;
    if (record.betos) details.betos = record.betos;
    const from = record.added ?? record.effective ?? first;
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
    release: catalogue.releases.map(({ name }) => name).join(", "),
    releases: catalogue.releases,
    coverage: "full",
    origin,
    // A release goes on listing codes for some years after their end; what ended earlier may be missing.
    knownFrom: records.reduce<string | undefined>(
      (earliest, { terminated }) =>
        terminated !== undefined && (earliest === undefined || terminated < earliest) ? terminated : earliest,
      undefined,
    ),
    codes: [
      ...sections.filter(({ code }) => codes.some(({ parent }) => parent === code)),
      { code: MODIFIERS, kind: "modifier", level: "chapter", title: "Modifiers of HCPCS Level II" },
      ...codes,
    ],
  };
}

/** The records of all releases, to which further ones are added. */
class Catalogue {
  readonly records = new Map<string, HcpcsRecord>();
  releases: { name: string; from: string }[] = [];

  constructor(known: CodeSet | undefined) {
    for (let index = 0; known && index < known.size; index++) {
      const record = recordOf(known, index);
      if (record) this.records.set(record.code, record);
    }
    this.releases = [...(known?.releases ?? [])];
  }

  add({ name, from, records }: HcpcsRelease): void {
    const next = this.releases.find((release) => release.from > from);
    if (next) this.#addOlder(records, next.from);
    else this.#addNewer(records, from);
    this.releases = [...this.releases.filter((release) => release.from !== from), { name, from }].sort((a, b) =>
      a.from < b.from ? -1 : 1,
    );
  }

  #addNewer(records: readonly HcpcsRecord[], from: string): void {
    const now = new Set(records.map(({ code }) => code));
    const open = [...this.records.values()].filter(({ terminated }) => terminated === undefined);
    if (now.size >= open.length * WHOLE) {
      for (const record of open) {
        if (!now.has(record.code)) this.records.set(record.code, { ...record, terminated: dayBefore(from) });
      }
    }
    for (const record of records) this.records.set(record.code, record);
  }

  /** Of a release from before others only what these have no more; it ended with them, if not before. */
  #addOlder(records: readonly HcpcsRecord[], next: string): void {
    for (const record of records) {
      if (!this.records.has(record.code)) {
        this.records.set(record.code, { ...record, terminated: record.terminated ?? dayBefore(next) });
      }
    }
  }
}

/** A code of a pack as the release had it, or nothing for what only groups codes. */
function recordOf(set: CodeSet, index: number): HcpcsRecord | undefined {
  const { code, kind, title, shortTitle, periods, details } = set.at(index);
  const [added, terminated] = periods.at(-1) ?? [];
  if (added === undefined || kind === "diagnosis") return undefined;
  return {
    code,
    kind,
    long: title,
    short: shortTitle,
    coverage: details.coverage ?? "",
    betos: details.betos ?? "",
    added,
    terminated,
  };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

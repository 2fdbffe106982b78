import type { CodeNote, CodeSource, PackSource, Period } from "../pack/pack-source";
import type { IndexEntry } from "./alphabetic-index";
import type { TitleRow } from "./cms-titles";
import { dotDiagnosis, dotProcedure } from "./dots";
import type { GemRow } from "./gems";
import { guidelineAttributes } from "./guideline-lists";
import type { MceEdit } from "./mce";
import { markNoted } from "./noted";
import type { TabularNode } from "./tabular-list";

/** The titles of one release: v23 is fiscal year 2006, v32 fiscal year 2015. */
export interface Icd9Release {
  number: number;
  diagnoses: { short: readonly TitleRow[]; long?: readonly TitleRow[] };
  procedures: { short: readonly TitleRow[]; long?: readonly TitleRow[] };
}

/** Everything that is published about ICD-9-CM, read. */
export interface Icd9Sources {
  releases: readonly Icd9Release[];
  diseases: readonly TabularNode[];
  procedures: readonly TabularNode[];
  index: readonly IndexEntry[];
  gems: readonly GemRow[];
  edits: readonly MceEdit[];
  origin: string;
}

interface Draft {
  code: string;
  kind: "diagnosis" | "procedure";
  level: CodeSource["level"];
  title?: string;
  short?: string;
  releases: number[];
  parent?: string;
  notes?: readonly CodeNote[];
}

/** How many codes with a further digit a category hands its index words to. */
const FEW_CHILDREN = 12;

/** Puts together what is published about ICD-9-CM in many files, code by code. */
export function assembleIcd9(sources: Icd9Sources): PackSource {
  const drafts = new Map<string, Draft>();
  addReleases(drafts, sources.releases);
  addNodes(drafts, sources.diseases, "diagnosis");
  addNodes(drafts, sources.procedures, "procedure");
  addCategories(drafts);
  const terms = termsOf(sources.index, drafts);
  const attributes = grouped(sources.edits, ({ code }) => code);
  const equivalents = grouped(
    sources.gems.filter(({ target }) => target !== undefined),
    ({ source }) => source,
  );
  const numbers = sources.releases.map(({ number }) => number).sort((a, b) => a - b);
  const codes = [...drafts.values()].map(
    (draft): CodeSource => ({
      code: draft.code,
      kind: draft.kind,
      level: draft.releases.length > 0 ? "code" : draft.level === "code" ? "category" : draft.level,
      title: draft.title ?? draft.short ?? titleFromAbove(draft, drafts),
      short: draft.short,
      periods: periodsOf(draft.releases),
      parent: draft.parent ?? parentOf(draft, drafts),
      attributes: [
        ...new Set(attributes.get(draft.code)?.map(({ attribute }) => attribute)),
        ...(draft.kind === "diagnosis" ? guidelineAttributes(draft.code) : []),
      ],
      notes: draft.notes,
      equivalents: equivalents.get(draft.code)?.map(({ target, approximate }) => ({ code: target ?? "", approximate })),
      manifestations: terms.get(draft.code)?.manifestations,
      terms: terms.get(draft.code)?.words,
    }),
  );
  return {
    system: "icd9cm",
    release: `v${numbers[0]}-v${numbers.at(-1)}, fiscal years ${numbers.map(yearOf)[0]}-${yearOf(numbers.at(-1) ?? 0)}`,
    coverage: "full",
    origin: sources.origin,
    knownFrom: firstDay(numbers[0] ?? 0),
    knownTo: lastDay(numbers.at(-1) ?? 0),
    codes: markNoted(codes),
  };
}

/** The fiscal year of a release (CMS: v32 is fiscal year 2015). */
function yearOf(release: number): number {
  return release + 1983;
}

/** A fiscal year of the United States begins on 1 October of the year before. */
function firstDay(release: number): string {
  return `${yearOf(release) - 1}-10-01`;
}

function lastDay(release: number): string {
  return `${yearOf(release)}-09-30`;
}

function addReleases(drafts: Map<string, Draft>, releases: readonly Icd9Release[]): void {
  for (const release of [...releases].sort((a, b) => a.number - b.number)) {
    for (const kind of ["diagnosis", "procedure"] as const) {
      const { short, long } = kind === "diagnosis" ? release.diagnoses : release.procedures;
      const dot = kind === "diagnosis" ? dotDiagnosis : dotProcedure;
      const titles = new Map(long?.map(({ code, title }) => [code, title]));
      for (const row of short) {
        const code = dot(row.code);
        const draft = drafts.get(code) ?? { code, kind, level: "code", releases: [] };
        draft.releases.push(release.number);
        // The latest words count; the oldest releases are in capitals.
        draft.short = row.title === row.title.toUpperCase() ? calm(row.title) : row.title;
        draft.title = titles.get(row.code) ?? draft.title;
        drafts.set(code, draft);
      }
    }
  }
}

function addNodes(drafts: Map<string, Draft>, nodes: readonly TabularNode[], kind: Draft["kind"]): void {
  for (const node of nodes) {
    const draft = drafts.get(node.code);
    if (!draft) drafts.set(node.code, { ...node, kind, releases: [] });
    else {
      draft.parent ??= node.parent;
      draft.notes = [...(draft.notes ?? []), ...node.notes];
      // A title given twice is that of a block, printed over its only category.
      draft.title ??= node.title;
    }
  }
}

/** Every code that others continue is a category, also where the Tabular List leaves it to a table. */
function addCategories(drafts: Map<string, Draft>): void {
  for (const draft of [...drafts.values()]) {
    if (draft.code.includes("-")) continue;
    for (let code = shorter(draft.code); code !== undefined; code = shorter(code)) {
      if (drafts.has(code)) continue;
      // E849 is printed as a block of one category, and nowhere as the category.
      const block = code.includes(".") ? undefined : drafts.get(`${code}-${code}`);
      drafts.set(code, {
        code,
        kind: draft.kind,
        level: "category",
        releases: [],
        title: block?.title,
        parent: block?.code,
      });
    }
  }
}

/** A code without its last digit, or undefined for a category. */
function shorter(code: string): string | undefined {
  if (!code.includes(".")) return undefined;
  return code.at(-2) === "." ? code.slice(0, -2) : code.slice(0, -1);
}

function parentOf({ code }: Draft, drafts: Map<string, Draft>): string | undefined {
  const above = shorter(code);
  return above !== undefined && drafts.has(above) ? above : undefined;
}

function titleFromAbove(draft: Draft, drafts: Map<string, Draft>): string {
  const above = drafts.get(shorter(draft.code) ?? "");
  return above?.title ?? draft.code;
}

/** Runs of releases as days; one that goes on to the next year is one period. */
function periodsOf(releases: readonly number[]): Period[] {
  const periods: [string, string][] = [];
  let last = 0;
  for (const release of releases) {
    const open = periods.at(-1);
    if (open && release === last + 1) open[1] = lastDay(release);
    else periods.push([firstDay(release), lastDay(release)]);
    last = release;
  }
  return periods;
}

interface Terms {
  words: string[];
  manifestations: string[];
}

/** The words of the index by code; what it says of a category holds for the few codes that continue it. */
function termsOf(index: readonly IndexEntry[], drafts: Map<string, Draft>): Map<string, Terms> {
  const children = grouped(
    [...drafts.values()].filter(({ releases }) => releases.length > 0),
    ({ code }) => shorter(code) ?? "",
  );
  const terms = new Map<string, Terms>();
  for (const { words, codes, manifestations } of index) {
    for (const code of codes) {
      const below = children.get(code) ?? [];
      const owners = [code, ...(below.length <= FEW_CHILDREN ? below.map((child) => child.code) : [])];
      for (const owner of owners) {
        if (!drafts.has(owner)) continue;
        const known = terms.get(owner) ?? { words: [], manifestations: [] };
        known.words.push(words);
        for (const manifestation of manifestations) {
          if (!known.manifestations.includes(manifestation)) known.manifestations.push(manifestation);
        }
        terms.set(owner, known);
      }
    }
  }
  // The shortest entries say most; a pack keeps only so many.
  for (const { words } of terms.values()) words.sort((a, b) => a.length - b.length);
  return terms;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** A title in capitals, written as a sentence. */
function calm(title: string): string {
  return title.charAt(0) + title.slice(1).toLowerCase();
}

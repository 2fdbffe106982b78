import { isNamed, namedCodes } from "../../../codesets/importers/named-codes";
import { EXCLUSION_NOTED, isNoted, NEVER_WITH } from "../../../codesets/noted";
import type { Code } from "../../../codesets/pack/code";
import type { CodeSet } from "../../../codesets/pack/code-set";
import { isPair, linksOf } from "./code-links";
import { isAmong } from "./named";

/** Where the Tabular List keeps two codes apart. */
export interface Exclusion {
  /** The code or category that has the note. */
  holder: string;
  /** The words of the note, without codes. */
  item: string;
}

/** One line of an Excludes note. */
interface Item extends Exclusion {
  codes: readonly string[];
}

interface Known {
  items: Map<number, readonly Item[]>;
  pairs: Map<number, Exclusion | null>;
}

const known = new WeakMap<CodeSet, Known>();
const MAXIMUM_PAIRS = 100_000;

/**
 * What keeps two codes apart. Most Excludes notes only say where else something is coded, so that both codes may be
 * right (Official Guidelines I.A.4). Two codes are kept apart where each excludes the other, where both are of one
 * category, where one is congenital and the other acquired, where a symptom «NOS» is excluded from the disease, and
 * where a note says so in words; never where another note or the index asks for both.
 */
export function exclusionOf(set: CodeSet, one: Code, other: Code): Exclusion | undefined {
  const memory = memoryOf(set);
  const key = Math.min(one.index, other.index) * 0x10000 + Math.max(one.index, other.index);
  let exclusion = memory.pairs.get(key);
  if (exclusion === undefined) {
    exclusion = compare(set, memory, one, other) ?? null;
    if (memory.pairs.size >= MAXIMUM_PAIRS) memory.pairs.clear();
    memory.pairs.set(key, exclusion);
  }
  return exclusion ?? undefined;
}

function memoryOf(set: CodeSet): Known {
  let memory = known.get(set);
  if (!memory) {
    memory = { items: new Map(), pairs: new Map() };
    known.set(set, memory);
  }
  return memory;
}

function compare(set: CodeSet, memory: Known, one: Code, other: Code): Exclusion | undefined {
  const forth = isNoted(set, one, EXCLUSION_NOTED) ? excluding(memory, one, other) : undefined;
  const back = isNoted(set, other, EXCLUSION_NOTED) ? excluding(memory, other, one) : undefined;
  if (!forth && !back) return undefined;
  if (areLinked(set, one, other) || isAcuteOnChronic(one, other)) return undefined;
  const sites = one.has(SITES) || other.has(SITES);
  if (forth && back && !sites) return forth;
  if (forth && keepsApart(forth, one, other, sites)) return forth;
  if (back && keepsApart(back, other, one, sites)) return back;
  return undefined;
}

/** Parts of the classification where codes that exclude each other are of several sites, injuries or substances. */
const SITES = "excludes-another-site";

/** Whether a note that only one of two codes has keeps them apart. */
function keepsApart({ item }: Item, holder: Code, excluded: Code, sites: boolean): boolean {
  if (NEVER_WITH.test(item)) return true;
  // The guidelines' own example.
  if (/\bcongenital\b/i.test(item) && isNamed(excluded.code, "740-759") && !isNamed(holder.code, "740-779"))
    return true;
  if (/\bNOS\b/.test(item) && isNamed(excluded.code, "780-799") && !holder.has(SITES)) return isAllOf(item, excluded);
  // What is left over in a category holds other things than the one that is excluded.
  const leftOver = /^other\b/i.test(excluded.title);
  return !sites && !leftOver && holder.code.slice(0, 3) === excluded.code.slice(0, 3);
}

/** Whether the words of a note are the code's own, and not one of many things that are coded there. */
function isAllOf(item: string, { title }: Code): boolean {
  const words = item.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return words.every((word) => title.toLowerCase().includes(word));
}

/** A condition that is both acute and chronic has both codes (Official Guidelines I.B.10), if none is for the two. */
function isAcuteOnChronic(one: Code, other: Code): boolean {
  const kind = ({ title }: Code) => {
    const [acute, chronic] = [/\bacute\b/i.test(title), /\bchronic\b/i.test(title)];
    return acute === chronic ? undefined : acute;
  };
  const [a, b] = [kind(one), kind(other)];
  return a !== undefined && b !== undefined && a !== b;
}

function excluding(memory: Known, holder: Code, excluded: Code): Item | undefined {
  return itemsOf(memory, holder).find(({ codes }) => codes.some((named) => isNamed(excluded.code, named)));
}

function itemsOf(memory: Known, code: Code): readonly Item[] {
  let items = memory.items.get(code.index);
  if (!items) {
    const holders = [code, ...code.ancestors.filter(({ level }) => level === "category" || level === "code")];
    items = holders.flatMap((holder) => holder.notes.flatMap((note) => readItems(holder.code, note.kind, note.text)));
    memory.items.set(code.index, items);
  }
  return items;
}

function readItems(holder: string, kind: string, text: string): Item[] {
  if (kind === "note" && NEVER_WITH.test(text)) {
    return [{ holder, item: text.replace(/^Note:\s*/i, ""), codes: text.match(/\d{3}(?:-\d{3})?/g) ?? [] }];
  }
  if (kind !== "excludes") return [];
  return text.split("; ").flatMap((line) => {
    const codes = namedCodes(line, "diagnosis");
    const item = line.replaceAll(/\s*[([][^()[\]]*\d[^()[\]]*[)\]]/g, "").trim();
    return codes.length > 0 ? [{ holder, item: clip(item), codes }] : [];
  });
}

/** In characters: the whole message has room for 200. */
function clip(item: string): string {
  return item.length > 60 ? `${item.slice(0, 59)}…` : item;
}

function areLinked(set: CodeSet, one: Code, other: Code): boolean {
  return asksFor(set, one, other) || asksFor(set, other, one);
}

function asksFor(set: CodeSet, one: Code, other: Code): boolean {
  const links = linksOf(set, one);
  return isAmong(other.code, links.causes) || isAmong(other.code, links.companions) || isPair(links, other);
}

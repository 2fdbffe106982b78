import type { AddOnRow } from "../importers/ncci-addon";
import type { MueRow } from "../importers/ncci-mue";
import type { PtpEdit } from "../importers/ncci-ptp";

/** For whose claims a table of the National Correct Coding Initiative is made: CMS publishes one for each. */
export const NCCI_SETTINGS = ["practitioner", "hospital", "dme"] as const;
export type NcciSetting = (typeof NCCI_SETTINGS)[number];

/** Procedure-to-procedure edits for one setting. CMS publishes none for suppliers of equipment. */
export interface PtpTable {
  setting: NcciSetting;
  edits: Iterable<PtpEdit>;
}

/** The Medically Unlikely Edits of one quarter for one setting. */
export interface MueTable {
  setting: NcciSetting;
  /** Its first day as YYYY-MM-DD, where the publisher says it. */
  from?: string;
  edits: readonly MueRow[];
}

/** Everything that goes into a pack of NCCI. */
export interface NcciSource {
  /** Where it was made from, for a reader. */
  origin: string;
  ptp: readonly PtpTable[];
  mue: readonly MueTable[];
  addOns: readonly AddOnRow[];
}

/** What is known of one table in a pack. */
export interface NcciTable {
  kind: "ptp" | "mue" | "addOn";
  setting?: NcciSetting;
  /** First day of a MUE table, as YYYYMMDD; 0 where it is not known. */
  from: number;
  rows: number;
}

/** What the table of a pack of NCCI says beside its sections. */
export interface NcciInformation {
  system: "ncci";
  origin: string;
  tables: readonly NcciTable[];
  /** Distinct reasons of MUE; an edit holds the number of its own. */
  rationales: readonly string[];
}

/** The name under which a column of a table lies in the pack. */
export function sectionOf(table: Omit<NcciTable, "rows">, column: string): string {
  return [table.kind, table.setting ?? "all", table.from, column].join("/");
}

/** A day as a number that sorts: 2014-03-12 is 20140312. Without a day 0. */
export function dayNumber(day: string | undefined): number {
  return day === undefined ? 0 : Number(day.replaceAll("-", ""));
}

/** How many codes a pack holds at most, so that a pair of them fits into 32 bits. */
export const MOST_CODES = 0x10000;

/** Two places of codes as one number that sorts like the pair. */
export function pairKey(first: number, second: number): number {
  return first * MOST_CODES + second;
}

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { PackedExamined } from "./packed";

/** What tells one state of a file on disk from another, as far as the disk says. */
export type FileState = readonly [modified: number, changed: number, size: number, inode: number];

/** What is remembered of one file. */
export interface CacheEntry {
  state: FileState;
  /** When it was looked at, in milliseconds since 1970. */
  looked: number;
  /** Of its text. */
  hash: string;
  /** By what it was judged: the number of a text in `judgedBy`. */
  by: number;
  examined: PackedExamined;
}

/** Everything remembered. */
export interface CacheContent {
  /** What decides findings beside the text: the settings and code sets that files were judged by. */
  judgedBy: string[];
  /** By path from the folder of the cache. */
  files: Record<string, CacheEntry>;
}

/** Counts up when what is written here changes its form. */
const FORM = 1;

/**
 * Reads a cache.
 * @param key the program and what else must be the same for anything in it to count
 * @returns what it holds; nothing when it is not there, damaged, or another program's
 */
export function readCache(file: string, key: string): CacheContent {
  const none: CacheContent = { judgedBy: [], files: {} };
  try {
    const text = readFileSync(file, "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    if (end < 0 || text.slice(0, end) !== headOf(key, body)) return none;
    return JSON.parse(body) as CacheContent;
  } catch {
    return none;
  }
}

/**
 * Writes a cache, whole or not at all; of two runs that do so at once the later one counts.
 * @throws what the disk says when it cannot be written
 */
export async function writeCache(file: string, key: string, content: CacheContent): Promise<void> {
  const body = JSON.stringify(content);
  mkdirSync(dirname(file), { recursive: true });
  await writeFileAtomic(file, `${headOf(key, body)}\n${body}`);
}

/** The first line: whose it is, and whether the rest is as it was written. */
function headOf(key: string, body: string): string {
  return `chartkey cache ${FORM} ${sha256(key)} ${sha256(body)}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";

/** What is remembered of one file. */
export interface CacheEntry {
  /** What tells one state of a file on disk from another, as far as the disk says; see `cached-examiner.ts`. */
  state: string;
  /** When it was looked at, in milliseconds since 1970. */
  looked: number;
  /** By what it was judged: the number of a text in `judgedBy`. */
  by: number;
  /** Of its text. */
  hash: string;
  /** What was found out about it; see `packed.ts`. */
  packed: string;
}

/** Everything remembered. */
export interface CacheContent {
  /** What decides findings beside the text: the settings and code sets that files were judged by. */
  judgedBy: string[];
  /** By path from the folder of the cache. */
  files: Map<string, CacheEntry>;
}

/** Counts up when what is written here changes its form. */
const FORM = 2;

/**
 * Reads a cache.
 * @param key the program and what else must be the same for anything in it to count
 * @returns what it holds; nothing when it is not there, damaged, or another program's
 */
export function readCache(file: string, key: string): CacheContent {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf(10);
    const body = bytes.subarray(end + 1);
    if (end >= 0 && bytes.toString("utf8", 0, end) === headOf(key, body)) return parse(body.toString("utf8"));
  } catch {
    // None there, or none that can be read: everything is looked at.
  }
  return { judgedBy: [], files: new Map() };
}

/**
 * Writes a cache, whole or not at all; of two runs that do so at once the later one counts.
 * @throws what the disk says when it cannot be written
 */
export async function writeCache(file: string, key: string, { judgedBy, files }: CacheContent): Promise<void> {
  const lines = [JSON.stringify(judgedBy)];
  for (const [name, { state, looked, by, hash, packed }] of files)
    lines.push([JSON.stringify(name), state, looked, by, hash, packed].join("\t"));
  const body = Buffer.from(lines.join("\n"));
  mkdirSync(dirname(file), { recursive: true });
  await writeFileAtomic(file, Buffer.concat([Buffer.from(`${headOf(key, body)}\n`), body]));
}

function parse(body: string): CacheContent {
  const [first = "[]", ...lines] = body.split("\n");
  const files = new Map<string, CacheEntry>();
  for (const line of lines) {
    // JSON writes a tab as two other characters.
    const [name = '""', state = "", looked, by, hash = "", packed = ""] = line.split("\t");
    files.set(nameOf(name), { state, looked: Number(looked), by: Number(by), hash, packed });
  }
  return { judgedBy: JSON.parse(first) as string[], files };
}

/** Without its quotes. Hardly any name has a character that is written as another. */
function nameOf(quoted: string): string {
  return quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

/** The first line: whose it is, and whether the rest is as it was written. */
function headOf(key: string, body: Uint8Array): string {
  return `chartkey cache ${FORM} ${digest(key)} ${digest(body)}`;
}

function digest(content: string | Uint8Array): string {
  return createHash("sha1").update(content).digest("hex");
}

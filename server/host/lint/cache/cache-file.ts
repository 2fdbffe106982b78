import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";

/** What is remembered of one file. */
export interface CacheEntry {
  /** What tells one state of a file on disk from another, as far as the disk says; see `file-state.ts`. */
  state: string;
  /** When it was looked at, in milliseconds since 1970. */
  looked: number;
  /** By what it was judged: the number of a text in `judgedBy`. */
  by: number;
  /** Of its text. */
  hash: string;
  /** What was found out about it, see `packed.ts`: that, or its line in the part of the cache that is rarely read. */
  packed: string | number;
}

/** What a whole run came to. */
export interface CachedRun {
  /** Of all that its outcome hangs on. */
  fingerprint: string;
  /** The files with findings, by path from the folder of the cache, and their findings as JSON. */
  findings: [name: string, findings: string][];
}

/** Everything remembered. */
export interface CacheContent {
  /** What decides findings beside the text: the settings and code sets that files were judged by. */
  judgedBy: string[];
  /** The latest last. */
  runs: CachedRun[];
  /** By path from the folder of the cache. */
  files: Map<string, CacheEntry>;
  /** What was found out about a file; undefined when that part of the cache is damaged. */
  packedOf(entry: CacheEntry): string | undefined;
}

/** Counts up when what is written here changes its form. */
const FORM = 3;

/** A cache that remembers nothing yet. */
export function emptyCache(): CacheContent {
  return { judgedBy: [], runs: [], files: new Map(), packedOf: ({ packed }) => textIn(packed) };
}

/**
 * Reads a cache. What was found out about files, most of it by far, is looked at when somebody asks for it: where
 * nothing has changed nobody does.
 * @param key the program and what else must be the same for anything in it to count
 * @returns what it holds; nothing when it is not there, damaged, or another program's
 */
export function readCache(file: string, key: string): CacheContent {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf(10);
    const [form, whose, length, index, packed] = bytes.toString("utf8", 0, end).split("\t");
    const body = bytes.subarray(end + 1, end + 1 + Number(length));
    if (end >= 0 && form === headOf(FORM) && whose === digest(key) && index === digest(body))
      return parse(body.toString("utf8"), bytes.subarray(end + 1 + Number(length)), packed ?? "");
  } catch {
    // None there, or none that can be read: everything is looked at.
  }
  return emptyCache();
}

/**
 * Writes a cache, whole or not at all; of two runs that do so at once the later one counts.
 * @throws what the disk says when it cannot be written
 */
export async function writeCache(file: string, key: string, content: CacheContent): Promise<void> {
  const index = [JSON.stringify(content.judgedBy), JSON.stringify(content.runs)];
  const packed: string[] = [];
  for (const [name, entry] of content.files) {
    const line = content.packedOf(entry);
    if (line === undefined) continue;
    const { state, looked, by, hash } = entry;
    index.push([JSON.stringify(name), state, looked, by, hash].join("\t"));
    packed.push(line);
  }
  const body = Buffer.from(index.join("\n"));
  const rest = Buffer.from(packed.join("\n"));
  const head = [headOf(FORM), digest(key), body.length, digest(body), digest(rest)].join("\t");
  mkdirSync(dirname(file), { recursive: true });
  await writeFileAtomic(file, Buffer.concat([Buffer.from(`${head}\n`), body, rest]));
}

function parse(body: string, rest: Buffer, sum: string): CacheContent {
  const [judgedBy = "[]", runs = "[]", ...lines] = body.split("\n");
  const files = new Map<string, CacheEntry>();
  for (const [at, line] of lines.entries()) {
    // JSON writes a tab as two other characters.
    const [name = '""', state = "", looked, by, hash = ""] = line.split("\t");
    files.set(nameOf(name), { state, looked: Number(looked), by: Number(by), hash, packed: at });
  }
  let packed: string[] | undefined;
  return {
    judgedBy: JSON.parse(judgedBy) as string[],
    runs: JSON.parse(runs) as CachedRun[],
    files,
    packedOf: (entry) => {
      if (typeof entry.packed === "string") return entry.packed;
      packed ??= digest(rest) === sum ? rest.toString("utf8").split("\n") : [];
      return packed[entry.packed];
    },
  };
}

function textIn(packed: string | number): string | undefined {
  return typeof packed === "string" ? packed : undefined;
}

/** Without its quotes. Hardly any name has a character that is written as another. */
function nameOf(quoted: string): string {
  return quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

/** How the first line begins. Behind it: whose the cache is, how long its first part is, the sums of both parts. */
function headOf(form: number): string {
  return `chartkey cache ${form}`;
}

function digest(content: string | Uint8Array): string {
  return createHash("sha1").update(content).digest("hex");
}

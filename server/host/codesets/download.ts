import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { DownloadError, shownAddress } from "./download-error";
import { followRedirects } from "./follow-redirects";

/** How a file is downloaded; what is left out has a sensible value. */
export interface DownloadOptions {
  /** What the file's SHA-256 must be, in hexadecimal digits. */
  sha256?: string;
  /** What its size must be, in bytes. */
  size?: number;
  /** What its size may be at most, in bytes. */
  limit?: number;
  /** How long a server may be silent, in milliseconds. */
  patience?: number;
  /** How often it is tried. */
  attempts?: number;
  /** How long to wait before the second try, in milliseconds; twice as long before each further one. */
  backOff?: number;
  signal?: AbortSignal;
  /** Told the bytes so far, and of how many where the server says so. */
  onProgress?: (received: number, total: number | undefined) => void;
}

/** Code sets are at most some 100 MB. */
const LIMIT = 512 * 1024 * 1024;
const PATIENCE = 30_000;
const ATTEMPTS = 4;
const BACK_OFF = 500;

/**
 * Downloads a file over http or https. It is written beside its place and moved there when it is whole and right; what
 * stood there before stays until then. After a broken connection it goes on where it stopped, if the server can.
 * @param path where it goes; its folder is there
 * @throws {DownloadError} when it cannot be had or is not what it should be
 * @throws the signal's reason when it is cancelled
 */
export async function downloadFile(address: string, path: string, options: DownloadOptions = {}): Promise<void> {
  const from = webAddress(address);
  options.signal?.throwIfAborted();
  const part = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(part, "wx", 0o600);
    try {
      await receive(from, file, options);
    } finally {
      await file.close();
    }
    await check(from, part, options.sha256);
    options.signal?.throwIfAborted();
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}

/** Whether a text is an address to download from, and not a path. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

function webAddress(address: string): URL {
  if (isWebAddress(address) && URL.canParse(address)) return new URL(address);
  throw new DownloadError(`«${address}» is no address to download from. It begins with https:// or http://.`);
}

/** What is there of a file, for going on. */
interface Progress {
  received: number;
  /** Which version of the file it is, as the server calls it. */
  version?: string;
}

async function receive(from: URL, file: FileHandle, options: DownloadOptions): Promise<void> {
  const { attempts = ATTEMPTS, backOff = BACK_OFF, signal } = options;
  const progress: Progress = { received: 0 };
  for (let attempt = 1; ; attempt++) {
    try {
      await receiveOnce(from, file, progress, options);
      return;
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof DownloadError && error.isPassing) || attempt >= attempts) throw error;
    }
    try {
      await pause(backOff * 2 ** (attempt - 1), undefined, { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  }
}

async function receiveOnce(from: URL, file: FileHandle, progress: Progress, options: DownloadOptions): Promise<void> {
  const { patience = PATIENCE } = options;
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), patience);
  const signal = options.signal ? AbortSignal.any([options.signal, silence.signal]) : silence.signal;
  try {
    const response = await followRedirects(from, headersFor(progress), signal);
    const total = await begin(from, response, file, progress);
    checkSize(from, total, options);
    for await (const chunk of chunksOf(response)) {
      timer.refresh();
      checkSize(from, progress.received + chunk.length, { limit: options.limit });
      await file.write(chunk, 0, chunk.length, progress.received);
      progress.received += chunk.length;
      options.onProgress?.(progress.received, total);
    }
    if (total !== undefined && progress.received !== total) {
      throw new DownloadError(`The download of ${shownAddress(from)} was cut off.`, { isPassing: true });
    }
    checkSize(from, progress.received, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof DownloadError || isDiskError(error)) throw error;
    const what = silence.signal.aborted ? `was silent for ${patience / 1000} s` : "cannot be reached, or broke off";
    throw new DownloadError(`${shownAddress(from)} ${what}. Check the connection, or give a downloaded file's path.`, {
      isPassing: true,
      cause: error,
    });
  } finally {
    clearTimeout(timer);
    // Else a server that still sends keeps the connection.
    silence.abort();
  }
}

function headersFor({ received, version }: Progress): Record<string, string> {
  // Packed on the way, its length would not be the file's.
  const headers = { "accept-encoding": "identity" };
  // Without a version nothing tells whether the rest belongs to the beginning.
  return received > 0 && version ? { ...headers, range: `bytes=${received}-`, "if-range": version } : headers;
}

/** Judges the head of an answer. @returns how long the whole file is, where the server says so */
async function begin(from: URL, response: Response, file: FileHandle, progress: Progress): Promise<number | undefined> {
  const length = numberIn(response.headers.get("content-length"));
  if (response.status === 206) {
    const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get("content-range") ?? "") ?? [];
    if (Number(start) === progress.received) return numberIn(total) ?? (length && progress.received + length);
  }
  progress.received = 0;
  progress.version = undefined;
  await file.truncate(0);
  if (response.status !== 200) throw problemOf(from, response.status);
  progress.version = versionOf(response);
  return length;
}

function problemOf(from: URL, status: number): DownloadError {
  const shown = shownAddress(from);
  if (status === 206 || status === 416) {
    return new DownloadError(`${shown} sends another part than was asked for.`, { isPassing: true });
  }
  if (status === 404 || status === 410) {
    return new DownloadError(`There is no file at ${shown} (${status}). Look its address up on the publisher's page.`);
  }
  if (status === 401 || status === 403) {
    return new DownloadError(`${shown} is not open to all (${status}). Download it with a browser and give its path.`);
  }
  const isPassing = status >= 500 || status === 408 || status === 429;
  return new DownloadError(`${shown} answers with error ${status}. Try later, or give a downloaded file's path.`, {
    isPassing,
  });
}

/** The tag of the file's version, if it names the very bytes: a weak one does not. */
function versionOf({ headers }: Response): string | undefined {
  const tag = headers.get("etag");
  return tag?.startsWith('"') ? tag : undefined;
}

async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

function checkSize(from: URL, size: number | undefined, { size: expected, limit = LIMIT }: DownloadOptions): void {
  if (size === undefined) return;
  if (size > limit) {
    throw new DownloadError(`${shownAddress(from)} is larger than ${megabytes(limit)}. Is it the right file?`);
  }
  if (expected !== undefined && size !== expected) {
    throw new DownloadError(`${shownAddress(from)} has ${size} bytes, not ${expected}: it is another file.`);
  }
}

async function check(from: URL, path: string, sha256: string | undefined): Promise<void> {
  if (sha256 === undefined) return;
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  if (hash.digest("hex") === sha256.toLowerCase()) return;
  throw new DownloadError(
    `${shownAddress(from)} is not the expected file: its checksum differs. The publisher may have replaced it.`,
  );
}

function megabytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${bytes} bytes` : `${Math.floor(bytes / 1024 / 1024)} MB`;
}

function numberIn(text: string | null | undefined): number | undefined {
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** A full disk stays full: such an error has a system call, one of the network none of a file. */
function isDiskError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && ["write", "ftruncate", "open"].includes(String(error.syscall));
}

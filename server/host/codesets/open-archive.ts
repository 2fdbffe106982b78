import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import type { NamedBytes } from "../../codesets/importers/named-bytes";
import { checksumOf, readZipDirectory } from "./zip-directory";

/** Why a file or folder of code sets cannot be opened, in an author's words. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
}

/** How much is opened at once. A release of all code sets together is far below. */
export const ARCHIVE_LIMITS = { bytes: 500 * 1024 * 1024, entries: 5000, depth: 4 };

/**
 * Opens what an author gives to install: a file, a folder with all below it, or a zip archive. Archives inside are
 * opened too, their names becoming folders; spreadsheets, which are archives too, are not.
 * @param path of the file or folder
 * @param limits beyond which it is refused
 * @returns the files, those of a folder in alphabetic order; links and hidden files are passed over
 * @throws {ArchiveError} for what is not there, is too much, damaged, encrypted, or leads out of the archive
 */
export async function openArchive(path: string, limits = ARCHIVE_LIMITS): Promise<NamedBytes[]> {
  const opening = new Opening(limits);
  try {
    const given = await stat(path);
    if (given.isDirectory()) await opening.folder(path, "");
    else if (given.isFile()) await opening.file(path, given.size, "");
    else throw new ArchiveError(`${path} is neither a file nor a folder.`);
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError(`${path}: ${reasonOf(error)}`, { cause: error });
  }
  return opening.files;
}

class Opening {
  readonly files: NamedBytes[] = [];
  private bytes = 0;
  private entries = 0;

  constructor(private readonly limits: typeof ARCHIVE_LIMITS) {}

  async folder(path: string, prefix: string): Promise<void> {
    const entries = await readdir(path, { withFileTypes: true });
    for (const entry of entries.sort((a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1))) {
      const inside = join(path, entry.name);
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) {
        this.count(path, 0);
        await this.folder(inside, `${prefix}${entry.name}/`);
      } else if (entry.isFile()) await this.file(inside, (await stat(inside)).size, prefix, entry.name);
    }
  }

  /** @param shown the name under which its files are listed if it is an archive; the archive given itself has none */
  async file(path: string, size: number, prefix: string, shown?: string): Promise<void> {
    this.count(path, size);
    const bytes = await readFile(path);
    this.add(shown ?? basename(path), bytes, prefix, shown === undefined ? prefix : `${prefix}${shown}/`, 1);
  }

  private add(name: string, bytes: Uint8Array, prefix: string, insidePrefix: string, depth: number): void {
    if (isArchive(name, bytes)) this.archive(`${prefix}${name}`, bytes, insidePrefix, depth);
    else this.files.push({ name: `${prefix}${name}`, bytes });
  }

  private archive(archive: string, bytes: Uint8Array, prefix: string, depth: number): void {
    if (depth > this.limits.depth) throw new ArchiveError(`${archive} has archives in archives without end.`);
    for (const { name, content } of this.unpack(archive, bytes))
      this.add(name, content, prefix, `${prefix}${name}/`, depth + 1);
  }

  /** Unpacks one archive. What its directory says is checked before anything is unpacked, and the checksums after. */
  private unpack(archive: string, bytes: Uint8Array): { name: string; content: Uint8Array }[] {
    const directory = readZipDirectory(bytes);
    const checksums = new Map<string, number | undefined>();
    let index = 0;
    let unpacked: Record<string, Uint8Array>;
    try {
      unpacked = unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          const entry = directory?.[index++];
          this.count(archive, originalSize);
          if (leadsOut(name)) throw new ArchiveError(`${archive} is refused: its entry «${name}» leads out of it.`);
          if (isOfNoUse(name)) return false;
          if (entry?.encrypted) throw new ArchiveError(`${archive} has a password. Unpack it, and give the folder.`);
          checksums.set(name, entry?.checksum);
          return true;
        },
      });
    } catch (error) {
      throw error instanceof ArchiveError ? error : damaged(archive, error);
    }
    return Object.entries(unpacked).map(([name, content]) => {
      const checksum = checksums.get(name);
      if (checksum !== undefined && checksum !== checksumOf(content)) throw damaged(archive);
      return { name: name.replaceAll("\\", "/"), content };
    });
  }

  private count(where: string, size: number): void {
    this.bytes += size;
    this.entries++;
    if (this.bytes > this.limits.bytes) {
      const megabytes = Math.floor(this.limits.bytes / 1024 / 1024);
      throw new ArchiveError(`${where} is more than ${megabytes} MB. Give only the folder or file of the code set.`);
    }
    if (this.entries > this.limits.entries) {
      throw new ArchiveError(
        `${where} has more than ${this.limits.entries.toLocaleString("en")} files. Give only the folder or file of the code set.`,
      );
    }
  }
}

/** Office's files are archives too, which readers of spreadsheets open themselves. */
function isArchive(name: string, bytes: Uint8Array): boolean {
  const [p, k, three, four] = bytes;
  const isZip = p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
  return (isZip || /\.zip$/i.test(name)) && !/\.(?:xls|doc|ppt)[a-z]?$/i.test(name);
}

function leadsOut(name: string): boolean {
  return /^[\\/]|^[A-Za-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/.test(name);
}

/** Folders, and what operating systems leave in archives. */
function isOfNoUse(name: string): boolean {
  return /[\\/]$|^__MACOSX[\\/]|(?:^|[\\/])\.[^\\/]*$/.test(name);
}

function damaged(archive: string, cause?: unknown): ArchiveError {
  return new ArchiveError(`${archive} is damaged or not complete. Download it again.`, { cause });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  if (code === "ENOENT") return "there is no such file or folder.";
  if (code === "EACCES" || code === "EPERM") return "it may not be read. Ask its owner for permission.";
  return `it cannot be read (${code}).`;
}

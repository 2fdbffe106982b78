import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";

/** Larger than any course file; a bigger one is a mistake and is not even read. In bytes. */
export const MAXIMUM_FILE_SIZE = 5 * 1024 * 1024;

/** The text of a file, or why there is none. */
export type ReadResult = { text: string } | { problem: string; unreadable: boolean };

/**
 * Reads a curriculum file as text; never throws.
 * @returns the text, or a problem in an author's words; `unreadable` when the disk refused it, not its content
 */
export function readCurriculumFile(path: string): ReadResult {
  try {
    const stat = statSync(path);
    if (stat.isDirectory())
      return {
        problem: "This is a folder with the name of a file. Rename it: nothing in it is checked.",
        unreadable: true,
      };
    if (!stat.isFile())
      return { problem: "This is no file that can be read, though its name is that of one.", unreadable: true };
    if (stat.size > MAXIMUM_FILE_SIZE) return tooLarge(stat.size);
    return decodeText(readFileSync(path));
  } catch (error) {
    return { problem: reasonOf(error), unreadable: true };
  }
}

/** Reads bytes as the text of a curriculum file; never throws. */
export function decodeText(bytes: Buffer): ReadResult {
  if (bytes.length > MAXIMUM_FILE_SIZE) return tooLarge(bytes.length);
  if (isUtf16(bytes)) {
    return refused("This file is saved as UTF-16. Save it as UTF-8, which every YAML tool can read.");
  }
  if (bytes.includes(0)) return refused("This is a binary file, not YAML, though its name says so.");
  if (!isUtf8(bytes)) {
    const before = bytes.toString("utf8").split("\uFFFD", 1)[0] ?? "";
    const line = before.split(/\r\n|\r|\n/).length;
    return refused(
      `This file is not saved as UTF-8: line ${line} cannot be read. Save it again with the encoding UTF-8.`,
    );
  }
  return { text: bytes.toString("utf8") };
}

function refused(problem: string): ReadResult {
  return { problem, unreadable: false };
}

function tooLarge(size: number): ReadResult {
  const megabytes = Math.ceil(size / 1024 / 1024).toLocaleString("en");
  return refused(
    `This file has ${megabytes} MB, and Chartkey reads files of up to 5 MB. Split it into one file an exercise.`,
  );
}

/** By its byte order mark or, without one, by the zero beside the first character, which is a plain one in our files. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (
    bytes.length % 2 === 0 &&
    isPlain(first, second) !== isPlain(second, first) &&
    isPlain(bytes[2], bytes[3]) !== isPlain(bytes[3], bytes[2])
  );
}

function isPlain(byte: number | undefined, other: number | undefined): boolean {
  return other === 0 && byte !== undefined && (byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127));
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "This file was there and is gone, or it is a link that leads nowhere.";
  if (code === "EACCES" || code === "EPERM") return "This file may not be read. Ask its owner for permission.";
  if (code === "ELOOP") return "This file is a link that leads back to itself.";
  return `This file cannot be read (${code ?? "unknown error"}).`;
}

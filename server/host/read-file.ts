import { readFileSync, statSync } from "node:fs";

/** Larger than any course file; a bigger one is a mistake and is not even read. In bytes. */
export const MAXIMUM_FILE_SIZE = 5 * 1024 * 1024;

/** The text of a file, or why there is none. */
export type ReadResult = { text: string } | { problem: string; unreadable: boolean };

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads a curriculum file as text; never throws.
 * @returns the text, or a problem in an author's words; `unreadable` when the disk refused it, not its content
 */
export function readCurriculumFile(path: string): ReadResult {
  let bytes: Buffer;
  try {
    const stat = statSync(path);
    if (!stat.isFile())
      return { problem: "This is no file that can be read, though its name is that of one.", unreadable: true };
    if (stat.size > MAXIMUM_FILE_SIZE) {
      const size = Math.round(stat.size / 1024 / 1024);
      return {
        problem: `This file has ${size} MB, and Chartkey reads files of up to 5 MB. Split it into one file an exercise.`,
        unreadable: false,
      };
    }
    bytes = readFileSync(path);
  } catch (error) {
    return { problem: reasonOf(error), unreadable: true };
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return {
      problem: "This file is saved as UTF-16. Save it as UTF-8, which every YAML tool can read.",
      unreadable: false,
    };
  }
  if (bytes.includes(0))
    return { problem: "This is a binary file, not YAML, though its name says so.", unreadable: false };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return {
      problem:
        "This file is not saved as UTF-8, so some letters cannot be read. Save it again with the encoding UTF-8.",
      unreadable: false,
    };
  }
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "This file was there and is gone, or it is a link that leads nowhere.";
  if (code === "EACCES" || code === "EPERM") return "This file may not be read. Ask its owner for permission.";
  if (code === "ELOOP") return "This file is a link that leads back to itself.";
  return `This file cannot be read (${code ?? "unknown error"}).`;
}

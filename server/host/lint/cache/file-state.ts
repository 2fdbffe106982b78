import { statSync } from "node:fs";

/**
 * A file that was written this shortly before it was looked at may be written again without its times showing it:
 * its text is compared instead. Some file systems keep whole and even numbers of seconds only. In milliseconds.
 */
const IN_DOUBT = 2_500;

/** What the disk says of a file: as one text to compare, and when anything about it changed last. */
export interface FileState {
  text: string;
  /** In milliseconds since 1970. */
  latest: number;
}

/** @returns undefined when there is no such file, or the disk says nothing of it */
export function stateOf(path: string): FileState | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile()) return undefined;
    const { mtimeMs, ctimeMs, size, ino } = stat;
    return { text: `${mtimeMs} ${ctimeMs} ${size} ${ino}`, latest: Math.max(mtimeMs, ctimeMs) };
  } catch {
    return undefined; // Whoever reads it says why it cannot be.
  }
}

/** Whether a file is beyond doubt as it was. @param looked when it had that state, in milliseconds since 1970 */
export function isAsItWas(was: { state: string; looked: number }, now: FileState): boolean {
  return was.state === now.text && now.latest < was.looked - IN_DOUBT;
}

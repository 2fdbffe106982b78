import { fstatSync, openSync, readSync } from "node:fs";
import type { PackFile } from "../../codesets/pack/pack-file";

/**
 * Opens a pack to read what is asked for and no more: a run over files needs a tenth of it. The file stays open until
 * the program ends, so that it stays the same one; an editor, or who watches files, may run for weeks and reads packs whole instead.
 * @throws when the file cannot be opened, or later, read
 */
export function readInParts(path: string): PackFile {
  const file = openSync(path, "r");
  return {
    length: fstatSync(file).size,
    read(start, end) {
      const bytes = new Uint8Array(end - start);
      let read = 0;
      while (read < bytes.length) {
        const more = readSync(file, bytes, read, bytes.length - read, start + read);
        if (more === 0) break;
        read += more;
      }
      return read < bytes.length ? bytes.subarray(0, read) : bytes;
    },
  };
}

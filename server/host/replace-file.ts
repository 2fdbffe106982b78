import { writeFile } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";

/**
 * Writes a file whole or not at all: who reads meanwhile, and who comes after a failure or a signal, finds the old one.
 * A link stays one; the file keeps its mode and its owner.
 * @param mode for a new file
 * @throws NodeJS.ErrnoException when it cannot be written
 */
export async function replaceFile(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  await writeFileAtomic(path, "", {
    mode,
    // The library writes once and does not look how much found room: on a full disk it would put a part in the place of
    // the whole. Node's own function writes on until all is there, or throws.
    tmpfileCreated: (temporary) => writeFile(temporary, content),
  });
}

import { fstatSync, writeFileSync } from "node:fs";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { replaceFile } from "../host/replace-file";
import { sayDiskProblem } from "../host/say-disk-problem";
import { UsageError } from "./command";

/**
 * Writes the report to a file, whole or not at all, or to standard output.
 * @param file absolute; its folder is made where it is missing
 * @throws UsageError when the file cannot be written
 */
export async function writeOutput(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) return writeScreen(text);
  try {
    const state = await stat(file).catch(() => undefined);
    // A pipe or a device, such as /dev/stdout, must not be replaced by a file.
    if (state && !state.isFile()) await writeFile(file, text);
    else {
      await mkdir(dirname(file), { recursive: true });
      await replaceFile(file, text);
    }
  } catch (error) {
    throw new UsageError(`The output «${file}» cannot be written: ${sayDiskProblem(error)}.`);
  }
}

async function writeScreen(text: string): Promise<void> {
  if (!leadsToFile(process.stdout.fd)) {
    await new Promise<void>((done) => process.stdout.write(text, () => done()));
    return;
  }
  try {
    // The stream would write once and not look how much of it found room on the disk.
    writeFileSync(process.stdout.fd, text);
  } catch (error) {
    throw new UsageError(`Standard output cannot be written: ${sayDiskProblem(error)}.`);
  }
}

function leadsToFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false; // Closed, or of a kind that has no state.
  }
}

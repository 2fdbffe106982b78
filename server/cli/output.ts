import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { UsageError } from "./command";

/**
 * Writes the report to a file, whole or not at all, or to standard output.
 * @param file absolute; its folder is made where it is missing
 * @throws UsageError when the file cannot be written
 */
export async function writeOutput(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    await new Promise<void>((done) => process.stdout.write(text, () => done()));
    return;
  }
  try {
    const state = await stat(file).catch(() => undefined);
    // A pipe or a device, such as /dev/stdout, must not be replaced by a file.
    if (state && !state.isFile()) await writeFile(file, text);
    else {
      await mkdir(dirname(file), { recursive: true });
      await writeFileAtomic(file, text);
    }
  } catch (error) {
    throw new UsageError(
      `The output «${file}» cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

import { rename, rm, writeFile } from "node:fs/promises";
import { UsageError } from "./command";

/**
 * Writes the report to a file, whole or not at all, or to standard output.
 * @throws UsageError when the file cannot be written
 */
export async function writeOutput(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    await new Promise<void>((done) => process.stdout.write(text, () => done()));
    return;
  }
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new UsageError(
      `The output «${file}» cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

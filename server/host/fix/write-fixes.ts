import { readCurriculumFile } from "../read-file";
import { replaceFile } from "../replace-file";
import { sayDiskProblem } from "../say-disk-problem";
import type { FixedFile } from "./fix-files";

/**
 * Writes what fixing came to, each file whole or not at all. A file that somebody has changed meanwhile is left alone.
 * @returns the files that could not be written, with the reason in an author's words
 */
export async function writeFixes(changes: readonly FixedFile[]): Promise<{ path: string; problem: string }[]> {
  const failed: { path: string; problem: string }[] = [];
  for (const { path, before, after } of changes) {
    const now = readCurriculumFile(path);
    if (!("text" in now) || now.text !== before) {
      failed.push({ path, problem: "it has changed since it was checked" });
      continue;
    }
    try {
      await replaceFile(path, after);
    } catch (error) {
      failed.push({ path, problem: sayDiskProblem(error) });
    }
  }
  return failed;
}

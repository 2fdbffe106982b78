/** A publisher's file that cannot be read: which, where and why, for the person who gave it. */
export class ImportError extends Error {
  override readonly name = "ImportError";

  /**
   * @param file name of the file, without its folder
   * @param line from 1
   * @param problem what is wrong there, in an author's words, without a full stop
   */
  constructor(
    readonly file: string,
    readonly line: number,
    readonly problem: string,
  ) {
    super(`${file}, line ${line}: ${problem}.`);
  }
}

const WORDS: Record<string, string> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk has no room left for you",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "the disk can only be read",
  ENOENT: "its folder is not there",
  ENOTDIR: "a file stands where its folder would be",
  EISDIR: "it is a folder",
};

/** Why a file could not be written, in an author's words, with the system's code for who looks it up. */
export function sayDiskProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return WORDS[code] ? `${WORDS[code]} (${code})` : error instanceof Error ? error.message : String(error);
}

import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { LintRequestError } from "../asked-files";
import { pathFrom } from "../globs";

const run = promisify(execFile);

/** Settings of a repository that would make git run programs of its choice. */
const NOTHING_FOREIGN = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];
/** In bytes: the names of all files of a large catalogue, or one file. */
const MAXIMUM_OUTPUT = 256 * 1024 * 1024;

/** What is different in a working tree since a commit. */
export interface GitChanges {
  /** Files that were changed, added or deleted, also those git does not know yet; absolute. */
  files: string[];
  /** What a file was at that commit; undefined when it was not there. */
  before(path: string): Promise<string | undefined>;
}

/**
 * Asks git what has changed. No shell is involved, and nothing that a repository's settings name is run.
 * @param cwd a folder of the repository, absolute
 * @param ref anything that names a commit: `main`, `HEAD~3`, `v1.2`
 * @throws LintRequestError when it is no repository, or has no such commit
 */
export async function gitChanges(cwd: string, ref: string): Promise<GitChanges> {
  const git = async (...args: string[]): Promise<string> => {
    const { stdout } = await run("git", [...NOTHING_FOREIGN, ...args], {
      cwd,
      maxBuffer: MAXIMUM_OUTPUT,
      windowsHide: true,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_LITERAL_PATHSPECS: "1" },
    });
    return stdout;
  };
  const top = await git("rev-parse", "--show-cdup").catch((error: NodeJS.ErrnoException) => {
    throw new LintRequestError(
      error.code === "ENOENT"
        ? "--since needs git, which is not installed."
        : `--since needs a git repository, and «${cwd}» is in none.`,
    );
  });
  // From the folder's own name, so that a link on the way does not give files another.
  const root = resolve(cwd, top.trim());
  const commit = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`).catch(() => {
    throw new LintRequestError(
      `git knows no commit «${ref}» here. In CI, fetch it first (a shallow checkout has only the newest).`,
    );
  });
  const sha = commit.trim();
  const [changed, untracked] = await Promise.all([
    git("-C", root, "diff", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "-z", sha, "--"),
    git("-C", root, "ls-files", "--others", "--exclude-standard", "-z"),
  ]);
  const names = new Set([...changed.split("\0"), ...untracked.split("\0")].filter(Boolean));
  return {
    files: [...names].map((name) => resolve(root, name)),
    before: (path) => git("-C", root, "cat-file", "blob", `${sha}:${pathFrom(root, path)}`).catch(() => undefined),
  };
}

import { mkdir, readdir, readFile, realpath, unlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { isWithin } from "../find-files";
import { replaceFile } from "../replace-file";

/** Why a user's own code sets cannot be kept or read, in an author's words. */
export class DataFolderError extends Error {
  override readonly name = "DataFolderError";
}

/**
 * Where a user's own code sets are kept, such as CPT by the AMA's licence: the folder `CHARTKEY_DATA` names or else
 * the one the operating system has for data of programs. It need not be there yet.
 * @param workspaces folders in which it may not lie, for what is in a workspace gets shared
 * @param environment with `CHARTKEY_DATA`; empty counts as unset
 * @throws {DataFolderError} when it lies in a workspace
 */
export async function dataFolder(
  workspaces: readonly string[] = [],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const folder = environment.CHARTKEY_DATA ? resolve(environment.CHARTKEY_DATA) : await usualFolder();
  const real = await realPath(folder);
  for (const workspace of workspaces) {
    if (!isWithin(real, await realPath(resolve(workspace)))) continue;
    throw new DataFolderError(
      `Licensed code sets may not lie in a workspace, where they get shared: ${folder}. Set CHARTKEY_DATA to a folder outside.`,
    );
  }
  return folder;
}

/**
 * The names of the packs in a data folder, in alphabetic order; none when it is not there.
 * @throws {DataFolderError} when it may not be read
 */
export async function listPacks(folder: string): Promise<string[]> {
  const names = await orProblem(folder, [], () => readdir(folder));
  return names.flatMap((file) => FILE.exec(file)?.[1] ?? []).sort();
}

/**
 * The content of a pack, or nothing when it is not installed.
 * @param name without its ending
 * @throws {DataFolderError} when it may not be read
 */
export async function readPack(folder: string, name: string): Promise<Uint8Array | undefined> {
  const path = pathOf(folder, name);
  return orProblem<Uint8Array | undefined>(path, undefined, () => readFile(path));
}

/**
 * Writes a pack, in place of the one of that name if there is one. Whoever reads meanwhile gets the old or the new one
 * whole, and a failure leaves the old one. A folder made here is its owner's alone, and so is the file.
 * @throws {DataFolderError} when it cannot be written
 */
export async function replacePack(folder: string, name: string, content: Uint8Array): Promise<void> {
  const path = pathOf(folder, name);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await replaceFile(path, content, 0o600);
  } catch (error) {
    throw problemOf(path, error);
  }
}

/**
 * Removes a pack.
 * @returns whether there was one
 * @throws {DataFolderError} when it cannot be removed
 */
export async function removePack(folder: string, name: string): Promise<boolean> {
  const path = pathOf(folder, name);
  return orProblem(path, false, async () => {
    await unlink(path);
    return true;
  });
}

/** A pack's file. While one is written, a file beside it has a longer ending. */
const FILE = /^([a-z0-9][a-z0-9-]*)\.pack$/;

function pathOf(folder: string, name: string): string {
  const file = `${name}.pack`;
  if (!FILE.test(file)) throw new TypeError(`«${name}» is no name of a pack.`);
  return join(folder, file);
}

async function usualFolder(): Promise<string> {
  // An ES module only: `require`, to which bundlers turn other imports, does not load it in every Node.
  const { default: envPaths } = await import("env-paths");
  return envPaths("chartkey", { suffix: "" }).data;
}

/** The real path of a file or folder, also where its last parts are not there yet. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realPath(parent), basename(path));
  }
}

/** Does something with a file; what is not there counts as `missing`, another failure is told in an author's words. */
async function orProblem<T>(path: string, missing: T, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return missing;
    throw problemOf(path, error);
  }
}

function problemOf(path: string, error: unknown): DataFolderError {
  const code = codeOf(error);
  return new DataFolderError(`${path} ${REASONS[code] ?? `cannot be used (${code}).`}`, { cause: error });
}

const REASONS: Record<string, string> = {
  EACCES: "may not be read or written. Ask its owner for permission, or set CHARTKEY_DATA to a folder of yours.",
  EPERM: "may not be read or written. Ask its owner for permission, or set CHARTKEY_DATA to a folder of yours.",
  EROFS: "lies on a disk that cannot be written. Set CHARTKEY_DATA to another folder.",
  ENOSPC: "cannot be written: the disk is full.",
  ENOTDIR: "cannot be used: a file stands where its folder would be. Set CHARTKEY_DATA to another folder.",
  EEXIST: "cannot be used: a file stands where its folder would be. Set CHARTKEY_DATA to another folder.",
  EISDIR: "is a folder with the name of a pack. Move it away.",
};

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}

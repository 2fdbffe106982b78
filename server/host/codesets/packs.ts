import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { CodeLibrary } from "../../codesets/library";
import type { PackFile } from "../../codesets/pack/pack-file";
import { dataFolder } from "./data-folder";

/** Folders with packs, the first that has a system's pack counts. */
export function packFolders(): string[] {
  // The bundles lie in dist/, the packs beside them.
  return [join(__dirname, "codesets")];
}

/** How a pack is read from a path. */
export type ReadPack = (path: string) => PackFile | Uint8Array;

/**
 * The code sets of some folders: `SYSTEM.pack`, else the teaching set.
 * @param folders absolute
 */
export function openLibrary(
  folders: readonly string[] = packFolders(),
  readPack: ReadPack = (path) => readFileSync(path),
): CodeLibrary {
  return new CodeLibrary(function* (system) {
    for (const name of [`${system}.pack`, `${system}.teaching.pack`]) {
      for (const folder of folders) {
        const path = join(folder, name);
        if (existsSync(path)) yield readPack(path);
      }
    }
  });
}

/**
 * The code sets that a person has: the user's own before those that came with Chartkey.
 * @param workspaces folders whose content is not trusted with them
 * @param readPack the whole pack by default
 */
export async function openUserLibrary(workspaces: readonly string[] = [], readPack?: ReadPack): Promise<CodeLibrary> {
  return openLibrary(await userFolders(workspaces), readPack);
}

/** What tells the code sets that a person has from those of another day or machine. Nothing is opened for it. */
export async function userLibraryStamp(): Promise<string> {
  const stamps: string[] = [];
  for (const folder of await userFolders([])) {
    for (const name of namesIn(folder).sort()) {
      if (!name.endsWith(".pack")) continue;
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      if (stat) stamps.push(`${folder} ${name} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`);
    }
  }
  return stamps.join("\n");
}

async function userFolders(workspaces: readonly string[]): Promise<string[]> {
  // A data folder that may not be used holds nothing; who installs into it is told why.
  const own = await dataFolder(workspaces).catch(() => undefined);
  return own === undefined ? packFolders() : [own, ...packFolders()];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // Not there, as on most machines.
  }
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CodeLibrary } from "../../codesets/library";
import { dataFolder } from "./data-folder";

/** Folders with packs, the first that has a system's pack counts. */
export function packFolders(): string[] {
  // The bundles lie in dist/, the packs beside them.
  return [join(__dirname, "codesets")];
}

/**
 * The code sets of some folders: `SYSTEM.pack`, else the teaching set.
 * @param folders absolute
 */
export function openLibrary(folders: readonly string[] = packFolders()): CodeLibrary {
  return new CodeLibrary(function* (system) {
    for (const name of [`${system}.pack`, `${system}.teaching.pack`]) {
      for (const folder of folders) {
        const path = join(folder, name);
        if (existsSync(path)) yield readFileSync(path);
      }
    }
  });
}

/**
 * The code sets that a person has: the user's own before those that came with Chartkey.
 * @param workspaces folders whose content is not trusted with them
 */
export async function openUserLibrary(workspaces: readonly string[] = []): Promise<CodeLibrary> {
  // A data folder that may not be used holds nothing; who installs into it is told why.
  const own = await dataFolder(workspaces).catch(() => undefined);
  return openLibrary(own === undefined ? packFolders() : [own, ...packFolders()]);
}

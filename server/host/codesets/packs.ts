import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CodeLibrary } from "../../codesets/library";

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
  return new CodeLibrary((system) => {
    for (const name of [`${system}.pack`, `${system}.teaching.pack`]) {
      const path = folders.map((folder) => join(folder, name)).find((candidate) => existsSync(candidate));
      if (path) return readFileSync(path);
    }
    return undefined;
  });
}

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { CodeLibrary } from "../../server/codesets/library";
import { openLibrary } from "../../server/host/codesets/packs";

/** The folder of the publishers' files, where there is one. */
export const officialFolder = [process.env.CHARTKEY_CODESETS, "../shared/codesets"]
  .filter((folder): folder is string => folder !== undefined)
  .map((folder) => resolve(folder))
  .find((folder) => existsSync(folder));

/** The packs that the build made. */
export const builtPacks = resolve("dist/codesets");

/** The code sets as built, or none. */
export const builtLibrary: CodeLibrary = existsSync(builtPacks) ? openLibrary([builtPacks]) : new CodeLibrary(() => []);

/** Whether a system's full pack was built. */
export function isFull(system: string): boolean {
  return builtLibrary.get(system)?.coverage === "full";
}

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isConfigurationName } from "./find-files";

/** The one that holds where both endings are there is `chartkey.yaml`. */
export function configurationFileIn(folder: string): string | undefined {
  const name = namesIn(folder).filter(isConfigurationName).sort()[0];
  return name === undefined ? undefined : join(folder, name);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // A folder that is only in an editor's mind, or may not be read.
  }
}

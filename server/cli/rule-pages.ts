import { readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";

/** The pages lie beside the bundle, in the repository and in every package. */
const PAGES = join(__dirname, "..", "docs", "rules");

/** Where the files of the published package can be read, of this version. */
const PUBLISHED = `https://unpkg.com/chartkey@${version}/`;

/** The page of a rule, as Markdown. @returns undefined where the bundle is used without its package */
export function readRulePage(rule: string): string | undefined {
  try {
    return readFileSync(join(PAGES, `${rule}.md`), "utf8");
  } catch {
    return undefined;
  }
}

/** The address of a file of the package, such as a rule's page. @param file from the package's folder */
export function packageAddress(file: string): string {
  return `${PUBLISHED}${file}`;
}

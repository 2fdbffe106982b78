import { readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";

/** The pages lie beside the bundle, in the repository and in every package. */
const PAGES = join(__dirname, "..", "docs", "rules");

/** Where the pages of the published package can be read, of this version. */
const PUBLISHED = `https://unpkg.com/chartkey@${version}/docs/rules/`;

/** The page of a rule, as Markdown. @returns undefined where the bundle is used without its package */
export function readRulePage(rule: string): string | undefined {
  try {
    return readFileSync(join(PAGES, `${rule}.md`), "utf8");
  } catch {
    return undefined;
  }
}

/** The address of a rule's page. */
export function rulePageAddress(rule: string): string {
  return `${PUBLISHED}${rule}.md`;
}

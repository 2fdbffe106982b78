import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { nearest } from "../../rules/nearest";
import { ruleIds, rules } from "../../rules/registry";
import { UsageError } from "../command";
import { writeOutput } from "../output";

/** The pages lie beside the bundle, in the repository and in every package. */
const PAGES = join(__dirname, "..", "docs", "rules");

/**
 * Runs `chartkey explain`.
 * @throws UsageError when there is no such rule
 */
export async function runExplain(positionals: string[]): Promise<number> {
  const [id] = positionals;
  if (id === undefined) {
    const width = Math.max(...ruleIds.map((rule) => rule.length)) + 2;
    await writeOutput(
      rules.map(({ id: rule, level, summary }) => `${rule.padEnd(width)}${level.padEnd(9)}${summary}\n`).join(""),
      undefined,
    );
    return 0;
  }
  if (!ruleIds.includes(id)) {
    const near = nearest(id, ruleIds)[0];
    throw new UsageError(`There is no rule «${id}».${near ? ` Did you mean «${near}»?` : ""}`);
  }
  await writeOutput(await readFile(join(PAGES, `${id}.md`), "utf8"), undefined);
  return 0;
}

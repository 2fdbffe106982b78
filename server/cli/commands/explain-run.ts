import { nearest } from "../../rules/nearest";
import { ruleIds, rules } from "../../rules/registry";
import { UsageError } from "../command";
import { writeOutput } from "../output";
import { readRulePage } from "../rule-pages";

/**
 * Runs `chartkey explain`.
 * @throws UsageError when there is no such rule, or no page of it
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
  const page = readRulePage(id);
  if (page === undefined) throw new UsageError("The pages of the rules are not beside this program: docs/rules/");
  await writeOutput(page, undefined);
  return 0;
}

import type { LintRequest } from "../host/lint/lint-request";
import { filesSince } from "../host/selection/dependents";
import { gitChanges } from "../host/selection/git-changes";
import { filesOfShard, type Shard } from "../host/selection/shard";
import { type OptionValues, UsageError } from "./command";

/**
 * Reads `--shard` and `--since`: which of the files a run reports. All of them are read in any case.
 * @returns undefined when all are to be reported
 * @throws UsageError when the words are off
 */
export function selectionOf(values: OptionValues, cwd: string): LintRequest["select"] {
  const shard = values.shard === undefined ? undefined : shardOf(String(values.shard));
  const ref = values.since === undefined ? undefined : String(values.since);
  if (!shard && ref === undefined) return undefined;
  return async (files, host) => {
    const since = ref === undefined ? [...files] : await filesSince(files, await gitChanges(cwd, ref), host);
    return shard ? filesOfShard(since, cwd, shard) : since;
  };
}

function shardOf(text: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > of)
    throw new UsageError(`--shard takes I/N, such as 1/4 for the first of four, not «${text}».`);
  return { index, of };
}

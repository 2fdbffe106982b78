import { kindOf } from "../../curriculum/kinds/registry";
import { Snapshot } from "../../curriculum/snapshot";
import { lintFiles } from "../lint";
import type { LintRequest } from "../lint/lint-request";
import type { LintedFile } from "../lint/linted-file";
import { readCurriculumFile } from "../read-file";
import { fixedText } from "./fixed-text";

/** A fix may bring to light what the next one can mend; more rounds than this are fixes that undo each other. */
const MAXIMUM_ROUNDS = 10;

/** A file that fixes change. */
export interface FixedFile {
  /** Absolute. */
  path: string;
  before: string;
  after: string;
}

/** What fixing comes to. Nothing is written yet. */
export interface FixOutcome {
  /** What is left to report once the changes are made. */
  results: LintedFile[];
  changes: FixedFile[];
  /** How many findings were put right. */
  fixed: number;
}

/**
 * Puts right what is certain, and looks again, until nothing more can be done. Nothing on the disk is changed.
 * @throws LintRequestError when a path matches nothing
 */
export async function fixFiles(request: LintRequest): Promise<FixOutcome> {
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  /** Files that a fix would have broken: they are left alone. */
  const refused = new Set<string>();
  let fixed = 0;
  for (let round = 1; ; round++) {
    const results = await lintAll({ ...request, texts: after });
    const changed =
      round > MAXIMUM_ROUNDS ? [] : results.filter((result) => !refused.has(result.path) && change(result));
    if (changed.length > 0) continue;
    const changes = [...after].flatMap(([path, text]) => {
      const old = before.get(path) ?? text;
      return text === old ? [] : [{ path, before: old, after: text }];
    });
    return { results, changes, fixed };
  }

  function change({ path, diagnostics }: LintedFile): boolean {
    if (!diagnostics.some(({ data }) => data.fixes.some(({ certain }) => certain))) return false;
    const text = after.get(path) ?? textOf(path);
    if (text === undefined) return false;
    const better = fixedText(text, diagnostics);
    if (better.text === text) return false;
    if (problemsIn(path, better.text) > problemsIn(path, text)) {
      refused.add(path);
      return false;
    }
    if (!before.has(path)) before.set(path, text);
    after.set(path, better.text);
    fixed += better.fixed;
    return true;
  }
}

/** Everything that a lint finds, at once. @throws LintRequestError when a path matches nothing */
export async function lintAll(request: LintRequest): Promise<LintedFile[]> {
  const results: LintedFile[] = [];
  for await (const result of lintFiles(request)) results.push(result);
  return results;
}

function textOf(path: string): string | undefined {
  const read = readCurriculumFile(path);
  return "text" in read ? read.text : undefined;
}

/** How much of a text is no YAML. */
function problemsIn(path: string, text: string): number {
  const kind = kindOf(path);
  if (!kind) return 0;
  return new Snapshot(path, kind, text).stream.reduce((sum, { yaml }) => sum + yaml.problems.length, 0);
}

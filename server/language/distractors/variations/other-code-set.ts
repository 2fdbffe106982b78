import type { CodeSet } from "../../../codesets/pack/code-set";
import { rootText } from "../../../curriculum/model";
import type { Exercise } from "../../../rules/answers/exercise";
import { withProcedure } from "../draft";
import type { Vary } from "../variation";

/** A procedure of the code set that the other claim of the same service has. */
export const otherCodeSet: Vary = function* (draft, { procedures, exercise }) {
  const [only] = procedures;
  if (!only || procedures.length !== 1) return;
  const to = only.system === "icd9cm" ? "cpt" : "icd9cm";
  const set = exercise.codes.get(to);
  const other = set && namedIn(exercise, set);
  if (!other) return;
  const whose = to === "cpt" ? "is on the physician's claim" : "is on a hospital's claim for a stay";
  const varied = withProcedure(draft, only.line.at, { code: other.reference, modifiers: [], units: undefined });
  yield {
    draft: varied,
    rationale: `${other.code} ${whose}, and this claim is another.`,
    means: ["code-set-for-setting"],
  };
};

/** Words of a title that name no service. */
const COMMON = new Set(
  "other others unspecified without procedure procedures operation operations specified elsewhere classified".split(
    " ",
  ),
);

/** Words for what is done; without one a title names a part of the body. */
const DEED =
  /(?:[eo]ctomy|[oa]tomy|ostomy|plasty|scopy|rrhaphy|graphy|pexy|desis|centesis|cision|removal|repair|insertion|injection|replacement|reduction|biopsy|drainage|extraction|debridement|suture|transplant\w*|bypass|ligation|destruction|vaccination)$/;

/** The billable procedure whose title is said in full by the chart, the longest of them. */
function namedIn({ model, date }: Exercise, set: CodeSet) {
  const said = new Set(wordsOf(`${rootText(model, "title")} ${rootText(model, "scenario")}`));
  let most = 0;
  let found: number | undefined;
  for (const [index, title] of set.lines("titles").entries()) {
    if (set.kindAt(index) !== "procedure") continue;
    const words = wordsOf(title);
    if (words.length <= most || !words.some((word) => DEED.test(word)) || !words.every((word) => said.has(word)))
      continue;
    if (set.at(index).statusOn(date) !== "billable") continue;
    most = words.length;
    found = index;
  }
  return found === undefined ? undefined : set.at(found);
}

/** Words long enough to name something, in the singular. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
    .filter((word) => !COMMON.has(word))
    .map((word) => word.replace(/s$/, ""));
}

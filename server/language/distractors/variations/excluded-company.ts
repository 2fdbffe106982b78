import type { Code } from "../../../codesets/pack/code";
import type { Vary } from "../variation";

/** How many codes an Excludes note may give. */
const MOST = 3;

/** A code beside another that its Excludes note sends the coder to. */
export const excludedCompany: Vary = function* (draft, { diagnoses, exercise }) {
  const set = exercise.codes.get("icd9cm");
  for (const { code, entry, line } of diagnoses) {
    if (!set || !entry || line.at > 0) continue;
    const named = [...entry.ancestors, entry].flatMap(({ notes }) =>
      notes.filter(({ kind }) => kind === "excludes").flatMap(({ codes }) => codes),
    );
    const billable = named.flatMap((name) => firstBillable(set.find(name), exercise.date) ?? []);
    for (const other of billable.slice(0, MOST)) {
      const poa = draft.diagnoses[line.at]?.poa;
      yield {
        draft: { ...draft, diagnoses: [...draft.diagnoses, { code: other.reference, poa }] },
        rationale: `${other.code} does not stand beside ${code}: a note of the Tabular List excludes it.`,
        means: ["excluded-together"],
      };
    }
  }
};

function firstBillable(code: Code | undefined, date: string | undefined): Code | undefined {
  if (!code || code.statusOn(date) === "billable") return code;
  for (const child of code.children) {
    const found = firstBillable(child, date);
    if (found) return found;
  }
  return undefined;
}

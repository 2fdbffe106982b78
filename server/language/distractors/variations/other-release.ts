import { withDiagnosis } from "../draft";
import type { Vary } from "../variation";

/** How many codes above one are looked for its kin. */
const GENERATIONS = 2;

/** A code close by that other years had, and the day has not. */
export const otherRelease: Vary = function* (draft, { diagnoses, exercise }) {
  for (const { line, entry } of diagnoses) {
    for (const above of (entry?.ancestors ?? []).slice(-GENERATIONS)) {
      const kin = [above, ...above.children].find(
        (code) => code.periods.length > 0 && code.statusOn(exercise.date) === "invalid",
      );
      if (!kin) continue;
      yield {
        draft: withDiagnosis(draft, line.at, kin.reference),
        rationale: `${kin.code} was not valid on that day.`,
      };
    }
  }
};

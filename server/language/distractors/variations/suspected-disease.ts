import { suspectedPhrases } from "../../../rules/diagnoses/uncertain-diagnosis";
import { withDiagnosis } from "../draft";
import type { Vary } from "../variation";

/** The disease that the chart only suspects, in the place of the first diagnosis. */
export const suspectedDisease: Vary = function* (draft, { exercise }) {
  const set = exercise.codes.get("icd9cm");
  if (!set || draft.diagnoses.length === 0) return;
  for (const phrase of suspectedPhrases(exercise.model)) {
    const [hit] = set.search(phrase, {
      limit: 1,
      accepts: (index) => set.kindAt(index) === "diagnosis" && set.at(index).statusOn(exercise.date) === "billable",
    });
    if (!hit) continue;
    const { code, reference } = set.at(hit.index);
    yield {
      draft: withDiagnosis(draft, 0, reference),
      rationale: `${code} is only suspected; an outpatient's diagnosis is coded when it is certain.`,
    };
  }
};

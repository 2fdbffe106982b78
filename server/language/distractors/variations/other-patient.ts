import { contradiction } from "../../../curriculum/patient";
import { withDiagnosis } from "../draft";
import type { Vary } from "../variation";

/** A code close by that is for patients of another sex or age. */
export const otherPatient: Vary = function* (draft, { diagnoses, exercise }) {
  for (const { line, code, entry } of diagnoses) {
    for (const above of (entry?.ancestors ?? []).slice(-2).reverse()) {
      const kin = above.children.find(
        (child) =>
          child.code !== code &&
          child.statusOn(exercise.date) === "billable" &&
          contradiction((attribute) => child.has(attribute), exercise.patient) !== undefined,
      );
      if (!kin) continue;
      const who = contradiction((attribute) => kin.has(attribute), exercise.patient) ?? "";
      yield { draft: withDiagnosis(draft, line.at, kin.reference), rationale: `${kin.code} is for ${who}.` };
    }
  }
};

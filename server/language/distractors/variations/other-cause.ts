import { isNamed } from "../../../codesets/importers/named-codes";
import { withDiagnosis } from "../draft";
import type { Vary } from "../variation";

/** A drug of no name, taken by accident and taken as prescribed. */
const ACCIDENT = "E858.9";
const THERAPY = "E947.9";

/** An adverse effect taken for a poisoning, and the other way round. */
export const otherCause: Vary = function* (draft, { diagnoses, exercise }) {
  const set = exercise.codes.get("icd9cm");
  for (const { line, code } of diagnoses) {
    const other = isNamed(code, "E930-E949") ? ACCIDENT : isNamed(code, "E850-E858") ? THERAPY : undefined;
    const entry = other === undefined ? undefined : set?.find(other);
    if (!entry) continue;
    yield {
      draft: withDiagnosis(draft, line.at, entry.reference),
      rationale:
        other === ACCIDENT
          ? `The drug was taken as prescribed: ${entry.code} is for a poisoning.`
          : `The drug was not taken as prescribed: ${entry.code} is for an adverse effect.`,
    };
  }
};

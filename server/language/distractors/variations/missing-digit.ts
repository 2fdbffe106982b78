import type { Code } from "../../../codesets/pack/code";
import { withDiagnosis, withProcedure } from "../draft";
import type { Vary } from "../variation";

/** A code without its last digit. */
export const missingDigit: Vary = function* (draft, { diagnoses, procedures, exercise }) {
  const shorter = (entry: Code | undefined): Code | undefined => {
    const { parent } = entry ?? {};
    return parent?.statusOn(exercise.date) === "category" && parent.level !== "chapter" ? parent : undefined;
  };
  for (const { line, code, entry } of diagnoses) {
    const parent = shorter(entry);
    if (!parent || !code.startsWith(parent.code)) continue;
    yield {
      draft: withDiagnosis(draft, line.at, parent.reference),
      rationale: `${parent.code} is no complete code; another digit says more.`,
    };
  }
  for (const { line, code, entry, system } of procedures) {
    const parent = system === "icd9cm" ? shorter(entry) : undefined;
    if (!parent || !code.startsWith(parent.code)) continue;
    yield {
      draft: withProcedure(draft, line.at, { code: parent.reference }),
      rationale: `${parent.code} is no complete code; another digit says more.`,
    };
  }
};

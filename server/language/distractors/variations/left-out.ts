import { inSequence } from "../draft";
import type { Vary } from "../variation";

/** Rules that say a diagnosis is missing, or that what stands first now cannot. */
const INCOMPLETE = [
  "missing-companion",
  "missing-external-cause",
  "obstetric-record",
  "poisoning-or-adverse-effect",
  "manifestation-first",
  "external-cause-first",
  "never-first-listed",
  "unacceptable-principal",
];

/** A code left out that the others need. */
export const leftOut: Vary = function* (draft, { diagnoses, procedures }) {
  if (draft.diagnoses.length > 1) {
    const places = draft.diagnoses.map((_, at) => at);
    for (const { line, code } of diagnoses) {
      const varied = inSequence(
        draft,
        places.filter((place) => place !== line.at),
      );
      // A line that pointed to it alone would be wrong in another way too.
      if (varied.procedures.some(({ pointers }) => pointers?.length === 0)) continue;
      const rationale = `${code} is missing, without which the rest is not complete.`;
      yield { draft: varied, rationale, means: INCOMPLETE };
      // An option of one code is held to be a question about that code, unless it says otherwise.
      if (varied.diagnoses.length === 1) yield { draft: varied, rationale, means: ["missing-companion"] };
    }
  }
  if (draft.procedures.length < 2) return;
  for (const { line, code } of procedures) {
    yield {
      draft: { ...draft, procedures: draft.procedures.filter((_, at) => at !== line.at) },
      rationale: `${code} is missing, and the other service is only added to it.`,
      means: ["addon-without-primary"],
    };
  }
};

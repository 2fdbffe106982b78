import { withProcedure } from "../draft";
import type { Vary } from "../variation";

/** A line that points to what does not justify it, or to nothing. */
export const otherPointer: Vary = function* (draft, { diagnoses, exercise }) {
  if (exercise.perspective !== "professional") return;
  for (const [at, { code, pointers }] of draft.procedures.entries()) {
    if (!pointers?.length) continue;
    const bare = code.slice(code.indexOf(":") + 1);
    const unfit = diagnoses.find(({ code: other, line }) => other.startsWith("E") && !pointers.includes(line.at + 1));
    if (unfit) {
      yield {
        draft: withProcedure(draft, at, { pointers: [unfit.line.at + 1] }),
        rationale: `${bare} points to how it came about, not to what was treated.`,
      };
    }
    if (draft.procedures.length > 1) {
      yield {
        draft: withProcedure(draft, at, { pointers: undefined }),
        rationale: `${bare} points to no diagnosis that makes it necessary.`,
        means: ["diagnosis-pointer"],
      };
    }
  }
};

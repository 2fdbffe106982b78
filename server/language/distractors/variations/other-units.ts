import { rootText } from "../../../curriculum/model";
import { withProcedure } from "../draft";
import type { Vary } from "../variation";

/** A drug's milligrams for its units, or one unit where there are more, or two where there is one. */
export const otherUnits: Vary = function* (draft, { procedures, exercise }) {
  const scenario = rootText(exercise.model, "scenario") ?? "";
  for (const { line, code, system } of procedures) {
    if (system === "icd9cm") continue;
    const right = Number(line.units?.text ?? "1");
    if (/^[JQ]/.test(code)) {
      const amounts = [...scenario.matchAll(/\b(\d+(?:\.\d+)?) ?(?:mg|milligrams?|mcg|units?)\b/gi)];
      for (const [, amount = ""] of amounts) {
        if (Number(amount) === right || !Number.isInteger(Number(amount))) continue;
        yield {
          draft: withProcedure(draft, line.at, { units: amount }),
          rationale: `${amount} is the dose, not the units of ${code}: divide it by what one unit is.`,
        };
      }
    }
    if (right > 1) {
      yield {
        draft: withProcedure(draft, line.at, { units: undefined }),
        rationale: `One unit of ${code} is less than what was given.`,
      };
    }
    yield {
      draft: withProcedure(draft, line.at, { units: String(right + 1) }),
      rationale: `${right + 1} units of ${code} are more than there are.`,
    };
  }
};

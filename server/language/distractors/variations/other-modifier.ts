import { isVisit } from "../../../rules/procedures/modifier-misuse/misuse";
import { withProcedure } from "../draft";
import type { Vary } from "../variation";

/** 25 and 59 taken for each other, 50 beside a side, 51 on an add-on code. */
export const otherModifier: Vary = function* (draft, { procedures }) {
  for (const procedure of procedures) {
    const { line, code, modifiers, system } = procedure;
    if (system === "icd9cm") continue;
    const changed = (to: readonly string[]) => withProcedure(draft, line.at, { modifiers: to });
    if (isVisit(procedure)) {
      yield {
        draft: changed(["59", ...modifiers.filter((modifier) => modifier !== "25")]),
        rationale: `59 does not go on a visit such as ${code}; 25 sets a visit apart.`,
      };
    } else {
      yield {
        draft: changed(["25", ...modifiers.filter((modifier) => modifier !== "59")]),
        rationale: `25 goes on visits, and ${code} is none.`,
      };
      if (modifiers.some((modifier) => /^(?:LT|RT|[EFT][A0-9])$/.test(modifier))) {
        yield {
          draft: changed(["50", ...modifiers]),
          rationale: `50 says both sides of ${code}, and the other modifier says one.`,
        };
      }
      if (line.at > 0 && !modifiers.includes("51")) {
        yield { draft: changed(["51", ...modifiers]), rationale: `51 does not go on ${code}.` };
      }
    }
  }
};

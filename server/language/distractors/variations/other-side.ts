import { withProcedure } from "../draft";
import type { Vary } from "../variation";

/** CMS, HCPCS Level II: the same place on the other side of the body. */
const MIRRORED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["LT", "RT"],
    ["E1", "E3"],
    ["E2", "E4"],
    ["FA", "F5"],
    ["F1", "F6"],
    ["F2", "F7"],
    ["F3", "F8"],
    ["F4", "F9"],
    ["TA", "T5"],
    ["T1", "T6"],
    ["T2", "T7"],
    ["T3", "T8"],
    ["T4", "T9"],
  ].flatMap(([left = "", right = ""]) => [
    [left, right],
    [right, left],
  ]),
);

/** A modifier for the other side. */
export const otherSide: Vary = function* (draft) {
  for (const [at, { code, modifiers }] of draft.procedures.entries()) {
    for (const modifier of modifiers) {
      const mirrored = MIRRORED[modifier];
      if (!mirrored) continue;
      yield {
        draft: withProcedure(draft, at, { modifiers: modifiers.map((each) => (each === modifier ? mirrored : each)) }),
        rationale: `${mirrored} on ${withoutSystem(code)} names the other side of the body.`,
      };
    }
  }
};

function withoutSystem(reference: string): string {
  return reference.slice(reference.indexOf(":") + 1);
}

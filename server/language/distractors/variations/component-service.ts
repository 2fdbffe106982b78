import { ncciSettingOf } from "../../../rules/procedures/ncci/ncci-scope";
import type { Vary } from "../variation";

/** How many parts of one service are tried. */
const MOST = 2;

/** A service beside another that includes it, by the tables of NCCI that the user has installed. */
export const componentService: Vary = function* (draft, { procedures, exercise }) {
  const setting = ncciSettingOf(exercise);
  const { ncci } = exercise.codes;
  if (!setting || !exercise.date || !ncci?.has("ptp", setting)) return;
  for (const { line, code, system } of procedures) {
    if (system !== "cpt") continue;
    // Services of the same chapter stand close in number: the likelier mistake.
    const parts = ncci
      .partsOf(code, exercise.date, setting)
      .filter((part) => /^\d{5}$/.test(part))
      .sort((a, b) => Math.abs(Number(a) - Number(code)) - Math.abs(Number(b) - Number(code)));
    const pointers = draft.procedures[line.at]?.pointers;
    for (const part of parts.slice(0, MOST)) {
      yield {
        draft: {
          ...draft,
          procedures: [...draft.procedures, { code: `cpt:${part}`, modifiers: [], units: undefined, pointers }],
        },
        rationale: `${part} is part of ${code} and is not billed beside it.`,
      };
    }
  }
};

import { within } from "../../../codesets/modifier-scope";
import { VISIT_AGES, VISIT_FAMILIES } from "../../../rules/procedures/visit-families";
import { withProcedure } from "../draft";
import type { Vary } from "../variation";

/** A visit of the next age, or of the same level in another family. */
export const otherVisit: Vary = function* (draft, { procedures }) {
  for (const { line, code, system } of procedures) {
    if (system !== "cpt" || !/^99\d{3}$/.test(code)) continue;
    const age = VISIT_AGES.findIndex(({ codes }) => within(code, codes));
    for (const next of [VISIT_AGES[age + 1], VISIT_AGES[age - 1]]) {
      // The codes of preventive visits go up with age, new and established patients apart.
      const other = age < 0 ? undefined : next?.codes.find((each) => /^\d+$/.test(each) && sameRow(each, code));
      if (!other || !next) continue;
      yield {
        draft: withProcedure(draft, line.at, { code: `cpt:${other}` }),
        rationale: `${other} is for ${next.who}.`,
      };
    }
    const own = VISIT_FAMILIES.find(({ codes }) => within(code, codes));
    const level = levelOf(code, own?.codes ?? []);
    for (const family of VISIT_FAMILIES) {
      // Families for children of an age attract nobody.
      if (!own || family === own || VISIT_AGES.some(({ codes }) => codes.some((each) => family.codes.includes(each))))
        continue;
      const other = atLevel(family.codes, level);
      if (!other) continue;
      yield {
        draft: withProcedure(draft, line.at, { code: `cpt:${other}` }),
        rationale: `${other} is of another kind of visit: ${family.name}.`,
      };
    }
  }
};

function sameRow(one: string, other: string): boolean {
  return one.slice(0, 4) === other.slice(0, 4);
}

/** The code as high in a family as another is in its own; the last stretch is for later visits, as most are. */
function atLevel(stretches: readonly string[], level: number): string | undefined {
  for (const stretch of [...stretches].reverse()) {
    const [first = "", last = first] = stretch.split("-");
    if (Number(first) + level <= Number(last)) return String(Number(first) + level);
  }
  return undefined;
}

/** How many codes stand before a code in its stretch. */
function levelOf(code: string, stretches: readonly string[]): number {
  const own = stretches.find((stretch) => within(code, [stretch]));
  return own ? Number(code) - Number(own.split("-")[0]) : 0;
}

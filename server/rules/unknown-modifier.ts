import { CPT_MODIFIERS } from "../codesets/cpt";
import { isModifier } from "../codesets/registry";
import type { Slot } from "../curriculum/model";
import { type AnswerRule, answerRule } from "./answers/answer-rule";
import { hasModifiers } from "./answers/circumstances";
import type { Exercise } from "./answers/exercise";
import { clip, replaceBy } from "./coded-slots";
import { listNames } from "./nearest";
import type { RuleFinding } from "./rule";

/** A modifier that the release of that day does not have. */
export const unknownModifier: AnswerRule = answerRule({
  id: "unknown-modifier",
  level: "error",
  summary: "A modifier that was in no release on the date of service.",
  when: [hasModifiers],
  judge: ({ modifiers, exercise }) =>
    modifiers.flatMap((slot) =>
      typeof slot.node.value !== "string" || !isModifier(slot.text) || CPT_MODIFIERS.has(slot.text)
        ? []
        : check(slot, exercise),
    ),
});

function check(slot: Slot, { date, codes }: Exercise): RuleFinding[] {
  const { text, span } = slot;
  if (/^\d/.test(text)) {
    // A CPT that is installed knows its own modifiers.
    if (codes.get("cpt")?.find(text)) return [];
    return [{ message: `CPT has no modifier ${text}: a line with it is returned. Look the modifier up again.`, span }];
  }
  const set = codes.get("hcpcs");
  if (!set) return [];
  const entry = set.find(text);
  if (!entry) {
    if (date !== undefined && set.knownFrom !== undefined && date < set.knownFrom) return [];
    const turned = set.find(`${text.charAt(1)}${text.charAt(0)}`);
    if (set.coverage === "teaching") {
      return [
        {
          severity: "info",
          message: `Modifier ${text} is not among those that courses use most, and only those are installed. Install the full HCPCS Level II to have it checked.`,
          span,
        },
      ];
    }
    return [
      {
        message: `HCPCS Level II has no modifier ${text}: a line with it is returned.${turned ? ` Did you mean ${listNames([turned.code])}?` : " Look the modifier up again."}`,
        span,
        fixes: turned ? [replaceBy(slot, turned.code, `Change to ${turned.code}, ${clip(turned.title)}`)] : [],
      },
    ];
  }
  if (date === undefined || entry.statusOn(date) === "billable") return [];
  const life = entry.periods.map(([from, to]) => (to === undefined ? `from ${from} on` : `from ${from} to ${to}`));
  return [
    { message: `Modifier ${text} was valid ${life.join(" and ")}, not on ${date}: a line with it is returned.`, span },
  ];
}

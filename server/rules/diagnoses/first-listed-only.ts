import { isNamed } from "../../codesets/importers/named-codes";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedDiagnosis } from "../answers/coded-answer";
import { countOf, moveBefore, reorder } from "./sequence/reorder";

/** A reason for a visit that stands behind another diagnosis. */
export const firstListedOnly: AnswerRule = answerRule({
  id: "first-listed-only",
  level: "error",
  summary: "A V code that is only ever first-listed, behind another diagnosis; not on a hospital's inpatient claim.",
  speaksOf: isReason,
  judge(answer) {
    const { diagnoses, exercise } = answer;
    const [first] = diagnoses;
    // There the Medicare Code Editor says what may be first.
    if (!first || diagnoses.length < 2 || exercise.inpatientFacility || first.line.at !== 0) return [];
    // Two encounters of a day on one claim, and the birth record of a newborn (Official Guidelines I.C.18.e).
    const treatment = first.entry?.has("tumor-treatment") || first.entry?.has("rehabilitation");
    if (isReason(first) || treatment || isNamed(first.code, "V30-V39")) return [];
    return diagnoses.slice(1).flatMap((reason) => {
      if (!isReason(reason)) return [];
      // That a routine prenatal visit does not stand beside a complication at all is obstetric-record's.
      if (isNamed(reason.code, "V22") && diagnoses.some(({ code }) => isNamed(code, "630-679"))) return [];
      const { code, span, line, entry } = reason;
      const strict = entry?.has("first-listed-only") === true;
      return [
        {
          severity: strict ? undefined : "warning",
          message: `\`${code}\` is the reason for a visit, and ${strict ? "only ever" : "as a rule"} first-listed; here \`${first.code}\` is. Put it first, or leave it out if the visit was for something else.`,
          span,
          nearby: [{ span: first.span, message: "This is first-listed here." }],
          fixes: () => reorder(answer, moveBefore(countOf(answer), line.at, 0), `Put ${code} first`),
        },
      ];
    });
  },
});

/** Whether a code is a reason for a visit that is only, or as a rule, first-listed. */
function isReason({ entry }: Pick<CodedDiagnosis, "entry">): boolean {
  return entry !== undefined && (entry.has("first-listed-only") || entry.has("usually-first-listed"));
}

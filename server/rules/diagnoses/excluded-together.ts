import { type AnswerRule, answerRule } from "../answers/answer-rule";
import { exclusionOf, hasExclusions } from "./sequence/exclusions";
import { distinctDiagnoses } from "./sequence/pairs";

/** Two diagnoses that an Excludes note keeps apart. */
export const excludedTogether: AnswerRule = answerRule({
  id: "excluded-together",
  level: "warning",
  summary: "Two diagnoses of one answer that an Excludes note of the Tabular List keeps apart.",
  byNotes: true,
  // One of two that are kept apart has the note.
  speaksOf: ({ kind, set, entry }) =>
    kind === "diagnosis" && set !== undefined && entry !== undefined && hasExclusions(set, entry),
  judge(answer) {
    const set = answer.exercise.codes.get("icd9cm");
    const diagnoses = distinctDiagnoses(answer).filter(({ entry, code }) => entry && /^\d/.test(code));
    if (!set || diagnoses.length < 2) return [];
    return diagnoses.flatMap((later, index) => {
      for (const earlier of diagnoses.slice(0, index)) {
        const exclusion = earlier.entry && later.entry && exclusionOf(set, earlier.entry, later.entry);
        if (!exclusion) continue;
        const { holder, item } = exclusion;
        return [
          {
            message: `\`${earlier.code}\` and \`${later.code}\` do not stand together: under ${holder} the Tabular List excludes «${item}». Keep the one that the chart supports.`,
            span: later.span,
            nearby: [{ span: earlier.span, message: "The other of the two." }],
          },
        ];
      }
      return [];
    });
  },
});

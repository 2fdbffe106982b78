import type { CodeSet } from "../../codesets/pack/code-set";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedDiagnosis } from "../answers/coded-answer";
import type { RuleFinding } from "../rule";
import { exclusionOf } from "./sequence/exclusions";
import { distinctDiagnoses } from "./sequence/pairs";
import { hasRelatedDiagnoses } from "./sequence/related";

/** Two diagnoses that an Excludes note keeps apart. */
export const excludedTogether: AnswerRule = answerRule({
  id: "excluded-together",
  level: "warning",
  summary: "Two diagnoses of one answer that an Excludes note of the Tabular List keeps apart.",
  byNotes: true,
  when: [hasRelatedDiagnoses],
  judge(answer) {
    const set = answer.exercise.codes.get("icd9cm");
    const found: RuleFinding[] = [];
    if (!set) return found;
    const diagnoses = distinctDiagnoses(answer);
    for (let at = 1; at < diagnoses.length; at++) {
      const finding = against(diagnoses[at] as CodedDiagnosis, diagnoses, at, set);
      if (finding) found.push(finding);
    }
    return found;
  },
});

/** The first of those before it that a diagnosis does not go with. */
function against(
  later: CodedDiagnosis,
  diagnoses: readonly CodedDiagnosis[],
  at: number,
  set: CodeSet,
): RuleFinding | undefined {
  if (!later.entry || !isCondition(later)) return undefined;
  for (let before = 0; before < at; before++) {
    const earlier = diagnoses[before] as CodedDiagnosis;
    if (!earlier.entry || !isCondition(earlier)) continue;
    const exclusion = exclusionOf(set, earlier.entry, later.entry);
    if (!exclusion) continue;
    const { holder, item } = exclusion;
    return {
      message: `\`${earlier.code}\` and \`${later.code}\` do not stand together: under ${holder} the Tabular List excludes «${item}». Keep the one that the chart supports.`,
      span: later.span,
      nearby: [{ span: earlier.span, message: "The other of the two." }],
    };
  }
  return undefined;
}

/** Whether it is no V or E code. */
function isCondition({ code }: CodedDiagnosis): boolean {
  return code < "A";
}

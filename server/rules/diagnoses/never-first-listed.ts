import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer, CodedDiagnosis } from "../answers/coded-answer";
import { countOf, moveBefore, reorder } from "./sequence/reorder";

/** A status, a history or another code that only adds to a diagnosis, in the place of the reason for the visit. */
export const neverFirstListed: AnswerRule = answerRule({
  id: "never-first-listed",
  level: "error",
  summary: "A code that only adds to another, first-listed; not on a hospital's inpatient claim.",
  speaksOf: adds,
  judge(answer) {
    const first = additionalFirst(answer);
    if (!first) return [];
    const { code, span, entry } = first;
    const strict = entry?.has("additional-only") === true;
    const next = reasonOf(answer.diagnoses);
    return [
      {
        severity: strict ? undefined : "warning",
        message: `\`${code}\` only adds to a diagnosis and is ${strict ? "never" : "as a rule not"} first-listed: it does not say why the patient came. Put the reason for the visit first${next ? `, such as \`${next.code}\`` : ""}.`,
        span,
        nearby: next && [{ span: next.span, message: "This can be first-listed." }],
        fixes: next && (() => reorder(answer, moveBefore(countOf(answer), next.line.at, 0), `Put ${next.code} first`)),
      },
    ];
  },
});

/**
 * The first diagnosis, when it is one that only adds to others and the rules of first-listed diagnoses hold. One that is
 * additional only as a rule may stand alone.
 */
export function additionalFirst({ diagnoses, exercise }: CodedAnswer): CodedDiagnosis | undefined {
  const [first] = diagnoses;
  if (first?.line.at !== 0 || exercise.inpatientFacility || !adds(first)) return undefined;
  return first.entry?.has("additional-only") || reasonOf(diagnoses) ? first : undefined;
}

/** A diagnosis that can be the reason for the visit. */
function reasonOf(diagnoses: readonly CodedDiagnosis[]): CodedDiagnosis | undefined {
  return diagnoses.find((diagnosis) => !diagnosis.code.startsWith("E") && !adds(diagnosis));
}

function adds({ entry }: Pick<CodedDiagnosis, "entry">): boolean {
  return entry !== undefined && (entry.has("additional-only") || entry.has("usually-additional"));
}

import { isNamed } from "../../codesets/importers/named-codes";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer, CodedDiagnosis } from "../answers/coded-answer";
import type { RuleFinding } from "../rule";
import { countOf, moveBefore, reorder } from "./sequence/reorder";

/** Poisoning by drugs: wrong drug, wrong dose, wrong person, or with alcohol (Official Guidelines I.C.17.e.2). */
const POISONING = ["960-979"];
/** What says how a poisoning by drugs came about: accident, suicide, assault, not known. */
const CIRCUMSTANCES = ["E850-E858", "E950.0-E950.5", "E962.0", "E980.0-E980.5"];
/** A drug taken as directed (Official Guidelines I.C.17.e.1). */
const THERAPEUTIC_USE = ["E930-E949"];

const oneOf = (diagnoses: readonly CodedDiagnosis[], named: readonly string[]) =>
  diagnoses.find(({ code }) => named.some((range) => isNamed(code, range)));

/** A drug that was taken rightly and wrongly at once. */
export const poisoningOrAdverseEffect: AnswerRule = answerRule({
  id: "poisoning-or-adverse-effect",
  level: "error",
  summary: "Poisoning with the E code of a drug taken as directed, or the reverse; effects before their poisoning.",
  // A drug that was taken as directed is wrong only beside a poisoning.
  speaksOf: ({ kind, code }) =>
    kind === "diagnosis" && [...POISONING, ...CIRCUMSTANCES].some((named) => isNamed(code, named)),
  judge(answer) {
    const { diagnoses } = answer;
    const poisoning = oneOf(diagnoses, POISONING);
    const circumstance = oneOf(diagnoses, CIRCUMSTANCES);
    const therapeutic = oneOf(diagnoses, THERAPEUTIC_USE);
    if (!poisoning) return circumstance ? withoutPoisoning(answer, circumstance) : [];
    return [
      ...(therapeutic && !circumstance ? contradiction(poisoning, therapeutic) : []),
      ...(!therapeutic && !circumstance ? withoutCircumstance(answer, poisoning) : []),
      ...effectFirst(answer, poisoning),
    ];
  },
});

function contradiction(poisoning: CodedDiagnosis, therapeutic: CodedDiagnosis): RuleFinding[] {
  return [
    {
      message: `\`${poisoning.code}\` says that a drug was taken wrongly, \`${therapeutic.code}\` that it was taken as directed. Code the effect with E930-E949, or the poisoning with E850-E858, E950, E962 or E980.`,
      span: therapeutic.span,
      nearby: [{ span: poisoning.span, message: "The poisoning." }],
    },
  ];
}

function withoutPoisoning({ whole }: CodedAnswer, { code, span }: CodedDiagnosis): RuleFinding[] {
  if (!whole) return [];
  return [
    {
      severity: "warning",
      message: `\`${code}\` tells how a poisoning by a drug came about, and no code of 960-979 tells the poisoning. Add it first; if the drug was taken as directed, use E930-E949 instead.`,
      span,
    },
  ];
}

function withoutCircumstance({ whole, diagnoses }: CodedAnswer, { code, span }: CodedDiagnosis): RuleFinding[] {
  if (!whole || diagnoses.some((other) => other.code.startsWith("E"))) return [];
  return [
    {
      severity: "info",
      message: `\`${code}\` is a poisoning, and no E code says how it came about: by accident (E850-E858), suicide (E950), assault (E962), or not known (E980).`,
      span,
    },
  ];
}

/** The poisoning comes first, then what it did; another injury may come before it. */
function effectFirst(answer: CodedAnswer, poisoning: CodedDiagnosis): RuleFinding[] {
  const [first] = answer.diagnoses;
  if (first?.line.at !== 0 || !/^\d/.test(first.code) || isNamed(first.code, "630-679")) return [];
  if (isNamed(first.code, "800-999")) return [];
  return [
    {
      severity: "warning",
      message: `The poisoning \`${poisoning.code}\` comes before what it did, such as \`${first.code}\`. Put it first, unless the patient came for something else.`,
      span: poisoning.span,
      nearby: [{ span: first.span, message: "This is first here." }],
      fixes: () => reorder(answer, moveBefore(countOf(answer), poisoning.line.at, 0), `Put ${poisoning.code} first`),
    },
  ];
}

import { isNamed } from "../../codesets/importers/named-codes";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer, CodedDiagnosis } from "../answers/coded-answer";
import type { RuleFinding } from "../rule";
import { countOf, moveBefore, reorder } from "./sequence/reorder";

const NEOPLASM = "140-239";
/** Operations of volume 3: what follows them in the same stay is adjunct (Official Guidelines I.C.2.e.1). */
const OPERATIONS = "01-86";

/** An encounter for chemotherapy, immunotherapy or radiotherapy behind the tumor that is treated. */
export const chemotherapyFirst: AnswerRule = answerRule({
  id: "chemotherapy-first",
  level: "error",
  summary: "An encounter for chemotherapy, immunotherapy or radiotherapy that is not first, or without its tumor.",
  speaksOf: ({ entry }) => entry?.has("tumor-treatment") === true,
  judge(answer) {
    const treatment = answer.diagnoses.find(({ entry }) => entry?.has("tumor-treatment"));
    return treatment ? [...behind(answer, treatment), ...withoutTumor(answer, treatment)] : [];
  },
});

function behind(answer: CodedAnswer, treatment: CodedDiagnosis): RuleFinding[] {
  const [first] = answer.diagnoses;
  const { code, span, line } = treatment;
  if (!first || first === treatment || first.line.at !== 0 || first.code.startsWith("E")) return [];
  const inpatient = answer.exercise.inpatientFacility;
  // The stay was for another thing: an operation, or a complication that the chart puts first.
  const operated = answer.procedures.some(
    (procedure) => procedure.system === "icd9cm" && isNamed(procedure.code, OPERATIONS),
  );
  if (inpatient && (operated || !isNamed(first.code, NEOPLASM))) return [];
  return [
    {
      severity: inpatient || code === "V58.12" ? "warning" : undefined,
      message: `\`${code}\` is an encounter for treatment of a tumor: when that is why the patient came, it is first, and the tumor follows. Put it before \`${first.code}\`.`,
      span,
      nearby: [{ span: first.span, message: "This is first here." }],
      fixes: () => reorder(answer, moveBefore(countOf(answer), line.at, 0), `Put ${code} first`),
    },
  ];
}

/** Chemotherapy and immunotherapy of V58.1 are against neoplasms; radiotherapy may be for other things. */
function withoutTumor({ diagnoses, known }: CodedAnswer, { code, span }: CodedDiagnosis): RuleFinding[] {
  if (!known || code === "V58.0" || diagnoses.some((other) => isNamed(other.code, NEOPLASM))) return [];
  return [
    {
      severity: "warning",
      message: `\`${code}\` is treatment of a tumor, and no neoplasm (140-239) is here. A tumor under treatment is coded as present, not as history: add it second.`,
      span,
    },
  ];
}

import { rootField } from "../../curriculum/model";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer } from "../answers/coded-answer";
import { countOf, moveBefore, reorder } from "./sequence/reorder";

/** What was found in a screening, put before the screening. */
export const screeningFirst: AnswerRule = answerRule({
  id: "screening-first",
  level: "warning",
  summary: "A finding before the screening that the patient came for; not on a hospital's inpatient claim.",
  speaksOf: ({ entry }) => entry?.has("screening") === true,
  judge(answer) {
    const { diagnoses, exercise } = answer;
    const [first] = diagnoses;
    const screening = diagnoses.find(({ entry }) => entry?.has("screening"));
    if (!screening || !first || first === screening || first.line.at !== 0 || exercise.inpatientFacility) return [];
    // Behind another reason for the visit, such as a routine examination, a screening is additional.
    if (!/^\d/.test(first.code) || !isForScreening(answer)) return [];
    const { code, span, line } = screening;
    return [
      {
        message: `The patient came for the screening \`${code}\`: it stays first-listed even when something is found. Put \`${first.code}\` behind it, as an additional code.`,
        span: first.span,
        nearby: [{ span, message: "The reason for the visit." }],
        fixes: () => reorder(answer, moveBefore(countOf(answer), line.at, 0), `Put ${code} first`),
      },
    ];
  },
});

/** Modifiers by which a line says that it began as a screening. */
const PREVENTIVE = ["33", "PT", "GG"];

/** Whether the visit was for the screening and not for an illness at which it was done too. */
function isForScreening({ procedures, exercise }: CodedAnswer): boolean {
  const lines = procedures.filter(({ system }) => system !== "icd9cm");
  if (lines.some(({ modifiers }) => modifiers.some((modifier) => PREVENTIVE.includes(modifier)))) return true;
  // An office visit on the claim may be for the illness.
  if (lines.some(({ system, code }) => system === "cpt" && /^99[2-4]\d\d$/.test(code))) return false;
  const scenario = rootField(exercise.model, "scenario")?.text ?? "";
  return (
    /\bscreening\b/i.test(scenario) && !/\b(?:diagnostic|symptom|complain|presents? with|because of)/i.test(scenario)
  );
}

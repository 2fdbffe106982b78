import { type DocumentModel, rootField } from "../../curriculum/model";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer } from "../answers/coded-answer";
import type { Exercise } from "../answers/exercise";
import type { Outline } from "../answers/outline";
import { ScenarioWords } from "../scenario-words";

/** A diagnosis that the chart only suspects, coded as if it were certain. */
export const uncertainDiagnosis: AnswerRule = answerRule({
  id: "uncertain-diagnosis",
  level: "warning",
  summary: "An outpatient diagnosis that the scenario only suspects.",
  when: [isUnsure],
  judge(answer) {
    const { exercise, diagnoses } = answer;
    if (!isOutpatient(exercise)) return [];
    const suspected = suspectedWords(answer);
    return diagnoses.flatMap(({ code, span, entry }) => {
      // Symptoms, signs and reasons for a visit are what is coded instead.
      if (!entry || /^(?:7[89]|[VE])/.test(code)) return [];
      const word = wordsOf(`${entry.title} ${entry.parent?.title ?? ""}`).find((candidate) => suspected.has(candidate));
      if (!word) return [];
      return [
        {
          message: `The scenario only suspects «${suspected.get(word)}». An outpatient's uncertain diagnosis is not coded: code \`${code}\` only when it is confirmed, else the symptom that led to the visit.`,
          span,
        },
      ];
    });
  },
});

/** Words by which a chart says that it is not sure (Official Guidelines IV.H). */
const UNSURE =
  /\b(?:probabl[ey]|suspected|questionable|possibl[ey]|likely|rule[ -]out|r\/o|working diagnosis(?: of|:)?)\s+([^.,;:()\n]{3,60})/gi;

/** Words that stand in so many titles that they tell no disease from another. */
const COMMON = new Set(
  (
    "acute chronic other unspecified disease disorder disorders diseases with without left right upper lower site mention type " +
    "malignant benign primary secondary first second third closed open initial episode care infection syndrome not stated organism"
  ).split(" "),
);

/** Each of them begins with one of these, which stands on one line. */
const words = new ScenarioWords([
  "probabl",
  "suspected",
  "questionable",
  "possibl",
  "likely",
  "rule",
  "r/o",
  "working",
]);

function isUnsure({ exercise }: Outline): boolean {
  return isOutpatient(exercise) && words.areIn(exercise.model);
}

/** A hospital codes an uncertain diagnosis at discharge as if it existed (Official Guidelines II.H). */
function isOutpatient({ setting }: Exercise): boolean {
  return setting !== undefined && setting !== "inpatient-hospital";
}

/** What the scenario says with a word of doubt before it, without that word. */
export function suspectedPhrases(model: DocumentModel): string[] {
  return [...(rootField(model, "scenario")?.text ?? "").matchAll(UNSURE)].flatMap(([, phrase]) => phrase?.trim() ?? []);
}

/** The words that stand in the scenario only behind a word of doubt, with the phrase they stand in. */
function suspectedWords({ exercise: { model } }: CodedAnswer): Map<string, string> {
  const scenario = rootField(model, "scenario")?.text ?? "";
  const phrases = [...scenario.matchAll(UNSURE)];
  if (phrases.length === 0) return new Map();
  // A later finding may confirm it: what is also said without doubt is not uncertain.
  const certain = new Set(wordsOf(scenario.replace(UNSURE, " ")));
  return new Map(
    phrases.flatMap((phrase) =>
      wordsOf(phrase[1] ?? "")
        .filter((word) => !certain.has(word))
        .map((word) => [word, phrase[0].trim()] as const),
    ),
  );
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]{5,}/g) ?? []).filter((word) => !COMMON.has(word));
}

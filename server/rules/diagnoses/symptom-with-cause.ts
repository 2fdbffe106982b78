import { isNamed } from "../../codesets/importers/named-codes";
import { type AnswerRule, answerRule } from "../answers/answer-rule";

/**
 * Symptoms of chapter 16 and the parts of the classification whose diseases commonly explain them. It is a reader's
 * aid, not an official table: the guidelines leave it to the coder what is integral to a disease.
 */
const EXPLAINED: readonly [symptoms: string, causes: readonly string[]][] = [
  ["780.60-780.61", ["001-139", "460-466", "480-488", "540-543", "590", "595", "680-686"]],
  ["784.0", ["339", "346", "461", "473"]],
  ["784.1", ["462-463", "034.0", "465"]],
  ["784.7", ["470-478"]],
  ["785.1", ["426-427"]],
  ["786.0", ["428", "466", "480-488", "490-496", "510-519"]],
  ["786.2", ["460-466", "480-488", "490-496"]],
  ["786.5", ["410-414", "420", "480-488", "511", "512"]],
  ["787.0", ["531-535", "540-543", "558", "560", "574-577", "008-009"]],
  ["787.91", ["001-009", "555-556", "558"]],
  ["788.1", ["590", "595", "597-599"]],
  ["788.4", ["595", "600"]],
  ["789.0", ["531-535", "540-543", "550-553", "555-558", "560-562", "574-577", "592"]],
];

const causesOf = (code: string) => EXPLAINED.find(([symptoms]) => isNamed(code, symptoms))?.[1];

/** A symptom beside the disease that was found to cause it. */
export const symptomWithCause: AnswerRule = answerRule({
  id: "symptom-with-cause",
  level: "info",
  summary: "A symptom beside a disease that explains it.",
  speaksOf: ({ kind, code }) => kind === "diagnosis" && causesOf(code) !== undefined,
  judge: ({ diagnoses }) =>
    diagnoses.flatMap(({ code, span }) => {
      const causes = causesOf(code);
      const cause =
        causes && diagnoses.find((other) => causes.some((named) => isNamed(other.code, named)) && other.code !== code);
      if (!cause) return [];
      return [
        {
          message: `\`${code}\` is a symptom that \`${cause.code}\` explains. What is routinely part of a disease is not coded beside it: leave it out, unless the chart has another cause.`,
          span,
          nearby: [{ span: cause.span, message: "The disease that explains it." }],
        },
      ];
    }),
});

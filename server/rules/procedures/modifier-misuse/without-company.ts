import type { CodedAnswer } from "../../answers/coded-answer";
import type { RuleFinding } from "../../rule";
import { dropModifier, isVisit, type Misuse, modifiersAmong } from "./misuse";

/** A modifier whose reason is nowhere in the answer. */
export const withoutCompany: Misuse = (line, answer) => [
  ...modifiersAmong(line, ["25"]).flatMap((slot) =>
    isVisit(line) && alone(answer)
      ? warning(
          "25 sets a visit apart from another service of that day, and there is none here. Add the service, or drop 25.",
          answer,
          slot,
        )
      : [],
  ),
  ...modifiersAmong(line, ["51"]).flatMap((slot) =>
    line.line.at === 0 && answer.exercise.perspective === "professional"
      ? warning(
          "51 marks the second and later procedures of a session, and this is the first line. Put the largest procedure first, without 51.",
          answer,
          slot,
        )
      : [],
  ),
  ...modifiersAmong(line, ["63"]).flatMap((slot) =>
    (answer.exercise.patient.age ?? 0) >= 1
      ? warning("63 is for infants of less than 4 kg, and the patient is a year old or more. Drop 63.", answer, slot)
      : [],
  ),
  ...modifiersAmong(line, ["PA", "PB", "PC"]).flatMap((slot) =>
    answer.whole && answer.diagnoses.length > 0 && !answer.diagnoses.some(({ code }) => /^E876\.[5-7]$/.test(code))
      ? warning(
          `${slot.text} says that the wrong operation was done, and no diagnosis says so. Add E876.5, E876.6 or E876.7, or drop it.`,
          answer,
          slot,
        )
      : [],
  ),
];

/** Whether the answer has one service only, and all of it could be read. */
function alone({ answer, whole }: CodedAnswer): boolean {
  return whole && answer.procedures.length === 1;
}

function warning(message: string, answer: CodedAnswer, slot: Parameters<typeof dropModifier>[1]): RuleFinding[] {
  return [{ severity: "warning", message, span: slot.span, fixes: () => dropModifier(answer, slot) }];
}

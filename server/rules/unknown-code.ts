import type { Encounter } from "../curriculum/encounter";
import { type AnswerRule, answerRule } from "./answers/answer-rule";
import { type CodedSlot, clip, replaceBy } from "./coded-slots";
import { nearCodes } from "./near-codes";
import { listNames } from "./nearest";
import type { RuleFinding } from "./rule";

/** A code of the right shape that is in no release. */
export const unknownCode: AnswerRule = answerRule({
  id: "unknown-code",
  level: "error",
  summary: "A code of the right shape that is in no release.",
  everywhere: true,
  speaksOf: ({ set, entry }) => set !== undefined && !entry,
  judge: ({ slots, exercise }) =>
    slots.flatMap((coded) => (coded.reading.set && !coded.reading.entry ? [unknown(coded, exercise)] : [])),
});

function unknown({ slot, reading }: CodedSlot, { date }: Encounter): RuleFinding {
  const { system, code, set, kind } = reading;
  if (set?.coverage === "teaching") {
    return {
      severity: "info",
      message: `\`${code}\` is not among the codes that courses use most, and only those are installed. Install the full ${system.title} to have it checked (codesets/README.md).`,
      span: slot.span,
    };
  }
  if (set?.knownFrom !== undefined && date !== undefined && date < set.knownFrom && system.id !== "icd9cm") {
    return {
      severity: "info",
      message: `\`${code}\` is in none of the ${system.title} releases at hand, which know little of what ended before ${set.knownFrom}. Check that it was valid on ${date}.`,
      span: slot.span,
    };
  }
  const near = set
    ? nearCodes(code, set, (candidate) => {
        const entry = set.find(candidate);
        return entry?.kind === kind && entry.statusOn(date) === "billable";
      })
    : [];
  const hint =
    near.length > 0 ? ` Did you mean ${listNames(near.map((candidate) => `${system.id}:${candidate}`))}?` : "";
  return {
    message: `\`${code}\` is in no release of ${system.title}: a claim with it is rejected.${hint || " Look the code up again."}`,
    span: slot.span,
    fixes: () =>
      near.map((candidate) =>
        replaceBy(
          slot,
          `${system.id}:${candidate}`,
          `Change to ${system.id}:${candidate}, ${clip(set?.find(candidate)?.title ?? "")}`,
        ),
      ),
  };
}

import type { Code } from "../codesets/pack/code";
import { type AnswerRule, answerRule } from "./answers/answer-rule";
import { type CodedSlot, clip, replaceBy } from "./coded-slots";
import type { RuleFinding } from "./rule";

/** A category or subcategory where a code with more digits is asked for. */
export const codeNotBillable: AnswerRule = answerRule({
  id: "code-not-billable",
  level: "error",
  summary: "A category where more digits exist.",
  // What groups no codes and was ever billable is never a category.
  speaksOf: ({ entry }) => entry !== undefined && (entry.periods.length === 0 || entry.children.length > 0),
  judge({ slots, exercise: { date } }) {
    const found: RuleFinding[] = [];
    for (let at = 0; at < slots.length; at++) {
      const coded = slots[at] as CodedSlot;
      if (coded.reading.entry?.statusOn(date) === "category") found.push(category(coded, date));
    }
    return found;
  },
});

function category({ slot, reading }: CodedSlot, date: string | undefined): RuleFinding {
  const { system, code, entry } = reading;
  const billable: Code[] = [];
  const counting: Code[] = [];
  for (const child of entry?.children ?? []) {
    const status = child.statusOn(date);
    if (status === "billable") billable.push(child);
    if (status !== "invalid") counting.push(child);
  }
  const choices = billable.length > 0 ? billable : counting;
  const digit = code.includes(".") ? "fifth" : "fourth";
  const first = choices[0];
  return {
    message: first
      ? `\`${code}\` is a category and cannot be billed: it needs a ${digit} digit. Choose one of the ${choices.length} below it, such as \`${first.reference}\`.`
      : `\`${code}\` is a category and cannot be billed: it needs more digits. Look the full code up.`,
    span: slot.span,
    fixes: () =>
      choices
        .slice(0, 3)
        .map((child) =>
          replaceBy(
            slot,
            `${system.id}:${child.code}`,
            `Change to ${child.reference}, ${clip(child.title)}`,
            choices.length === 1,
          ),
        ),
  };
}

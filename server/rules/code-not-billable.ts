import type { Code } from "../codesets/pack/code";
import type { Slot } from "../curriculum/model";
import type { Span } from "../yaml/span";
import { type AnswerRule, answerRule } from "./answers/answer-rule";
import type { CodeReading } from "./code-reading";
import { type CodedSlot, clip, replaceBy } from "./coded-slots";
import type { Fix } from "./finding";
import type { RuleFinding } from "./rule";

/** A category or subcategory where a code with more digits is asked for. */
export const codeNotBillable: AnswerRule = answerRule({
  id: "code-not-billable",
  level: "error",
  summary: "A category where more digits exist.",
  // What groups no codes and was ever billable is never a category.
  speaksOf: mayGroup,
  judge({ slots, exercise: { date } }) {
    const found: RuleFinding[] = [];
    for (let at = 0; at < slots.length; at++) {
      const coded = slots[at] as CodedSlot;
      const { reading } = coded;
      if (mayGroup(reading) && reading.entry?.statusOn(date) === "category")
        found.push(new CategoryFinding(coded, date));
    }
    return found;
  },
});

function mayGroup({ entry }: CodeReading): boolean {
  return entry !== undefined && (entry.children.length > 0 || entry.periods.length === 0);
}

/** A category in the place of a code. */
class CategoryFinding implements RuleFinding {
  readonly span: Span;
  readonly fixes: () => Fix[];
  readonly #reading: CodeReading;
  readonly #date: string | undefined;

  constructor({ slot, reading }: CodedSlot, date: string | undefined) {
    this.span = slot.span;
    this.fixes = () => fixesFor(slot, reading, date);
    this.#reading = reading;
    this.#date = date;
  }

  /** Made when it is read: a claim to be audited is wrong on purpose, and what there is to say of it nobody reads. */
  get message(): string {
    return explain(this.#reading, choicesBelow(this.#reading, this.#date));
  }
}

function fixesFor(slot: Slot, reading: CodeReading, date: string | undefined): Fix[] {
  const choices = choicesBelow(reading, date);
  return choices
    .slice(0, 3)
    .map((child) =>
      replaceBy(
        slot,
        `${reading.system.id}:${child.code}`,
        `Change to ${child.reference}, ${clip(child.title)}`,
        choices.length === 1,
      ),
    );
}

/** What the codes below a category are on a day: those that can be billed, else those that count. */
function choicesBelow({ entry }: CodeReading, date: string | undefined): Code[] {
  const billable: Code[] = [];
  const counting: Code[] = [];
  for (const child of entry?.children ?? []) {
    const status = child.statusOn(date);
    if (status === "billable") billable.push(child);
    if (status !== "invalid") counting.push(child);
  }
  return billable.length > 0 ? billable : counting;
}

function explain({ code }: CodeReading, choices: readonly Code[]): string {
  const digit = code.includes(".") ? "fifth" : "fourth";
  const first = choices[0];
  return first
    ? `\`${code}\` is a category and cannot be billed: it needs a ${digit} digit. Choose one of the ${choices.length} below it, such as \`${first.reference}\`.`
    : `\`${code}\` is a category and cannot be billed: it needs more digits. Look the full code up.`;
}

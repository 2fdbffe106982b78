import type { Choice, Option } from "../../curriculum/options";
import type { RuleBase, RuleFinding } from "../rule";

/** A rule of item writing: it judges the question and the options of a multiple-choice exercise. */
export interface ItemRule extends RuleBase {
  readonly scope: "item";
  /** It speaks of words in options only, so that nobody need ask it where all options are codes. */
  ofWords?: boolean;
  /** @param options what `chartkey.yaml` sets */
  judge(choice: Choice, options: Readonly<Record<string, unknown>>): RuleFinding[];
}

/** Makes a rule of what judges the question and options of a multiple-choice exercise. */
export function itemRule(rule: Omit<ItemRule, "scope">): ItemRule {
  return { ...rule, scope: "item" };
}

/** What stands in an option, as one string that is the same for options that say the same. */
export function sayingOf({ text, answer }: Option): string {
  if (text) return wordsIn(text.text);
  const diagnoses = answer?.diagnoses.map(({ code }) => code?.text ?? "") ?? [];
  const procedures =
    answer?.procedures.map(({ code, modifiers, units }) =>
      [code?.text ?? "", ...modifiers.map((modifier) => modifier.text).sort(), `x${units?.text ?? "1"}`].join(" "),
    ) ?? [];
  return `${diagnoses.join(",")};${procedures.join(",")}`;
}

/** What is not yet as `wordsIn` has it; a code is, with its stop or without. */
const LOOSE = /\s|\.\.|^\.|\.$/;

/** A text in small letters, with one stop for whatever stands between its words. */
function wordsIn(text: string): string {
  const small = text.toLowerCase();
  return LOOSE.test(small) ? small.replaceAll(/[\s.]+/g, ".").replaceAll(/^\.|\.$/g, "") : small;
}

/** A letter for the place of an option: A for the first. */
export function letterOf({ at }: Pick<Option, "at">): string {
  return at < 26 ? String.fromCharCode(65 + at) : String(at + 1);
}

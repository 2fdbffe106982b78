import type { Option } from "../../curriculum/options";
import { itemRule } from "./item-rule";

/** A key is conspicuous when it is longer than every other option and this many times as long as they are on average. */
const CONSPICUOUS = 1.3;
/** In characters; less than that nobody sees. */
const VISIBLE = 10;
/** Codes that a key may have more than any distractor: a distractor that lacks one code is a fair one. */
const MORE_CODES = 1;

/** A key that is longer than the rest. */
export const optionLengthCue = itemRule({
  id: "option-length-cue",
  level: "warning",
  summary: "A key that is much longer than its distractors.",
  options: {
    ratio: {
      type: "number",
      minimum: 1,
      description: "How many times as long as the others on average a key may be; 1.3 by default.",
    },
  },
  judge({ options, keys }, { ratio }) {
    const conspicuous = typeof ratio === "number" ? ratio : CONSPICUOUS;
    const key = keys[0];
    if (!key || keys.length > 1 || options.length < 3) return [];
    const inWords = options.every(hasText);
    const length = lengthOf(key, inWords);
    // As a code is: no other can be so much shorter.
    if (inWords && length < VISIBLE) return [];
    let [longest, sum] = [0, 0];
    for (let at = 0; at < options.length; at++) {
      const option = options[at] as Option;
      if (option === key) continue;
      const other = lengthOf(option, inWords);
      longest = Math.max(longest, other);
      sum += other;
    }
    const mean = sum / (options.length - 1);
    if (inWords ? length <= conspicuous * mean || length < longest + VISIBLE : length <= longest + MORE_CODES)
      return [];
    return [
      {
        message: inWords
          ? "The correct option is much longer than the others: students who know nothing choose the longest. Shorten it, or give the others as much detail."
          : "The correct option has more codes than any other: students who know nothing choose the fullest. Give a distractor as many.",
        span: key.text?.span ?? key.span,
      },
    ];
  },
});

function hasText({ text }: Option): boolean {
  return text !== undefined;
}

/** In characters, or in codes and modifiers. */
function lengthOf({ text, answer }: Option, inWords: boolean): number {
  if (inWords) return text?.text.trim().length ?? 0;
  const procedures = answer?.procedures ?? [];
  return (answer?.diagnoses.length ?? 0) + procedures.reduce((sum, { modifiers }) => sum + 1 + modifiers.length, 0);
}

import { itemRule } from "./item-rule";

const COLLECTIVE =
  /\b(?:all|none|both|neither|any) of (?:the )?(?:above|these|those|preceding|following)\b|^(?:both |neither )?\(?[a-e]\)?(?:,? \(?[a-e]\)?)*,? (?:and|nor|or|&) \(?[a-e]\)?\.?$/i;

/** An option that stands for others. */
export const optionAllOfTheAbove = itemRule({
  id: "option-all-of-the-above",
  level: "warning",
  summary: "An option such as «all of the above», which stands for others.",
  ofWords: true,
  judge: ({ options }) =>
    options.flatMap(({ text }) =>
      // One word is never several.
      text?.text.includes(" ") && COLLECTIVE.test(text.text.trim())
        ? [
            {
              message: `«${text.text.trim()}» can be chosen, or ruled out, by knowing a part of the answer, and says nothing when options are shuffled. Write an option that stands for itself.`,
              span: text.span,
            },
          ]
        : [],
    ),
});

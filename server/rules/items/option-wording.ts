import { itemRule } from "./item-rule";

const ABSOLUTE = /\b(?:always|never|only|every|must|completely|under no circumstances)\b/i;
const VAGUE = /\b(?:usually|sometimes|often|rarely|frequently|generally|may be|occasionally)\b/i;

/** Words in an option that tell students whether it is right. */
export const optionWording = itemRule({
  id: "option-wording",
  level: "info",
  summary: "An option with a word of «always» or «usually», which tells whether it is right.",
  ofWords: true,
  judge: ({ options }) =>
    options.flatMap(({ text, correct }) => {
      // What gives a choice away is an absolute word in a wrong option, and a vague one in the right one.
      const word = text && (correct ? VAGUE : ABSOLUTE).exec(text.text)?.[0];
      // Where all options have such a word it tells nothing.
      if (!text || !word || options.every((other) => other.text?.text.includes(word))) return [];
      return [
        {
          message: correct
            ? `«${word}» is seldom wrong, so students choose it unread. Say when it is so.`
            : `«${word}» is seldom right, so students rule the option out unread. Say it without.`,
          span: text.span,
        },
      ];
    }),
});

import { itemRule } from "./item-rule";

/** A word of the question that only the key repeats. */
export const optionClangCue = itemRule({
  id: "option-clang-cue",
  level: "info",
  summary: "A word of the question that only the key repeats.",
  ofWords: true,
  judge({ question, options, keys }) {
    const key = keys[0]?.text;
    if (!question || !key || keys.length > 1 || !WORD.test(key.text)) return [];
    if (!options.every(({ text }) => text)) return [];
    const own = wordsOf(key.text);
    const asked = wordsOf(question.text);
    const elsewhere = new Set(
      options.flatMap(({ text, correct }) => (correct || !text ? [] : [...wordsOf(text.text)])),
    );
    const cue = [...own].find((word) => asked.has(word) && !elsewhere.has(word));
    if (!cue) return [];
    return [
      {
        message: `«${cue}» stands in the question and in the correct option only: students choose what sounds alike. Use another word, or use it in a distractor too.`,
        span: key.span,
      },
    ];
  },
});

const WORD = /[a-z]{5}/i;

/** Words long enough to be noticed. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z]{5,}/g) ?? []);
}

import { itemRule, letterOf } from "./item-rule";

/** An article at the end of a sentence that the options complete. */
const ARTICLE = /\b(an?)\s*(?:_+|\.{3}|…|:)?\s*$/i;
/** Words whose first letter and first sound are of different kinds: they tell nothing. */
const UNCLEAR = /^(?:h(?:our|onest|eir|erb)|u(?:ni|s[ae]|ri|ter)|eu|one|[^a-z])/i;

/** A question whose last word only some options fit. */
export const optionGrammarCue = itemRule({
  id: "option-grammar-cue",
  level: "info",
  summary: "A question that ends in «a» or «an», which rules options out by their first letter.",
  judge({ question, options }) {
    const article = question && ARTICLE.exec(question.text)?.[1]?.toLowerCase();
    if (!question || !article) return [];
    const misfit = options.find(({ text, correct }) => {
      const first = text?.text.trim() ?? "";
      return !correct && first !== "" && !UNCLEAR.test(first) && /^[aeiou]/i.test(first) !== (article === "an");
    });
    if (!misfit) return [];
    return [
      {
        message: `«${article}» at the end does not go with option ${letterOf(misfit)}: students rule it out by grammar. Put the article into the options, or ask a full question.`,
        span: question.span,
        nearby: [{ span: misfit.span, message: "It does not fit the article." }],
      },
    ];
  },
});

import { itemRule } from "./item-rule";

const NEGATIVE =
  /\b(?:NOT|EXCEPT|LEAST|NEVER)\b|\bexcept[.:?]?\s*$|\b[Ww]hich\b[^?.]{0,200}\b(?:is|are|was|were|would|should|may|can|could|does|do|must)(?:n't| not| never| least)\b|\bleast likely\b|\bincorrect\b/;
/** Each of them has one of these; most questions have none, and this is quicker to see. */
const NEGATION = /n[o']t|except|least|never|incorrect/i;

/** A question that asks for what is not so. */
export const negativeStem = itemRule({
  id: "negative-stem",
  level: "warning",
  summary: "A question that asks for what is not so.",
  judge({ question }) {
    const word = question && NEGATION.test(question.text) && NEGATIVE.exec(question.text);
    if (!question || !word) return [];
    return [
      {
        message:
          "The question asks for what is not so. Students overlook the «not», and choosing the wrong code teaches no right one. Ask what is reported, or make it a yes-or-no for each code.",
        span: question.span,
      },
    ];
  },
});

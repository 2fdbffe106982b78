import { itemRule } from "./item-rule";

/** What asks nothing by itself: all options must be read to know what is asked. */
const UNFOCUSED =
  /\bwhich (?:one )?of (?:the following|these)(?: statements?| sentences?| answers?| options?)?\s+(?:is|are)\s+(?:true|correct|right|accurate)\s*\?\s*$/i;
/** What such a question ends with; most end otherwise, and this is quicker to see. */
const JUDGED = /(?:true|correct|right|accurate)\s*\?$/i;
/** A sentence that is over: one that the options complete ends without a stop, or in a gap (…, ___). */
const STATEMENT = /(?<!\.)[.!]["»”')\]]*$/;

/** A question that cannot be answered with the options covered. */
export const questionForm = itemRule({
  id: "question-form",
  level: "info",
  summary: "A question that asks nothing by itself, or is none.",
  judge({ question }) {
    if (!question) return [];
    const text = question.text.trim();
    if (JUDGED.test(text) && UNFOCUSED.test(text)) {
      return [
        {
          message:
            "The question asks nothing by itself: with the options covered nobody could answer it. Ask for something, such as the code, the sequence or the modifier.",
          span: question.span,
        },
      ];
    }
    if (text.endsWith("?") || !STATEMENT.test(text)) return [];
    return [
      {
        message:
          "The question ends like a statement: a student should know what is asked before reading the options. End it in a question, or in a sentence that the options complete (…:).",
        span: question.span,
      },
    ];
  },
});

import { type DocumentModel, plainText, rootNode } from "../../curriculum/model";
import { spanOf } from "../../yaml/nodes";
import type { DocumentRule, RuleFinding } from "../rule";
import { ScenarioWords } from "../scenario-words";

/** Words that send a student to another item. */
const ELSEWHERE =
  /\b(?:previous|preceding|earlier|next) (?:question|item|exercise|case|scenario)\b|\b(?:question|item|exercise) (?:no\.? ?|number |#)?\d{1,3}\b|\b(?:answer|choice) (?:to|in|of|from) (?:the )?(?:question|item|exercise|last|previous)\b/i;

/** Each of them has one of these; most charts have none, and this is quicker to see. */
const HINGES = ["question", "item", "exercise", "case", "scenario", "answer", "choice"];
const HINGE = new RegExp(`\\b(?:${HINGES.join("|")})`, "i");
const words = new ScenarioWords(HINGES);

/** An item that cannot be answered without another one. */
export const itemHinge: DocumentRule = {
  id: "item-hinge",
  level: "warning",
  scope: "document",
  summary: "An exercise that refers to another one, or to its answer.",
  check(model) {
    const found: RuleFinding[] = [];
    const scenario = words.areIn(model) ? hingeIn(model, "scenario") : undefined;
    const asked = plainText(model, "question");
    const question = asked === undefined || HINGE.test(asked) ? hingeIn(model, "question") : undefined;
    if (scenario) found.push(scenario);
    if (question) found.push(question);
    return found;
  },
};

function hingeIn(model: DocumentModel, field: string): RuleFinding | undefined {
  const node = rootNode(model, field);
  if (!node) return undefined;
  const span = spanOf(node);
  const text = model.yaml.text.slice(span.start, span.end);
  const found = HINGE.test(text) ? ELSEWHERE.exec(text) : undefined;
  if (!found) return undefined;
  const start = span.start + found.index;
  return {
    message: `«${found[0]}» sends students to another exercise: who missed that one misses this one too, and shuffled it makes no sense. Say here what is needed.`,
    span: { start, end: start + found[0].length },
  };
}

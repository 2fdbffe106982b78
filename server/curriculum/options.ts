import { isMap, isScalar, isSeq } from "yaml";
import { fieldsOf, resolve, sourceOf, spanOf } from "../yaml/nodes";
import type { Span } from "../yaml/span";
import { type Answer, answersOf, type Written, writtenIn } from "./answers";
import { type DocumentModel, rootField, rootNode, rootPlace } from "./model";

/** One of the options that an exercise lets students choose from. */
export interface Option {
  /** Its place in the list, from 0. */
  at: number;
  span: Span;
  correct: boolean;
  /** What a student reads, where it is words. */
  text: Written | undefined;
  /** What a student reads, where it is codes. */
  answer: Answer | undefined;
}

/** The options of an exercise and its question. */
export interface Choice {
  question: Written | undefined;
  options: readonly Option[];
  /** Of the field name `options`, where what is wrong with all of them is shown. */
  span: Span;
}

/** Reads what a multiple-choice exercise offers, once. @returns undefined where there are no options */
export function choiceOf(model: DocumentModel): Choice | undefined {
  const { derived } = model.yaml;
  if (derived.has(choiceOf)) return derived.get(choiceOf) as Choice | undefined;
  const choice = read(model);
  derived.set(choiceOf, choice);
  return choice;
}

function read(model: DocumentModel): Choice | undefined {
  const place = rootPlace(model, "options");
  const key = place?.pair?.key;
  if (!isSeq(place?.node) || !isScalar(key) || rootField(model, "type")?.text !== "multiple-choice") return undefined;
  const answers = new Map<unknown, Answer>();
  for (const answer of answersOf(model)) if (answer.role === "option") answers.set(answer.path[1], answer);
  const options: Option[] = [];
  for (let at = 0; at < place.node.items.length; at++) {
    const node = resolve(place.node.items[at], model.yaml.document);
    if (!isMap(node)) continue;
    const fields = fieldsOf(node, model.yaml.document);
    options.push({
      at,
      span: spanOf(node),
      correct: writtenIn(fields.get("correct"))?.text === "true",
      text: writtenIn(fields.get("text")),
      answer: answers.get(at),
    });
  }
  const question = rootNode(model, "question");
  return {
    question: isScalar(question) ? { text: sourceOf(question), span: spanOf(question) } : undefined,
    options,
    span: spanOf(key),
  };
}

import { isMap, isScalar, isSeq } from "yaml";
import { pairOf, placeAt, resolve, sourceOf, spanOf } from "../yaml/nodes";
import type { Span } from "../yaml/span";
import { type Answer, answersOf, type Written } from "./answers";
import { type DocumentModel, rootField } from "./model";

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
  const { document } = model.yaml;
  const place = placeAt(document, ["options"]);
  const key = place?.pair?.key;
  if (!isSeq(place?.node) || !isScalar(key) || rootField(model, "type")?.text !== "multiple-choice") return undefined;
  const answers = new Map(
    answersOf(model)
      .filter(({ role }) => role === "option")
      .map((answer) => [answer.path[1], answer]),
  );
  const options = place.node.items.flatMap((item, at): Option[] => {
    const node = resolve(item, document);
    if (!isMap(node)) return [];
    const field = (name: string): Written | undefined => {
      const value = resolve(pairOf(node, name, document)?.value, document);
      return isScalar(value) && value.value !== null ? { text: sourceOf(value), span: spanOf(value) } : undefined;
    };
    const correct = field("correct")?.text === "true";
    return [{ at, span: spanOf(node), correct, text: field("text"), answer: answers.get(at) }];
  });
  const question = placeAt(document, ["question"])?.node;
  return {
    question: isScalar(question) ? { text: sourceOf(question), span: spanOf(question) } : undefined,
    options,
    span: spanOf(key),
  };
}

import { isMap, isScalar, isSeq } from "yaml";
import { Derived } from "../yaml/derived";
import { eachField, resolve, sourceOf, spanOf } from "../yaml/nodes";
import type { Span } from "../yaml/span";
import { type Written, writtenIn } from "./answer-lines";
import { type Answer, answersOf } from "./answers";
import { type DocumentModel, rootNode, rootPlace, rootScalarText } from "./model";

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
  /** Those that are marked as correct. */
  keys: readonly Option[];
  /** Whether any option has words: two letters side by side or an «&», which codes have not. */
  hasWords: boolean;
  /** Of the field name `options`, where what is wrong with all of them is shown. */
  span: Span;
}

/** Reads what a multiple-choice exercise offers, once. @returns undefined where there are no options */
export function choiceOf(model: DocumentModel): Choice | undefined {
  const known = choices.of(model.yaml);
  if (known) return known.choice;
  const choice = read(model);
  choices.set(model.yaml, choice ? { choice } : NONE);
  return choice;
}

const choices = new Derived<{ choice: Choice | undefined }>();
const NONE = { choice: undefined };

const WORD = /[a-z]{2}|&/i;

function read(model: DocumentModel): Choice | undefined {
  const place = rootPlace(model, "options");
  const key = place?.pair?.key;
  if (!isSeq(place?.node) || !isScalar(key) || rootScalarText(model, "type") !== "multiple-choice") return undefined;
  // Where all options are texts no answer need be read.
  let answers: Map<unknown, Answer> | undefined;
  const options: Option[] = [];
  const { document } = model.yaml;
  for (let at = 0; at < place.node.items.length; at++) {
    const node = resolve(place.node.items[at], document);
    if (!isMap(node)) continue;
    const said: Said = { correct: undefined, text: undefined, answer: undefined };
    eachField(node, document, said, takeSaid);
    if (said.answer !== undefined) answers ??= answersByOption(model);
    options.push({
      at,
      span: spanOf(node),
      correct: writtenIn(resolve(said.correct, document))?.text === "true",
      text: writtenIn(resolve(said.text, document)),
      answer: answers?.get(at),
    });
  }
  const question = rootNode(model, "question");
  return {
    question: isScalar(question) ? { text: sourceOf(question), span: spanOf(question) } : undefined,
    options,
    keys: options.filter(({ correct }) => correct),
    hasWords: options.some(({ text }) => text !== undefined && WORD.test(text.text)),
    span: spanOf(key),
  };
}

type Said = Record<"correct" | "text" | "answer", unknown>;

function takeSaid(said: Said, name: string, value: unknown): void {
  if (name === "correct" || name === "text" || name === "answer") said[name] = value;
}

/** The answers of options, by the place of their option. */
function answersByOption(model: DocumentModel): Map<unknown, Answer> {
  const answers = answersOf(model).filter(({ role }) => role === "option");
  return new Map(answers.map((answer) => [answer.path[1], answer]));
}

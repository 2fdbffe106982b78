import { type Document, isMap, isSeq, type YAMLMap } from "yaml";
import { eachField, type Path, resolve, spanOf } from "../yaml/nodes";
import type { Span } from "../yaml/span";
import {
  type DiagnosisLine,
  diagnosisLines,
  type LineSource,
  lineSourceOf,
  type ProcedureLine,
  procedureLines,
  textOf,
  type Written,
} from "./answer-lines";
import { type DocumentModel, rootNode } from "./model";

export type { DiagnosisLine, ProcedureLine, Written } from "./answer-lines";

/** What an answer is in its exercise: the key, another that is accepted, an option to choose, or a submitted claim. */
export type AnswerRole = "key" | "accepted" | "option" | "claim";

/** One set of diagnoses and procedures of an exercise. */
export interface Answer {
  role: AnswerRole;
  path: Path;
  span: Span;
  /** Whether the document teaches it as right: not a claim to be audited, nor a wrong option. */
  taught: boolean;
  /** The rule that an option says it breaks. */
  breaks: Written | undefined;
  /** Where the sequence matters beyond the first diagnosis. */
  strict: boolean;
  diagnoses: readonly DiagnosisLine[];
  procedures: readonly ProcedureLine[];
  /** Where a further line would go: the end of the list; undefined where there is no list. */
  diagnosesEnd: number | undefined;
}

/** The answers of an exercise, read tolerantly and once: what is half typed is left out. */
export function answersOf(model: DocumentModel): readonly Answer[] {
  const { derived } = model.yaml;
  const known = derived.get(answersOf) as readonly Answer[] | undefined;
  if (known) return known;
  const answers = readAnswers(model);
  derived.set(answersOf, answers);
  return answers;
}

function readAnswers(model: DocumentModel): readonly Answer[] {
  const key = rootNode(model, "answer");
  const options = rootNode(model, "options");
  const claim = rootNode(model, "claim");
  if (!isMap(key) && !isSeq(options) && !isMap(claim)) return NONE;
  const answers: Answer[] = [];
  const source = lineSourceOf(model);
  if (isMap(key)) addAnswers(answers, key, ["answer"], { role: "key", taught: true, breaks: undefined }, source);
  if (isSeq(options)) {
    for (let at = 0; at < options.items.length; at++) addOption(answers, options.items[at], at, source);
  }
  if (isMap(claim)) {
    addAnswers(answers, claim, ["claim"], { role: "claim", taught: false, breaks: undefined }, source);
  }
  return answers;
}

const NONE: readonly Answer[] = [];

/** What the place of an answer says of it. */
type Standing = Pick<Answer, "role" | "taught" | "breaks">;

function addOption(answers: Answer[], item: unknown, at: number, source: LineSource): void {
  const option = resolve(item, source.document);
  if (!isMap(option)) return;
  let answer: unknown;
  let correct: unknown;
  let breaks: unknown;
  eachField(option, source.document, (name, value) => {
    if (name === "answer") answer = value;
    else if (name === "correct") correct = value;
    else if (name === "breaks") breaks = value;
  });
  const node = resolve(answer, source.document);
  if (!isMap(node)) return;
  const taught = textOf(correct, source)?.text === "true";
  const standing: Standing = { role: "option", taught, breaks: textOf(breaks, source) };
  addAnswers(answers, node, ["options", at, "answer"], standing, source);
}

/** Adds an answer, and those that are accepted instead of it. */
function addAnswers(answers: Answer[], node: YAMLMap, path: Path, standing: Standing, source: LineSource): void {
  const { document } = source;
  const fields = answerFields(node, document);
  const answer = readAnswer(node, fields, path, standing, source);
  answers.push(answer);
  const accepted = resolve(fields.accepted, document);
  if (!isSeq(accepted)) return;
  for (let at = 0; at < accepted.items.length; at++) {
    const alternative = resolve(accepted.items[at], document);
    if (!isMap(alternative)) continue;
    const own = answerFields(alternative, document);
    const place = [...path, "accepted", at];
    const read = readAnswer(alternative, own, place, { ...standing, role: "accepted" }, source);
    // What an alternative does not say is as in the key.
    answers.push({
      ...read,
      diagnoses: own.diagnoses === undefined ? answer.diagnoses : read.diagnoses,
      procedures: own.procedures === undefined ? answer.procedures : read.procedures,
    });
  }
}

function readAnswer(
  node: YAMLMap,
  fields: AnswerFields,
  path: Path,
  { role, taught, breaks }: Standing,
  source: LineSource,
): Answer {
  const diagnoses = resolve(fields.diagnoses, source.document);
  const procedures = resolve(fields.procedures, source.document);
  return {
    role,
    path,
    span: spanOf(node),
    taught,
    breaks,
    strict: textOf(fields.order, source)?.text !== "free",
    diagnoses: isSeq(diagnoses) ? diagnosisLines(diagnoses.items, source) : [],
    procedures: isSeq(procedures) ? procedureLines(procedures.items, source) : [],
    diagnosesEnd: isSeq(diagnoses) ? spanOf(diagnoses).end : undefined,
  };
}

/** The fields of an answer that are read, as they stand there. */
interface AnswerFields {
  order: unknown;
  diagnoses: unknown;
  procedures: unknown;
  accepted: unknown;
}

function answerFields(map: YAMLMap, document: Document | undefined): AnswerFields {
  const fields: AnswerFields = { order: undefined, diagnoses: undefined, procedures: undefined, accepted: undefined };
  eachField(map, document, (name, value) => {
    if (name === "diagnoses") fields.diagnoses = value;
    else if (name === "procedures") fields.procedures = value;
    else if (name === "order") fields.order = value;
    else if (name === "accepted") fields.accepted = value;
  });
  return fields;
}

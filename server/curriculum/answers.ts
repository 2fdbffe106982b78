import { type Document, isMap, isSeq, type YAMLMap } from "yaml";
import { Derived } from "../yaml/derived";
import { eachField, type Path, resolve, spanOf } from "../yaml/nodes";
import type { Span } from "../yaml/span";
import { type DiagnosisLine, LineReader, type ProcedureLine, type Written } from "./answer-lines";
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
  const known = read.of(model.yaml);
  if (known) return known;
  const answers = readAnswers(model);
  read.set(model.yaml, answers);
  return answers;
}

const read = new Derived<readonly Answer[]>();

/** The fields of the root in which answers stand. */
export const ANSWER_FIELDS: readonly string[] = ["answer", "options", "claim"];

function readAnswers(model: DocumentModel): readonly Answer[] {
  const key = rootNode(model, "answer");
  const options = rootNode(model, "options");
  const claim = rootNode(model, "claim");
  if (!isMap(key) && !isSeq(options) && !isMap(claim)) return NONE;
  const answers: Answer[] = [];
  const reader = new LineReader(model);
  if (isMap(key)) addAnswers(answers, key, ["answer"], { role: "key", taught: true, breaks: undefined }, reader);
  if (isSeq(options)) {
    for (let at = 0; at < options.items.length; at++) addOption(answers, options.items[at], at, reader);
  }
  if (isMap(claim)) {
    addAnswers(answers, claim, ["claim"], { role: "claim", taught: false, breaks: undefined }, reader);
  }
  return answers;
}

const NONE: readonly Answer[] = [];

/** What the place of an answer says of it. */
type Standing = Pick<Answer, "role" | "taught" | "breaks">;

function addOption(answers: Answer[], item: unknown, at: number, reader: LineReader): void {
  const option = resolve(item, reader.document);
  if (!isMap(option)) return;
  const said: Record<"answer" | "correct" | "breaks", unknown> = {
    answer: undefined,
    correct: undefined,
    breaks: undefined,
  };
  eachField(option, reader.document, said, (target, name, value) => {
    if (name === "answer" || name === "correct" || name === "breaks") target[name] = value;
  });
  const node = resolve(said.answer, reader.document);
  if (!isMap(node)) return;
  const taught = reader.textOf(said.correct)?.text === "true";
  const standing: Standing = { role: "option", taught, breaks: reader.textOf(said.breaks) };
  addAnswers(answers, node, ["options", at, "answer"], standing, reader);
}

/** Adds an answer, and those that are accepted instead of it. */
function addAnswers(answers: Answer[], node: YAMLMap, path: Path, standing: Standing, reader: LineReader): void {
  const { document } = reader;
  const fields = answerFields(node, document);
  const answer = readAnswer(node, fields, path, standing, reader);
  answers.push(answer);
  const accepted = resolve(fields.accepted, document);
  if (!isSeq(accepted)) return;
  for (let at = 0; at < accepted.items.length; at++) {
    const alternative = resolve(accepted.items[at], document);
    if (!isMap(alternative)) continue;
    const own = answerFields(alternative, document);
    const place = [...path, "accepted", at];
    const read = readAnswer(alternative, own, place, { ...standing, role: "accepted" }, reader);
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
  reader: LineReader,
): Answer {
  const diagnoses = resolve(fields.diagnoses, reader.document);
  const procedures = resolve(fields.procedures, reader.document);
  return {
    role,
    path,
    span: spanOf(node),
    taught,
    breaks,
    strict: reader.textOf(fields.order)?.text !== "free",
    diagnoses: isSeq(diagnoses) ? reader.diagnoses(diagnoses.items) : [],
    procedures: isSeq(procedures) ? reader.procedures(procedures.items) : [],
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
  eachField(map, document, fields, (target, name, value) => {
    if (name === "diagnoses" || name === "procedures" || name === "order" || name === "accepted") target[name] = value;
  });
  return fields;
}

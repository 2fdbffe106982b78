import { type Document, isMap, isSeq, type Node, type YAMLMap } from "yaml";
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
  const { derived } = model.yaml;
  const known = derived.get(answersOf) as readonly Answer[] | undefined;
  if (known) return known;
  const answers = readAnswers(model);
  derived.set(answersOf, answers);
  return answers;
}

function readAnswers(model: DocumentModel): Answer[] {
  const key = rootNode(model, "answer");
  const options = rootNode(model, "options");
  const claim = rootNode(model, "claim");
  if (!isMap(key) && !isSeq(options) && !isMap(claim)) return [];
  const reader = new Reader(model);
  reader.read(key, ["answer"], { role: "key", taught: true, breaks: undefined });
  if (isSeq(options)) {
    for (let at = 0; at < options.items.length; at++) reader.readOption(options.items[at], at);
  }
  reader.read(claim, ["claim"], { role: "claim", taught: false, breaks: undefined });
  return reader.answers;
}

/** What the place of an answer says of it. */
type Standing = Pick<Answer, "role" | "taught" | "breaks">;

class Reader {
  readonly answers: Answer[] = [];
  readonly #document: Document | undefined;
  readonly #lines: LineReader;

  constructor(model: DocumentModel) {
    this.#document = model.yaml.document;
    this.#lines = new LineReader(model);
  }

  readOption(item: unknown, at: number): void {
    const option = resolve(item, this.#document);
    if (!isMap(option)) return;
    let answer: unknown;
    let correct: unknown;
    let breaks: unknown;
    eachField(option, this.#document, (name, value) => {
      if (name === "answer") answer = value;
      else if (name === "correct") correct = value;
      else if (name === "breaks") breaks = value;
    });
    if (!answer) return;
    const taught = this.#lines.written(correct)?.text === "true";
    const path = ["options", at, "answer"];
    this.read(resolve(answer, this.#document), path, { role: "option", taught, breaks: this.#lines.written(breaks) });
  }

  /** An answer, and those that are accepted instead of it. */
  read(node: Node | undefined, path: Path, standing: Standing): void {
    if (!isMap(node)) return;
    const fields = answerFields(node, this.#document);
    const answer = this.#answer(node, fields, path, standing);
    this.answers.push(answer);
    const accepted = resolve(fields.accepted, this.#document);
    if (!isSeq(accepted)) return;
    for (let at = 0; at < accepted.items.length; at++) {
      const alternative = resolve(accepted.items[at], this.#document);
      if (!isMap(alternative)) continue;
      const own = answerFields(alternative, this.#document);
      const read = this.#answer(alternative, own, [...path, "accepted", at], { ...standing, role: "accepted" });
      // What an alternative does not say is as in the key.
      this.answers.push({
        ...read,
        diagnoses: own.diagnoses === undefined ? answer.diagnoses : read.diagnoses,
        procedures: own.procedures === undefined ? answer.procedures : read.procedures,
      });
    }
  }

  #answer(node: YAMLMap, fields: AnswerFields, path: Path, { role, taught, breaks }: Standing): Answer {
    const diagnoses = resolve(fields.diagnoses, this.#document);
    const procedures = resolve(fields.procedures, this.#document);
    return {
      role,
      path,
      span: spanOf(node),
      taught,
      breaks,
      strict: this.#lines.written(fields.order)?.text !== "free",
      diagnoses: isSeq(diagnoses) ? this.#lines.diagnoses(diagnoses.items) : [],
      procedures: isSeq(procedures) ? this.#lines.procedures(procedures.items) : [],
      diagnosesEnd: isSeq(diagnoses) ? spanOf(diagnoses).end : undefined,
    };
  }
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

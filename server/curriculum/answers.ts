import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from "yaml";
import { fieldsOf, type Path, resolve, sourceOf, spanOf } from "../yaml/nodes";
import type { Span } from "../yaml/span";
import { type DocumentModel, rootNode, type Slot } from "./model";

/** A scalar with its place. */
export interface Written {
  text: string;
  span: Span;
}

/** What lines of a claim have, whatever they hold. */
interface Line {
  /** Its place in the list, from 0; a pointer names a diagnosis from 1. */
  at: number;
  /** The whole line. */
  span: Span;
  code: Slot | undefined;
  /** A key accepts the answer without it. */
  optional: boolean;
  /** The lines of the scenario that it rests on, as written; undefined where it names none. */
  evidence: readonly Node[] | undefined;
}

/** A line of a claim that holds a diagnosis. */
export interface DiagnosisLine extends Line {
  poa: Written | undefined;
}

/** A line of a claim that holds a procedure, drug or supply. */
export interface ProcedureLine extends Line {
  modifiers: readonly Slot[];
  units: Written | undefined;
  /** To diagnoses, from 1; undefined where the line has no list of them. */
  pointers: readonly Written[] | undefined;
}

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

/** Goes through every map once and takes from it what it has. */
class Reader {
  readonly answers: Answer[] = [];
  readonly #model: DocumentModel;
  #slots: Map<Scalar, Slot> | undefined;

  constructor(model: DocumentModel) {
    this.#model = model;
  }

  readOption(item: unknown, at: number): void {
    const { document } = this.#model.yaml;
    const option = resolve(item, document);
    if (!isMap(option)) return;
    const fields = fieldsOf(option, document);
    const answer = fields.get("answer");
    if (!isMap(answer)) return;
    const taught = writtenIn(fields.get("correct"))?.text === "true";
    this.read(answer, ["options", at, "answer"], { role: "option", taught, breaks: writtenIn(fields.get("breaks")) });
  }

  /** An answer, and those that are accepted instead of it. */
  read(node: Node | undefined, path: Path, standing: Standing): void {
    if (!isMap(node)) return;
    const { document } = this.#model.yaml;
    const fields = fieldsOf(node, document);
    const answer = this.#answer(node, fields, path, standing);
    this.answers.push(answer);
    const accepted = fields.get("accepted");
    if (!isSeq(accepted)) return;
    for (let index = 0; index < accepted.items.length; index++) {
      const alternative = resolve(accepted.items[index], document);
      if (!isMap(alternative)) continue;
      const own = fieldsOf(alternative, document);
      const read = this.#answer(alternative, own, [...path, "accepted", index], { ...standing, role: "accepted" });
      // What an alternative does not say is as in the key.
      this.answers.push({
        ...read,
        diagnoses: own.has("diagnoses") ? read.diagnoses : answer.diagnoses,
        procedures: own.has("procedures") ? read.procedures : answer.procedures,
      });
    }
  }

  #answer(node: YAMLMap, fields: Fields, path: Path, { role, taught, breaks }: Standing): Answer {
    const diagnoses = fields.get("diagnoses");
    const procedures = fields.get("procedures");
    return {
      role,
      path,
      span: spanOf(node),
      taught,
      breaks,
      strict: writtenIn(fields.get("order"))?.text !== "free",
      diagnoses: isSeq(diagnoses) ? this.#lines(diagnoses.items, diagnosisLine) : [],
      procedures: isSeq(procedures) ? this.#lines(procedures.items, procedureLine) : [],
      diagnosesEnd: isSeq(diagnoses) ? spanOf(diagnoses).end : undefined,
    };
  }

  #lines<T>(items: readonly unknown[], read: (line: Line, fields: Fields, reader: Reader) => T): T[] {
    const { document } = this.#model.yaml;
    const lines: T[] = [];
    for (let at = 0; at < items.length; at++) {
      const node = resolve(items[at], document);
      if (!isMap(node)) continue;
      const fields = fieldsOf(node, document);
      const code = fields.get("code");
      const evidence = fields.get("evidence");
      const line: Line = {
        at,
        span: spanOf(node),
        code: isScalar(code) ? this.slotOf(code) : undefined,
        optional: writtenIn(fields.get("optional"))?.text === "true",
        evidence: isSeq(evidence) && evidence.items.length > 0 ? this.resolved(evidence.items) : undefined,
      };
      lines.push(read(line, fields, this));
    }
    return lines;
  }

  /** The slot that a scalar is; of one that stands in several places by aliases the last. */
  slotOf(node: Scalar): Slot | undefined {
    if (!this.#slots) {
      this.#slots = new Map();
      for (const slot of this.#model.slots) this.#slots.set(slot.node, slot);
    }
    return this.#slots.get(node);
  }

  slotsIn(items: readonly unknown[]): Slot[] {
    return this.resolved(items).flatMap((node) => (isScalar(node) ? (this.slotOf(node) ?? []) : []));
  }

  resolved(items: readonly unknown[]): Node[] {
    const nodes: Node[] = [];
    for (const item of items) {
      const node = resolve(item, this.#model.yaml.document);
      if (node) nodes.push(node);
    }
    return nodes;
  }
}

type Fields = ReadonlyMap<string, Node | undefined>;

function diagnosisLine({ at, span, code, optional, evidence }: Line, fields: Fields): DiagnosisLine {
  return { at, span, code, optional, evidence, poa: writtenIn(fields.get("poa")) };
}

function procedureLine({ at, span, code, optional, evidence }: Line, fields: Fields, reader: Reader): ProcedureLine {
  const units = writtenIn(fields.get("units"));
  const list = fields.get("diagnoses");
  const pointers = isSeq(list) ? reader.resolved(list.items).filter(isScalar).map(placed) : undefined;
  const named = fields.get("modifiers");
  const modifiers = isSeq(named) ? reader.slotsIn(named.items) : NONE;
  return { at, span, code, optional, evidence, modifiers, units, pointers };
}

const NONE: readonly Slot[] = [];

function placed(node: Scalar): Written {
  return { text: sourceOf(node), span: spanOf(node) };
}

/** The text of a field, when it is there and a scalar that says something. */
export function writtenIn(node: Node | undefined): Written | undefined {
  return isScalar(node) && node.value !== null ? placed(node) : undefined;
}

import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from "yaml";
import { type Path, pairOf, placeAt, resolve, sourceOf, spanOf } from "../yaml/nodes";
import type { Span } from "../yaml/span";
import type { DocumentModel, Slot } from "./model";

/** A scalar with its place. */
export interface Written {
  text: string;
  span: Span;
}

/** A line of a claim that holds a diagnosis. */
export interface DiagnosisLine {
  /** Its place in the list, from 0; a pointer names it from 1. */
  at: number;
  /** The whole line. */
  span: Span;
  code: Slot | undefined;
  poa: Written | undefined;
  /** A key accepts the answer without it. */
  optional: boolean;
  node: YAMLMap;
}

/** A line of a claim that holds a procedure, drug or supply. */
export interface ProcedureLine {
  /** Its place in the list, from 0. */
  at: number;
  /** The whole line. */
  span: Span;
  code: Slot | undefined;
  modifiers: readonly Slot[];
  units: Written | undefined;
  /** To diagnoses, from 1; undefined where the line has no list of them. */
  pointers: readonly Written[] | undefined;
  optional: boolean;
  node: YAMLMap;
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
  const answers = [...readAnswers(model)];
  derived.set(answersOf, answers);
  return answers;
}

function* readAnswers(model: DocumentModel): Generator<Answer> {
  const { document } = model.yaml;
  const slots = new Map<Scalar, Slot>();
  for (const slot of model.slots) slots.set(slot.node, slot);
  const reader = new Reader(model, slots);
  yield* reader.withAccepted(["answer"], "key", true, undefined);
  const options = placeAt(document, ["options"])?.node;
  for (const [index] of isSeq(options) ? options.items.entries() : []) {
    const option = placeAt(document, ["options", index])?.node;
    if (!isMap(option)) continue;
    const correct = reader.scalar(option, "correct")?.text === "true";
    yield* reader.withAccepted(["options", index, "answer"], "option", correct, reader.scalar(option, "breaks"));
  }
  yield* reader.withAccepted(["claim"], "claim", false, undefined);
}

class Reader {
  readonly #model: DocumentModel;
  readonly #slots: ReadonlyMap<Scalar, Slot>;

  constructor(model: DocumentModel, slots: ReadonlyMap<Scalar, Slot>) {
    this.#model = model;
    this.#slots = slots;
  }

  *withAccepted(path: Path, role: AnswerRole, taught: boolean, breaks: Written | undefined): Generator<Answer> {
    const { document } = this.#model.yaml;
    const node = placeAt(document, path)?.node;
    if (!isMap(node)) return;
    const answer = this.#answer(node, path, role, taught, breaks);
    yield answer;
    const accepted = resolve(pairOf(node, "accepted", document)?.value, document);
    for (const [index, item] of isSeq(accepted) ? accepted.items.entries() : []) {
      const alternative = resolve(item, document);
      if (!isMap(alternative)) continue;
      const own = this.#answer(alternative, [...path, "accepted", index], "accepted", taught, breaks);
      // What an alternative does not say is as in the key.
      yield {
        ...own,
        diagnoses: pairOf(alternative, "diagnoses", document) ? own.diagnoses : answer.diagnoses,
        procedures: pairOf(alternative, "procedures", document) ? own.procedures : answer.procedures,
      };
    }
  }

  scalar(map: YAMLMap, name: string): Written | undefined {
    const node = resolve(pairOf(map, name, this.#model.yaml.document)?.value, this.#model.yaml.document);
    return isScalar(node) && node.value !== null ? { text: sourceOf(node), span: spanOf(node) } : undefined;
  }

  #answer(node: YAMLMap, path: Path, role: AnswerRole, taught: boolean, breaks: Written | undefined): Answer {
    return {
      role,
      path,
      span: spanOf(node),
      taught,
      breaks,
      strict: this.scalar(node, "order")?.text !== "free",
      diagnoses: this.#lines(node, "diagnoses", (line, at) => this.#diagnosis(line, at)),
      procedures: this.#lines(node, "procedures", (line, at) => this.#procedure(line, at)),
      diagnosesEnd: this.#end(node, "diagnoses"),
    };
  }

  #lines<T>(node: YAMLMap, name: string, read: (line: YAMLMap, at: number) => T): T[] {
    const { document } = this.#model.yaml;
    const list = resolve(pairOf(node, name, document)?.value, document);
    return (isSeq(list) ? list.items : []).flatMap((item, at) => {
      const line = resolve(item, document);
      return isMap(line) ? [read(line, at)] : [];
    });
  }

  #end(node: YAMLMap, name: string): number | undefined {
    const list = resolve(pairOf(node, name, this.#model.yaml.document)?.value, this.#model.yaml.document);
    return isSeq(list) ? spanOf(list).end : undefined;
  }

  #diagnosis(line: YAMLMap, at: number): DiagnosisLine {
    return {
      at,
      span: spanOf(line),
      code: this.#slot(line, "code"),
      poa: this.scalar(line, "poa"),
      optional: this.scalar(line, "optional")?.text === "true",
      node: line,
    };
  }

  #procedure(line: YAMLMap, at: number): ProcedureLine {
    const { document } = this.#model.yaml;
    const items = (name: string) => {
      const list = resolve(pairOf(line, name, document)?.value, document);
      return isSeq(list) ? list.items.map((item) => resolve(item, document)).filter(isScalar) : undefined;
    };
    return {
      at,
      span: spanOf(line),
      code: this.#slot(line, "code"),
      modifiers: (items("modifiers") ?? []).flatMap((node) => this.#slots.get(node) ?? []),
      units: this.scalar(line, "units"),
      pointers: items("diagnoses")?.map((node) => ({ text: sourceOf(node), span: spanOf(node) })),
      optional: this.scalar(line, "optional")?.text === "true",
      node: line,
    };
  }

  #slot(line: YAMLMap, name: string): Slot | undefined {
    const node = resolve(pairOf(line, name, this.#model.yaml.document)?.value, this.#model.yaml.document);
    return isScalar(node) ? this.#slots.get(node) : undefined;
  }
}

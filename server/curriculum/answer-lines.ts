import { type Document, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from "yaml";
import { eachField, resolve, sourceOf, spanOf } from "../yaml/nodes";
import type { Span } from "../yaml/span";
import type { DocumentModel, Slot } from "./model";

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

/** Reads the lines of a document's answers: goes through each once and takes from it what it has. */
export class LineReader {
  readonly #model: DocumentModel;
  readonly #document: Document | undefined;
  #slots: Map<Scalar, Slot> | undefined;

  constructor(model: DocumentModel) {
    this.#model = model;
    this.#document = model.yaml.document;
  }

  diagnoses(items: readonly unknown[]): DiagnosisLine[] {
    const lines: DiagnosisLine[] = [];
    for (let at = 0; at < items.length; at++) {
      const node = resolve(items[at], this.#document);
      if (!isMap(node)) continue;
      const fields = lineFields(node, this.#document);
      lines.push({
        at,
        span: spanOf(node),
        code: this.#slot(fields.code),
        optional: this.written(fields.optional)?.text === "true",
        evidence: this.#evidence(fields),
        poa: this.written(fields.poa),
      });
    }
    return lines;
  }

  procedures(items: readonly unknown[]): ProcedureLine[] {
    const lines: ProcedureLine[] = [];
    for (let at = 0; at < items.length; at++) {
      const node = resolve(items[at], this.#document);
      if (!isMap(node)) continue;
      const fields = lineFields(node, this.#document);
      lines.push({
        at,
        span: spanOf(node),
        code: this.#slot(fields.code),
        optional: this.written(fields.optional)?.text === "true",
        evidence: this.#evidence(fields),
        modifiers: this.#items(fields.modifiers)?.flatMap((node) => this.#slot(node) ?? []) ?? NONE,
        units: this.written(fields.units),
        pointers: this.#texts(fields.diagnoses),
      });
    }
    return lines;
  }

  #evidence({ evidence }: LineFields): Node[] | undefined {
    const items = this.#items(evidence);
    return items && items.length > 0 ? items : undefined;
  }

  /** The scalars of a list; undefined where there is none. */
  #texts(value: unknown): Written[] | undefined {
    if (value === undefined) return undefined;
    const list = resolve(value, this.#document);
    if (!isSeq(list)) return undefined;
    const texts: Written[] = [];
    for (const item of list.items) {
      const node = resolve(item, this.#document);
      if (isScalar(node)) texts.push(placed(node));
    }
    return texts;
  }

  /** What stands in a list; undefined where there is none. */
  #items(value: unknown): Node[] | undefined {
    if (value === undefined) return undefined;
    const list = resolve(value, this.#document);
    if (!isSeq(list)) return undefined;
    const nodes: Node[] = [];
    for (const item of list.items) {
      const node = resolve(item, this.#document);
      if (node) nodes.push(node);
    }
    return nodes;
  }

  /** The text of a field as it stands there. */
  written(value: unknown): Written | undefined {
    return value === undefined ? undefined : writtenIn(resolve(value, this.#document));
  }

  /** The slot that a scalar is; of one that stands in several places by aliases the last. */
  #slot(value: unknown): Slot | undefined {
    const node = resolve(value, this.#document);
    if (!isScalar(node)) return undefined;
    if (!this.#slots) {
      this.#slots = new Map();
      for (const slot of this.#model.slots) this.#slots.set(slot.node, slot);
    }
    return this.#slots.get(node);
  }
}

const NONE: readonly Slot[] = [];

/** The fields of a line that are read, as they stand there. */
interface LineFields {
  code: unknown;
  poa: unknown;
  units: unknown;
  modifiers: unknown;
  diagnoses: unknown;
  optional: unknown;
  evidence: unknown;
}

function lineFields(map: YAMLMap, document: Document | undefined): LineFields {
  const fields: LineFields = {
    code: undefined,
    poa: undefined,
    units: undefined,
    modifiers: undefined,
    diagnoses: undefined,
    optional: undefined,
    evidence: undefined,
  };
  eachField(map, document, (name, value) => {
    if (name === "code") fields.code = value;
    else if (name === "diagnoses") fields.diagnoses = value;
    else if (name === "evidence") fields.evidence = value;
    else if (name === "modifiers") fields.modifiers = value;
    else if (name === "units") fields.units = value;
    else if (name === "poa") fields.poa = value;
    else if (name === "optional") fields.optional = value;
  });
  return fields;
}

function placed(node: Scalar): Written {
  return { text: sourceOf(node), span: spanOf(node) };
}

/** The text of a field, when it is there and a scalar that says something. */
export function writtenIn(node: Node | undefined): Written | undefined {
  return isScalar(node) && node.value !== null ? placed(node) : undefined;
}

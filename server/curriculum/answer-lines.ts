import { type Document, isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
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

/** As many slots as most documents have: to go through them is quicker than to make a map, and a map of nodes is slow. */
const FEW = 40;

/** A line of either kind: they have one shape, of which each kind shows its part. */
type AnyLine = DiagnosisLine & ProcedureLine;

/**
 * Reads the lines of a document's answers: goes through each once and takes from it what it has. There is one reader
 * for each document: its fields are declared only, for those that are defined first and then set take longer to make
 * than to use, and it has no private methods and no functions of its own, which would keep documents from being
 * forgotten (V8 collects them late).
 */
export class LineReader {
  declare readonly document: Document | undefined;
  declare private readonly slots: readonly Slot[];
  declare private slotsByNode: Map<Scalar, Slot> | undefined;
  declare private line: AnyLine;

  constructor(model: DocumentModel) {
    this.document = model.yaml.document;
    this.slots = model.slots;
  }

  /** Reads a list of diagnoses. */
  diagnoses(items: readonly unknown[]): DiagnosisLine[] {
    return this.lines(items);
  }

  /** Reads a list of procedures. */
  procedures(items: readonly unknown[]): ProcedureLine[] {
    return this.lines(items);
  }

  /** The text of a field as it stands there, when it is a scalar that says something. */
  textOf(value: unknown): Written | undefined {
    return value === undefined ? undefined : writtenIn(resolve(value, this.document));
  }

  private lines(items: readonly unknown[]): AnyLine[] {
    const lines: AnyLine[] = [];
    for (let at = 0; at < items.length; at++) {
      const node = resolve(items[at], this.document);
      if (!isMap(node)) continue;
      const line = lineAt(at, spanOf(node));
      this.line = line;
      eachField(node, this.document, this, LineReader.take);
      lines.push(line);
    }
    return lines;
  }

  private static take(reader: LineReader, name: string, value: unknown): void {
    const { line } = reader;
    if (name === "code") line.code = reader.slotOf(resolve(value, reader.document));
    else if (name === "evidence") line.evidence = filled(reader.nodesIn(value));
    else if (name === "diagnoses") line.pointers = reader.nodesIn(value)?.filter(isScalar).map(placed);
    else if (name === "modifiers") {
      line.modifiers = reader.nodesIn(value)?.flatMap((item) => reader.slotOf(item) ?? []) ?? NONE;
    } else if (name === "units") line.units = reader.textOf(value);
    else if (name === "poa") line.poa = reader.textOf(value);
    else if (name === "optional") line.optional = reader.textOf(value)?.text === "true";
  }

  /** What stands in a list; undefined where there is none. */
  private nodesIn(value: unknown): Node[] | undefined {
    const list = resolve(value, this.document);
    if (!isSeq(list)) return undefined;
    const nodes: Node[] = [];
    const { items } = list;
    for (let at = 0; at < items.length; at++) {
      const node = resolve(items[at], this.document);
      if (node) nodes.push(node);
    }
    return nodes;
  }

  /** The slot of a scalar; the last one where it stands in several places. */
  private slotOf(node: Node | undefined): Slot | undefined {
    const { slots } = this;
    if (slots.length > FEW) {
      this.slotsByNode ??= new Map(slots.map((slot) => [slot.node, slot]));
      return this.slotsByNode.get(node as Scalar);
    }
    for (let at = slots.length - 1; at >= 0; at--) if (slots[at]?.node === node) return slots[at];
    return undefined;
  }
}

function filled<Item>(list: Item[] | undefined): Item[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

const NONE: readonly Slot[] = [];

function lineAt(at: number, span: Span): AnyLine {
  return {
    at,
    span,
    code: undefined,
    optional: false,
    evidence: undefined,
    poa: undefined,
    modifiers: NONE,
    units: undefined,
    pointers: undefined,
  };
}

function placed(node: Scalar): Written {
  return { text: sourceOf(node), span: spanOf(node) };
}

/** The text of a field, when it is there and a scalar that says something. */
export function writtenIn(node: Node | undefined): Written | undefined {
  return isScalar(node) && node.value !== null ? placed(node) : undefined;
}

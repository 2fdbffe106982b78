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

/** A document whose lines are read. Plain, for one is made for each document. */
export interface LineSource {
  readonly document: Document | undefined;
  readonly slots: ReadonlyMap<Scalar, Slot>;
}

/** The lines of a document: what they are read from. Of a scalar that stands in several places the last slot counts. */
export function lineSourceOf(model: DocumentModel): LineSource {
  const slots = new Map<Scalar, Slot>();
  for (const slot of model.slots) slots.set(slot.node, slot);
  return { document: model.yaml.document, slots };
}

/** Reads a list of diagnoses: goes through each line once and takes from it what it has. */
export function diagnosisLines(items: readonly unknown[], source: LineSource): DiagnosisLine[] {
  const lines: DiagnosisLine[] = [];
  for (let at = 0; at < items.length; at++) {
    const node = resolve(items[at], source.document);
    if (!isMap(node)) continue;
    const fields = lineFields(node, source.document);
    lines.push({
      at,
      span: spanOf(node),
      code: slotOf(fields.code, source),
      optional: textOf(fields.optional, source)?.text === "true",
      evidence: evidenceOf(fields, source),
      poa: textOf(fields.poa, source),
    });
  }
  return lines;
}

/** Reads a list of procedures. */
export function procedureLines(items: readonly unknown[], source: LineSource): ProcedureLine[] {
  const lines: ProcedureLine[] = [];
  for (let at = 0; at < items.length; at++) {
    const node = resolve(items[at], source.document);
    if (!isMap(node)) continue;
    const fields = lineFields(node, source.document);
    lines.push({
      at,
      span: spanOf(node),
      code: slotOf(fields.code, source),
      optional: textOf(fields.optional, source)?.text === "true",
      evidence: evidenceOf(fields, source),
      modifiers: nodesIn(fields.modifiers, source)?.flatMap((item) => slotOf(item, source) ?? []) ?? NONE,
      units: textOf(fields.units, source),
      pointers: nodesIn(fields.diagnoses, source)?.filter(isScalar).map(placed),
    });
  }
  return lines;
}

/** The text of a field as it stands there, when it is a scalar that says something. */
export function textOf(value: unknown, { document }: LineSource): Written | undefined {
  return value === undefined ? undefined : writtenIn(resolve(value, document));
}

function evidenceOf({ evidence }: LineFields, source: LineSource): Node[] | undefined {
  const nodes = nodesIn(evidence, source);
  return nodes && nodes.length > 0 ? nodes : undefined;
}

/** What stands in a list; undefined where there is none. */
function nodesIn(value: unknown, { document }: LineSource): Node[] | undefined {
  if (value === undefined) return undefined;
  const list = resolve(value, document);
  if (!isSeq(list)) return undefined;
  const nodes: Node[] = [];
  for (const item of list.items) {
    const node = resolve(item, document);
    if (node) nodes.push(node);
  }
  return nodes;
}

function slotOf(value: unknown, { document, slots }: LineSource): Slot | undefined {
  const node = resolve(value, document);
  return isScalar(node) ? slots.get(node) : undefined;
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

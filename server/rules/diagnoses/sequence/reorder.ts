import { type Document, isAlias, isMap, isSeq, type Node, visit, type YAMLSeq } from "yaml";
import { type Answer, answersOf, type ProcedureLine } from "../../../curriculum/answers";
import { placeAt, spanOf } from "../../../yaml/nodes";
import type { Span } from "../../../yaml/span";
import type { CodedAnswer } from "../../answers/coded-answer";
import type { Edit, Fix } from "../../finding";

/**
 * A fix that puts the diagnoses of an answer into another sequence, and lets every pointer of its lines still name the
 * diagnosis that it named.
 * @param order the old places (from 0) in their new sequence; all of them, each once
 * @returns none where the list is not written in one piece, or where a pointer belongs to two lists at once
 */
export function reorder(coded: CodedAnswer, order: readonly number[], title: string, certain = false): Fix[] {
  const { answer, exercise } = coded;
  const { document, text } = exercise.model.yaml;
  const list = listOf(answer, exercise.model.yaml.document);
  if (!document || !list || order.every((old, at) => old === at)) return [];
  if (list.items.length !== order.length || !list.items.every(isMap) || hasReferences(list)) return [];
  const lines = list.items.map((item) => spanOf(item as Node));
  const pieces = list.flow ? lines : wholeLines(text, lines);
  const pointers = pointerEdits(coded, order);
  if (!pieces || !pointers) return [];
  const moved = order.flatMap((old, at): Edit[] => {
    const [from, to] = [pieces[old], pieces[at]];
    if (!from || !to || old === at) return [];
    return [{ span: to, newText: text.slice(from.start, from.end) }];
  });
  return [{ title, edits: [...moved, ...pointers], certain }];
}

/** The sequence in which the diagnosis at one place stands right before that at another. */
export function moveBefore(count: number, from: number, to: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at).filter((at) => at !== from);
  order.splice(order.indexOf(to), 0, from);
  return order;
}

/** How many diagnoses an answer has, also those that could not be read. */
export function countOf({ answer, exercise }: CodedAnswer): number {
  return listOf(answer, exercise.model.yaml.document)?.items.length ?? 0;
}

function listOf(answer: Answer, document: Document | undefined): YAMLSeq | undefined {
  const node = placeAt(document, [...answer.path, "diagnoses"])?.node;
  return isSeq(node) ? node : undefined;
}

/** An anchor that moved behind its alias would name nothing. */
function hasReferences(list: YAMLSeq): boolean {
  let found = false;
  visit(list, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
    Node: (_, node) => {
      if (isAlias(node) || !("anchor" in node) || !node.anchor) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Items of a block list with the dash, the comments above and those behind, but not the last line's end. */
function wholeLines(text: string, lines: readonly Span[]): Span[] | undefined {
  const pieces: Span[] = [];
  for (const { start, end: reach } of lines) {
    // A block map reaches to the line behind it.
    const end = start + text.slice(start, reach).trimEnd().length;
    let from = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
    if (!/^[ \t]*- +$/.test(text.slice(from, start))) return undefined;
    const floor = pieces.at(-1)?.end ?? 0;
    for (;;) {
      const above = /(?:^|[\r\n])([ \t]*#[^\r\n]*(?:\r\n|\r|\n))$/.exec(text.slice(floor, from));
      if (!above?.[1]) break;
      from -= above[1].length;
    }
    pieces.push({ start: from, end: end + text.slice(end).search(/[\r\n]|$/) });
  }
  return pieces;
}

/** New numbers for the pointers to the diagnoses; undefined when they cannot be told. */
function pointerEdits({ answer, exercise }: CodedAnswer, order: readonly number[]): Edit[] | undefined {
  const answers = answersOf(exercise.model);
  const sharing = answers.filter(({ diagnoses }) => diagnoses === answer.diagnoses);
  const lines = new Set<ProcedureLine>(sharing.flatMap(({ procedures }) => procedures));
  const others = answers.filter((other) => !sharing.includes(other)).flatMap(({ procedures }) => procedures);
  const edits = new Map<number, Edit>();
  for (const line of lines) {
    for (const { text, span } of line.pointers ?? []) {
      const at = order.indexOf(Number(text) - 1);
      if (at < 0 || at === Number(text) - 1) continue;
      // An alternative with a sequence of its own points by the same numbers.
      if (others.includes(line)) return undefined;
      edits.set(span.start, { span, newText: String(at + 1) });
    }
  }
  return [...edits.values()];
}

import { isMap, isSeq, type Node } from "yaml";
import type { DiagnosisLine, ProcedureLine } from "../../curriculum/answers";
import type { DocumentModel, Slot } from "../../curriculum/model";
import { keyOf, placeAt, spanOf } from "../../yaml/nodes";
import type { Span } from "../../yaml/span";
import type { Edit, Fix } from "../finding";

/** The place of an item in a list. */
interface Item {
  path: Slot["path"];
  span: Span;
}

/**
 * A fix that takes an item out of its list; a list that would be left empty goes with its field.
 * @returns none where the list comes from elsewhere in the document, by an alias or a merge key
 */
export function dropItem(model: DocumentModel, { path, span }: Item, title: string, certain: boolean): Fix[] {
  const { document, text } = model.yaml;
  const holder = placeAt(document, path.slice(0, -2))?.node;
  const pair = isMap(holder) ? holder.items.find((item) => keyOf(item) === path.at(-2)) : undefined;
  const list = pair?.value;
  if (!isMap(holder) || !isSeq(list) || !pair?.key) return [];
  const items = list.items as Node[];
  const at = items.findIndex(({ range }) => range?.[0] === span.start);
  if (at < 0) return [];
  const before = items[at - 1] && spanOf(items[at - 1] as Node);
  const after = items[at + 1] && spanOf(items[at + 1] as Node);
  const drop = (from: number, to: number): Fix[] => [
    { title, edits: [{ span: { start: from, end: to }, newText: "" }], certain },
  ];
  if (list.flow && before) return drop(before.end, span.end);
  if (list.flow && after) return drop(span.start, after.start);
  if (!list.flow && items.length > 1) return drop(lineStart(text, span.start), lineEnd(text, span.end));
  if (holder.flow) return [];
  const key = spanOf(pair.key as Node).start;
  // A field that shares its line with the dash of the item cannot go as a line.
  if (text.slice(lineStart(text, key), key).trim() !== "") return [];
  return drop(lineStart(text, key), lineEnd(text, spanOf(list).end));
}

/** A fix that takes a line out of its answer; which one goes is the author's to say. */
export function dropLine(model: DocumentModel, { code, span }: DiagnosisLine | ProcedureLine, title: string): Fix[] {
  return code ? dropItem(model, { path: code.path.slice(0, -1), span }, title, false) : [];
}

/** Puts a field behind the code of a line. */
export function fieldBehind(model: DocumentModel, slot: Slot, field: string): Edit[] {
  const holder = placeAt(model.yaml.document, slot.path.slice(0, -1))?.node;
  const key = isMap(holder) ? holder.items.find((item) => keyOf(item) === slot.path.at(-1))?.key : undefined;
  if (!isMap(holder) || !key) return [];
  const { text } = model.yaml;
  if (holder.flow) return [{ span: { start: slot.span.end, end: slot.span.end }, newText: `, ${field}` }];
  const start = spanOf(key as Node).start;
  const indent = " ".repeat(start - lineStart(text, start));
  const end = slot.span.end + text.slice(slot.span.end).search(/[\r\n]|$/);
  return [{ span: { start: end, end }, newText: `${text.includes("\r\n") ? "\r\n" : "\n"}${indent}${field}` }];
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

/** Behind the line break. */
function lineEnd(text: string, offset: number): number {
  const rest = /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(offset));
  return offset + (rest?.[0].length ?? 0);
}

import type { Position, SelectionRange } from "vscode-languageserver-types";
import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { Snapshot } from "../curriculum/snapshot";
import type { Span } from "../yaml/span";

/** For each position the spans around it, from the word outwards, each within the next. */
export function selectionRanges(snapshot: Snapshot, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = snapshot.offsetAt(position);
    const { start, model } = snapshot.documentAt(offset);
    const spans: Span[] = [{ start: 0, end: snapshot.text.length }];
    const add = (span: Span) => {
      const last = spans.at(-1);
      if (!last || span.start < last.start || span.end > last.end) return;
      if (span.start !== last.start || span.end !== last.end) spans.push(span);
    };
    add({ start, end: start + model.yaml.text.length });
    for (const span of around(model.yaml.root, offset - start))
      add({ start: start + span.start, end: start + span.end });
    const word = wordAt(snapshot.text, offset);
    if (word) add(word);
    return spans.reduce<SelectionRange | undefined>(
      (parent, span) => ({ range: snapshot.rangeOf(span), ...(parent ? { parent } : {}) }),
      undefined,
    ) as SelectionRange;
  });
}

function around(root: Node | undefined, offset: number): Span[] {
  const spans: Span[] = [];
  let node: Node | null | undefined = root;
  while (node?.range) {
    spans.push({ start: node.range[0], end: node.range[1] });
    let next: Node | null | undefined;
    if (isMap(node)) {
      for (const pair of node.items) {
        const key = pair.key as Node | null;
        const value = pair.value as Node | null;
        const from = key?.range?.[0] ?? value?.range?.[0];
        const to = value?.range?.[1] ?? key?.range?.[1];
        if (from === undefined || to === undefined || offset < from || offset > to) continue;
        spans.push({ start: from, end: to });
        next = key?.range && offset <= key.range[1] ? key : value;
      }
    } else if (isSeq(node)) {
      next = node.items.find((item) => covers(item as Node, offset)) as Node | undefined;
    } else if (isScalar(node)) break;
    node = next && covers(next, offset) ? next : undefined;
  }
  return spans;
}

function covers(node: Node | null, offset: number): boolean {
  return !!node?.range && node.range[0] <= offset && offset <= node.range[1];
}

function wordAt(text: string, offset: number): Span | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && /[\p{L}\p{N}_-]/u.test(text[start - 1] ?? "")) start--;
  while (end < text.length && /[\p{L}\p{N}_-]/u.test(text[end] ?? "")) end++;
  return end > start ? { start, end } : undefined;
}

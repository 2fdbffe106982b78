import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import { isMap, isScalar, isSeq, type Node, visit } from "yaml";
import type { Snapshot } from "../curriculum/snapshot";

/**
 * What can be folded: documents, fields with something below them, entries of lists, texts, blocks of comments.
 * @param limit how many the client takes
 */
export function foldingRanges(snapshot: Snapshot, limit = 5_000): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const lines = snapshot.text.split(/\r\n|\r|\n/);
  const fold = (first: number, last: number, kind?: FoldingRangeKind) => {
    let end = last;
    while (end > first && (lines[end] ?? "").trim() === "") end--;
    if (end > first && ranges.length < limit)
      ranges.push({ startLine: first, endLine: end, ...(kind ? { kind } : {}) });
  };
  const documents = snapshot.stream;
  for (const [index, { start, yaml }] of documents.entries()) {
    const lineOf = (offset: number) => snapshot.positionAt(start + offset).line;
    if (documents.length > 1) {
      const next = documents[index + 1];
      fold(lineOf(0), next ? snapshot.positionAt(next.start).line - 1 : lines.length - 1);
    }
    if (!yaml.document) continue;
    visit(yaml.document, {
      Pair(_key, pair) {
        const key = pair.key as Node | null;
        const value = pair.value as Node | null;
        const text = isScalar(value) && (value.type === "BLOCK_LITERAL" || value.type === "BLOCK_FOLDED");
        if (key?.range && value?.range && (text || isMap(value) || isSeq(value))) {
          fold(lineOf(key.range[0]), lineOf(Math.max(value.range[0], value.range[1] - 1)));
        }
        return ranges.length < limit ? undefined : visit.BREAK;
      },
      Seq(_key, list) {
        for (const item of list.items) {
          const range = (item as Node | null)?.range;
          if (isMap(item) && range) fold(lineOf(range[0]), lineOf(Math.max(range[0], range[1] - 1)));
        }
        return undefined;
      },
    });
  }
  for (let line = 0; line < lines.length; line++) {
    const first = line;
    while (/^\s*#/.test(lines[line] ?? "")) line++;
    if (line - first > 1) fold(first, line - 1, FoldingRangeKind.Comment);
  }
  return ranges;
}

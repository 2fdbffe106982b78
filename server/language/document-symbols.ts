import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import { rootField } from "../curriculum/model";
import type { PlacedModel, Snapshot } from "../curriculum/snapshot";
import { keyOf, resolve, sourceOf, spanOf } from "../yaml/nodes";
import type { Span } from "../yaml/span";

/** An outline longer than this helps nobody and slows the editor. */
const MAXIMUM_SYMBOLS = 2_000;

/** The fields that tell one entry of a list from another, best first. */
const ENTRY_NAMES = ["code", "title", "id", "text", "problem", "reason", "source", "experience"];

/** The outline of a file: its documents, their fields, the entries of their lists. */
export function documentSymbols(snapshot: Snapshot): DocumentSymbol[] {
  let left = MAXIMUM_SYMBOLS;
  const models = snapshot.models;

  const symbol = (
    placed: PlacedModel,
    name: string,
    detail: string,
    kind: SymbolKind,
    whole: Span,
    head: Span,
    children: DocumentSymbol[],
  ) => {
    const range = snapshot.rangeOf(
      { start: Math.min(whole.start, head.start), end: Math.max(whole.end, head.end) },
      placed.start,
    );
    return { name: name || "…", detail, kind, range, selectionRange: snapshot.rangeOf(head, placed.start), children };
  };

  const childrenOf = (placed: PlacedModel, raw: unknown, depth: number): DocumentSymbol[] => {
    const { yaml } = placed.model;
    // An alias is another place's outline.
    const node = raw as Node | null;
    if (depth > 6) return [];
    if (isMap(node)) return node.items.flatMap((pair) => (left-- > 0 ? field(placed, pair, depth) : []));
    if (!isSeq(node)) return [];
    return node.items.flatMap((item, index) => {
      const entry = resolve(item, yaml.document);
      // Scalars in a list are the detail of its field, not entries of the outline.
      if (!isMap(entry) || left-- <= 0) return [];
      const own = spanOf(item as Node);
      const head = { start: own.start, end: Math.min(own.end, lineEnd(yaml.text, own.start)) };
      const name = ENTRY_NAMES.map((key) => scalarOf(entry.items.find((pair) => keyOf(pair) === key))).find(Boolean);
      const mark = scalarOf(entry.items.find((pair) => keyOf(pair) === "correct")) === "true" ? "correct" : "";
      return [
        symbol(placed, name ?? `${index + 1}`, mark, SymbolKind.Object, own, head, childrenOf(placed, item, depth + 1)),
      ];
    });
  };

  const field = (placed: PlacedModel, pair: Pair, depth: number): DocumentSymbol[] => {
    if (!isScalar(pair.key)) return [];
    const head = spanOf(pair.key);
    const value = pair.value as Node | null;
    const whole = { start: head.start, end: value?.range ? value.range[1] : head.end };
    const kind = isMap(value) ? SymbolKind.Module : isSeq(value) ? SymbolKind.Array : SymbolKind.Field;
    return [
      symbol(placed, sourceOf(pair.key), detailOf(value), kind, whole, head, childrenOf(placed, value, depth + 1)),
    ];
  };

  if (models.length === 1 && models[0]) return childrenOf(models[0], models[0].model.yaml.root, 0);
  return models.flatMap((placed) => {
    const { yaml, kind } = placed.model;
    if (!yaml.root || left-- <= 0) return [];
    const label = kind.labelFields.map((name) => rootField(placed.model, name)?.text).find(Boolean);
    const id = rootField(placed.model, "id");
    const head = id?.span ?? { start: spanOf(yaml.root).start, end: spanOf(yaml.root).start };
    return [
      symbol(
        placed,
        label ?? id?.text ?? kind.noun,
        id?.text ?? "",
        SymbolKind.Class,
        spanOf(yaml.root),
        head,
        childrenOf(placed, yaml.root, 0),
      ),
    ];
  });
}

function detailOf(value: Node | null): string {
  if (isScalar(value)) return sourceOf(value).split(/\r?\n/, 1)[0]?.slice(0, 80) ?? "";
  if (!isSeq(value)) return "";
  const scalars = value.items.filter((item) => isScalar(item)).map((item) => sourceOf(item));
  return scalars.length === value.items.length ? scalars.join(", ").slice(0, 80) : "";
}

function scalarOf(pair: Pair | undefined): string | undefined {
  return isScalar(pair?.value) ? sourceOf(pair.value).split(/\r?\n/, 1)[0]?.slice(0, 80) : undefined;
}

function lineEnd(text: string, from: number): number {
  return from + text.slice(from).search(/[\r\n]|$/);
}

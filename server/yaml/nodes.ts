import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Span } from "./span";

/** The way to a value: field names, and positions in lists (from 0). */
export type Path = readonly (string | number)[];

/** The stretch that a value itself takes, without the white space and comments behind it. */
export function spanOf(node: Node): Span {
  const { range } = node;
  // Not taken apart as a list: every value of every document comes here, and that goes by an iterator.
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

/** What an author typed as a scalar, without its quotes: for `250.00` the text, never the number. */
export function sourceOf(scalar: Scalar): string {
  return scalar.source ?? String(scalar.value ?? "");
}

/** The node behind an alias, or the node itself. */
export function resolve(node: unknown, document: Document | undefined): Node | undefined {
  // Most fields that are asked for are not there.
  if (node === undefined || node === null) return undefined;
  if (isAlias(node)) return document ? node.resolve(document) : undefined;
  return isNode(node) ? node : undefined;
}

/** The field name of a pair as written, or undefined where it is no scalar. */
export function keyOf(pair: Pair): string | undefined {
  const { key } = pair;
  return isScalar(key) ? (key.source ?? String(key.value ?? "")) : undefined;
}

/** Finds a field of a map, also one that comes in by a merge key (`<<`). */
export function pairOf(map: YAMLMap, key: string, document: Document | undefined): Pair | undefined {
  let merged: Pair | undefined;
  for (const pair of map.items) {
    const name = keyOf(pair);
    if (name === key) return pair;
    if (name !== "<<" || merged) continue;
    const source = resolve(pair.value, document);
    for (const from of isSeq(source) ? source.items : [source]) {
      const part = resolve(from, document);
      if (isMap(part) && part !== map) merged ??= pairOf(part, key, document);
    }
  }
  return merged;
}

/**
 * Goes through the fields of a map once, those that come in by merge keys included: for whoever asks for several, and
 * would else go through the map for each. What counts comes last, so that who takes a name twice keeps the right value:
 * a field of the map itself outweighs one that is merged, and the first of two outweighs the second.
 * @param target what takes them; handed on, so that nobody has to make a function for each map
 * @param take gets the value as it stands there, which may be an alias; see `resolve`
 */
export function eachField<Target>(
  map: YAMLMap,
  document: Document | undefined,
  target: Target,
  take: Take<Target>,
): void {
  if (!takeOwn(map, target, take)) return;
  for (let at = map.items.length - 1; at >= 0; at--) {
    const pair = map.items[at] as Pair;
    if (keyOf(pair) === "<<") eachMerged(pair, map, document, target, take);
  }
  takeOwn(map, target, take);
}

type Take<Target> = (target: Target, name: string, value: unknown) => void;

/** @returns whether the map has merge keys, so that what it has itself must be taken again behind what they bring */
function takeOwn<Target>({ items }: YAMLMap, target: Target, take: Take<Target>): boolean {
  let merges = false;
  for (let at = items.length - 1; at >= 0; at--) {
    const pair = items[at] as Pair;
    const name = keyOf(pair);
    if (name === undefined) continue;
    take(target, name, pair.value);
    if (name === "<<") merges = true;
  }
  return merges;
}

function eachMerged<Target>(
  pair: Pair,
  map: YAMLMap,
  document: Document | undefined,
  target: Target,
  take: Take<Target>,
): void {
  const source = resolve(pair.value, document);
  const parts = isSeq(source) ? [...source.items].reverse() : [source];
  for (const from of parts) {
    const part = resolve(from, document);
    if (isMap(part) && part !== map) eachField(part, document, target, take);
  }
}

/** What stands at a path: the node, and the pair that holds it when it is a field. */
export interface Place {
  node: Node | undefined;
  pair: Pair | undefined;
}

/**
 * Follows a path from the root, through aliases and merge keys.
 * @returns the place, or undefined when the path leaves the document
 */
export function placeAt(document: Document | undefined, path: Path): Place | undefined {
  let place: Place = { node: resolve(document?.contents, document), pair: undefined };
  for (const step of path) {
    if (isMap(place.node)) {
      const pair = pairOf(place.node, String(step), document);
      if (!pair) return undefined;
      place = { node: resolve(pair.value, document), pair };
    } else if (isSeq(place.node)) {
      const item = place.node.items[Number(step)];
      if (item === undefined) return undefined;
      place = { node: isPair(item) ? undefined : resolve(item, document), pair: undefined };
    } else return undefined;
  }
  return place;
}

/** A node with the way to it. */
export interface Located {
  node: Node | undefined;
  /** The pair whose key or value holds the offset, when it is in a map. */
  pair: Pair | undefined;
  onKey: boolean;
  path: Path;
}

/**
 * The innermost key or value at an offset.
 * @param offset relative to the document
 */
export function locate(document: Document | undefined, offset: number): Located | undefined {
  let node: Node | null | undefined = document?.contents as Node | null | undefined;
  const path: (string | number)[] = [];
  let found: Located | undefined;
  while (node) {
    if (isMap(node)) {
      const pair = node.items.find((item) => holds(item, offset));
      if (!pair) break;
      path.push(keyOf(pair) ?? "");
      const onKey = isScalar(pair.key) && within(pair.key, offset);
      found = {
        node: onKey ? (pair.key as Node) : ((pair.value ?? undefined) as Node | undefined),
        pair,
        onKey,
        path: [...path],
      };
      if (onKey) break;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const index = node.items.findIndex((item) => item && within(item as Node, offset));
      if (index < 0) break;
      path.push(index);
      node = node.items[index] as Node;
      found = { node, pair: undefined, onKey: false, path: [...path] };
    } else break;
  }
  return found;
}

function within(node: Node, offset: number): boolean {
  return !!node.range && node.range[0] <= offset && offset <= node.range[1];
}

function holds(pair: Pair, offset: number): boolean {
  return (!!pair.key && within(pair.key as Node, offset)) || (!!pair.value && within(pair.value as Node, offset));
}

/** How a scalar is quoted in the text, so that what replaces it can be quoted the same way. */
export function quotingOf(scalar: Scalar): { quoting: "plain" | "single" | "double"; inFlow: boolean } {
  const quoting = scalar.type === "QUOTE_SINGLE" ? "single" : scalar.type === "QUOTE_DOUBLE" ? "double" : "plain";
  return { quoting, inFlow: true };
}

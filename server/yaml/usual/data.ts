import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";

/** A tree without aliases and merge keys as plain data, as the library's `toJS` has it. */
export function dataOf(node: ParsedNode | null): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => dataOf(item as ParsedNode));
  if (!isMap(node)) return null;
  const data: Record<string, unknown> = {};
  for (const { key, value } of node.items) {
    const name = String(isScalar(key) ? key.value : "");
    const own = dataOf(value as ParsedNode | null);
    // A field that is called like what every object has, `__proto__` above all, is an ordinary field.
    if (INHERITED.has(name))
      Object.defineProperty(data, name, { value: own, writable: true, enumerable: true, configurable: true });
    else data[name] = own;
  }
  return data;
}

const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

import { Scalar } from "yaml";
import { type Cursor, unusual } from "./cursor";
import { scalarNode } from "./nodes";
import { unescaped } from "./scalars";

/** Reads a scalar in quotes that begins at the place and ends on the same line. */
export function quoted(cursor: Cursor): Scalar.Parsed {
  const { text, at: start } = cursor;
  const double = text[start] === '"';
  const close = double ? closingDouble(text, start + 1) : closingSingle(text, start + 1);
  if (close < 0) throw unusual;
  const inner = text.slice(start + 1, close);
  if (inner.includes("\n")) throw unusual;
  const value = double ? (inner.includes("\\") ? unescaped(inner) : inner) : inner.replaceAll("''", "'");
  if (value === undefined) throw unusual;
  cursor.at = close + 1;
  return scalarNode(value, value, double ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE, [start, close + 1, close + 1]);
}

function closingDouble(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return end;
  }
  return -1;
}

function closingSingle(text: string, from: number): number {
  let end = text.indexOf("'", from);
  while (end >= 0 && text[end + 1] === "'") end = text.indexOf("'", end + 2);
  return end;
}

import { type ParsedNode, Scalar, type YAMLMap } from "yaml";
import { COLON, type Cursor, DASH, endsLine, HASH, NEWLINE, opensPlain, RETURN, SPACE, unusual } from "./cursor";
import { Keys } from "./keys";
import { nameIn } from "./names";
import { mapNode, pairNode, scalarNode, sequenceNode } from "./nodes";
import { quoted } from "./quoted";
import { plainValue } from "./scalars";

const COMMA = 44;
const QUESTION = 63;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;
/** Deeper than any course, and shallow enough for the stack. */
const DEEPEST = 40;

/** Whether a flow collection begins with this UTF-16 unit. */
export function opensFlow(code: number): boolean {
  return code === OPEN_LIST || code === OPEN_MAP;
}

/**
 * Reads a list or map in brackets that begins at the place.
 * @param least the column that its further lines have to reach
 */
export function flowCollection(cursor: Cursor, least: number, depth = 1): ParsedNode {
  if (depth > DEEPEST) throw unusual;
  return cursor.code() === OPEN_LIST ? flowList(cursor, least, depth) : flowMap(cursor, least, depth);
}

function flowList(cursor: Cursor, least: number, depth: number): ParsedNode {
  const start = cursor.at++;
  const items: ParsedNode[] = [];
  for (;;) {
    skipSpace(cursor, least, depth);
    if (cursor.code() === CLOSE_LIST) break;
    const item = flowNode(cursor, least, depth);
    skipSpace(cursor, least, depth);
    // The white space up to the comma belongs to the entry.
    item.range[2] = cursor.at;
    items.push(item);
    if (cursor.code() === CLOSE_LIST) break;
    if (cursor.code() !== COMMA) throw unusual;
    cursor.at++;
  }
  cursor.at++;
  return sequenceNode(items, [start, cursor.at, cursor.at], true);
}

function flowMap(cursor: Cursor, least: number, depth: number): ParsedNode {
  const start = cursor.at++;
  const items: YAMLMap.Parsed["items"] = [];
  const keys = new Keys();
  for (;;) {
    skipSpace(cursor, least, depth);
    if (cursor.code() === CLOSE_MAP) break;
    const key = flowScalar(cursor, true);
    keys.add(key);
    cursor.skipSpaces();
    if (cursor.code() !== COLON || !cursor.isIndicator()) throw unusual;
    cursor.at++;
    skipSpace(cursor, least, depth);
    const value = flowNode(cursor, least, depth);
    cursor.skipSpaces();
    if (cursor.code() === RETURN) cursor.at++;
    if (cursor.code() === NEWLINE) cursor.at++;
    // The white space behind a value belongs to it, up to where the line ends.
    value.range[2] = cursor.at;
    if (cursor.text.charCodeAt(cursor.at - 1) === NEWLINE) {
      cursor.at--;
      if (cursor.text.charCodeAt(cursor.at - 1) === RETURN) cursor.at--;
    }
    items.push(pairNode(key, value));
    skipSpace(cursor, least, depth);
    if (cursor.code() === CLOSE_MAP) break;
    if (cursor.code() !== COMMA) throw unusual;
    cursor.at++;
  }
  cursor.at++;
  return mapNode(items, [start, cursor.at, cursor.at], true);
}

function flowNode(cursor: Cursor, least: number, depth: number): ParsedNode {
  return opensFlow(cursor.code()) ? flowCollection(cursor, least, depth + 1) : flowScalar(cursor);
}

function flowScalar(cursor: Cursor, isName = false): Scalar.Parsed {
  const first = cursor.text[cursor.at];
  if (first === '"' || first === "'") return quoted(cursor);
  const { text, at: start } = cursor;
  const code = cursor.code();
  if (!opensPlain(code)) throw unusual;
  const next = cursor.code(1);
  if ((code === DASH || code === QUESTION) && (next === SPACE || endsLine(next) || isFlowIndicator(next)))
    throw unusual;
  let end = start;
  let at = start;
  for (; ; at++) {
    const unit = text.charCodeAt(at);
    if (endsLine(unit) || isFlowIndicator(unit)) break;
    if (unit === SPACE) {
      if (text.charCodeAt(at + 1) === HASH) throw unusual;
      continue;
    }
    if (unit === COLON) {
      const behind = text.charCodeAt(at + 1);
      if (behind === SPACE || endsLine(behind) || isFlowIndicator(behind)) break;
    }
    end = at + 1;
  }
  cursor.at = at;
  const source = isName ? nameIn(text, start, end) : text.slice(start, end);
  return scalarNode(plainValue(source), source, Scalar.PLAIN, [start, end, end]);
}

function isFlowIndicator(code: number): boolean {
  return code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP || code === OPEN_LIST || code === OPEN_MAP;
}

/** Skips white space and line ends. A line has to be indented; only the last bracket may stand below what opened it. */
function skipSpace(cursor: Cursor, least: number, depth: number): void {
  cursor.skipSpaces();
  while (cursor.code() === NEWLINE || cursor.code() === RETURN) {
    cursor.skipLine();
    const line = cursor.at;
    cursor.skipSpaces();
    if (cursor.code() === NEWLINE || cursor.code() === RETURN) continue;
    const column = cursor.at - line;
    const closes = depth === 1 && (cursor.code() === CLOSE_LIST || cursor.code() === CLOSE_MAP);
    if (column < (closes ? least - 1 : least)) throw unusual;
  }
  if (cursor.code() === HASH) throw unusual;
}

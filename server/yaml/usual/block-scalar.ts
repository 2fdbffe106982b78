import { Scalar } from "yaml";
import { type Cursor, NEWLINE, RETURN, SPACE, unusual } from "./cursor";
import { scalarNode } from "./nodes";
import { folded } from "./scalars";

const GREATER = 62;
const DASH = 45;

/**
 * Reads a text behind `|` or `>` that begins at the place.
 * @param least the column that its lines have to reach
 */
export function blockScalar(cursor: Cursor, least: number): Scalar.Parsed {
  const { text, at: start } = cursor;
  const fold = cursor.code() === GREATER;
  cursor.at++;
  const strip = cursor.code() === DASH;
  if (strip) cursor.at++;
  cursor.skipSpaces();
  if (cursor.code() !== NEWLINE && cursor.code() !== RETURN) throw unusual;
  cursor.skipLine();
  const lines: string[] = [];
  let indent = -1;
  // Behind the last line that is no blank one: those after it are nobody's.
  let end = cursor.at;
  let count = 0;
  while (cursor.at < text.length) {
    const line = cursor.at;
    cursor.skipSpaces();
    const column = cursor.at - line;
    if (cursor.atLineEnd) {
      // White space that might count as text.
      if (column > 0 && (indent < 0 || column > indent)) throw unusual;
      cursor.skipLine();
      lines.push("");
      continue;
    }
    if (indent < 0) {
      if (column < least) throw unusual;
      indent = column;
    } else if (column < indent) {
      cursor.at = line;
      break;
    }
    const from = line + indent;
    // Lines that are indented further are not folded.
    if (fold && text.charCodeAt(from) === SPACE) throw unusual;
    cursor.skipLine();
    lines.push(text.slice(from, contentEnd(text, cursor.at)));
    end = cursor.at;
    count = lines.length;
  }
  if (indent < 0) throw unusual;
  cursor.at = end;
  const content = lines.slice(0, count);
  const joined = fold ? foldedBlock(content) : content.join("\n");
  const value = strip ? joined : `${joined}\n`;
  return scalarNode(value, value, fold ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL, [start, end, end]);
}

/** Blank lines before the first text count each. */
function foldedBlock(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== "");
  return "\n".repeat(first) + folded(lines.slice(first));
}

/** Where a line's text ends, given where the next begins. */
function contentEnd(text: string, next: number): number {
  let end = next;
  if (text.charCodeAt(end - 1) === NEWLINE) end--;
  if (text.charCodeAt(end - 1) === RETURN) end--;
  return end;
}

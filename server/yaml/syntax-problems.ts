import { type Document, isScalar, visit, type YAMLError } from "yaml";
import type { Span } from "./span";

/** Something the YAML parser rejects, said for an author. */
export interface SyntaxProblem extends Span {
  /** The parser's own error code, or one of ours. Nothing keys on `message`. */
  code: string;
  message: string;
}

const CONFLICT = /^<{7} .*$/m;
const CONFLICT_END = /^>{7} /m;

/** What each of the parser's error codes means to somebody who writes a course. Codes that are not here keep the parser's words. */
const MESSAGES: Record<string, string> = {
  ALIAS_PROPS: "An alias (`*name`) stands for a whole value, so it can have no anchor or tag of its own.",
  BAD_ALIAS: "The name of an anchor or alias is missing or malformed. It is a word right after `&` or `*`.",
  BAD_DQ_ESCAPE:
    "In double quotes a backslash starts an escape, and this one does not exist. Use single quotes for plain text.",
  BAD_SCALAR_START: "A value cannot begin with this character. Put the value in quotes.",
  BLOCK_AS_IMPLICIT_KEY:
    "There is a second `:` in this value, or it is indented like a field. Put text with a colon in quotes.",
  BLOCK_IN_FLOW: "A list with dashes or indented fields cannot stand inside [ ] or { }. Write one form or the other.",
  DUPLICATE_KEY: "This field stands here twice, and only one of them would count. Remove one or rename it.",
  KEY_OVER_1024_CHARS: "This field name is over 1,024 characters long. Is a colon or a quote missing before it?",
  MULTILINE_IMPLICIT_KEY:
    "A field name must stand on one line with a colon after it. Is a colon missing on the line before?",
  MULTIPLE_ANCHORS: "A value can have only one anchor (`&name`).",
  MULTIPLE_TAGS: "A value can have only one tag (`!name`).",
  TAB_AS_INDENT: "YAML does not allow tabs as indentation. Use spaces, two a level.",
  TAG_RESOLVE_FAILED: "Chartkey's documents use no YAML tags. Remove it, or quote the value if the `!` belongs to it.",
  RESOURCE_EXHAUSTION:
    "This document is nested too deeply to be read. Chartkey's documents need fewer than ten levels.",
};

function messageOf(error: YAMLError): string {
  if (error.code === "MISSING_CHAR") {
    if (error.message.includes("quote")) return "A quote opens here and is never closed. Add the closing quote.";
    if (error.message.includes("Implicit map keys")) return "A field name needs a colon and a value after it.";
    return "Something is missing here: a colon, a comma or a closing bracket.";
  }
  if (error.code === "BAD_INDENT") {
    if (error.message.startsWith("Flow")) return "A bracket that opens here is never closed. Add the closing ] or }.";
    return "The indentation does not match the lines around it. Fields of one level start in the same column.";
  }
  if (error.code === "UNEXPECTED_TOKEN") {
    if (error.message.startsWith("Block scalar header"))
      return "After `|` or `>` the text starts on the next line, indented.";
    return "This does not belong here. Check the indentation, the dashes and the colons of this line and the one before.";
  }
  return MESSAGES[error.code] ?? error.message;
}

/**
 * Turns the parser's errors into problems: one a cause, each within one line.
 * Follow-on errors of the same or the next line are dropped, since mending the first one ends them too.
 * @param text the document's text, which the errors' positions refer to
 */
export function syntaxProblems(text: string, document: Document.Parsed): SyntaxProblem[] {
  const conflict = CONFLICT.exec(text);
  if (conflict && CONFLICT_END.test(text)) {
    const message =
      "A merge conflict was left in this file. Keep one side and delete the lines with <<<<<<<, ======= and >>>>>>>.";
    return [{ code: "MERGE_CONFLICT", message, start: conflict.index, end: conflict.index + conflict[0].length }];
  }
  const problems: SyntaxProblem[] = [];
  let lastLine = -2;
  for (const error of [...document.errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const start = originOf(document, error) ?? Math.min(error.pos[0], text.length);
    const line = lineOf(text, start);
    if (line - lastLine <= 1 && problems.length > 0) continue;
    lastLine = line;
    problems.push({ code: error.code, message: messageOf(error), ...withinLine(text, start, error.pos[1]) });
    // An open quote or bracket swallows what follows: whatever else is said about the rest is a consequence.
    if (error.code === "MISSING_CHAR" && error.message.includes("quote")) break;
    if (error.code === "BAD_INDENT" && error.message.startsWith("Flow")) break;
  }
  return problems;
}

/** Where an unclosed quote or bracket opens; the parser reports where it gave up looking. */
function originOf(document: Document.Parsed, error: YAMLError): number | undefined {
  const quote = error.code === "MISSING_CHAR" && error.message.includes("quote");
  const flow = error.code === "BAD_INDENT" && error.message.startsWith("Flow");
  if (!quote && !flow) return undefined;
  let origin: number | undefined;
  visit(document, {
    Node(_key, node) {
      const range = node.range;
      if (!range || range[0] > error.pos[0] || range[2] < error.pos[0] - 1) return undefined;
      const quoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
      if (quote ? quoted : "flow" in node && node.flow) origin = range[0];
      return undefined;
    },
  });
  return origin;
}

function withinLine(text: string, start: number, end: number): Span {
  let from = start;
  // At the end of the text there is nothing to underline: take the last visible character before it.
  while (from > 0 && (from >= text.length || text[from] === "\n" || text[from] === "\r")) from--;
  const rest = text.slice(from).search(/[\r\n]/);
  const lineEnd = rest < 0 ? text.length : from + rest;
  return { start: from, end: Math.max(Math.min(end, lineEnd), Math.min(from + 1, lineEnd)) };
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

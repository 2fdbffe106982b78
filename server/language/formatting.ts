import type { TextEdit } from "vscode-languageserver-types";
import { isMap, isScalar, isSeq, type Node, visit } from "yaml";
import type { Snapshot } from "../curriculum/snapshot";
import { YamlDocument } from "../yaml/document";
import { sourceOf } from "../yaml/nodes";
import { readStream } from "../yaml/stream";
import { reindent } from "./reindent";

/** What the editor asks for. Tabs are no indentation in YAML, so only the width counts. */
export interface FormattingSettings {
  tabSize: number;
  insertSpaces: boolean;
}

/**
 * Tidies a file: indentation, one space behind colons and dashes, no white space at line ends, one line end at the end.
 * What the author wrote stays: comments, quotes, the spelling of every code. A document with a syntax error is left alone.
 * @returns one edit a changed line
 */
export function formatDocument(snapshot: Snapshot, settings: FormattingSettings): TextEdit[] {
  const step = settings.insertSpaces ? Math.min(Math.max(settings.tabSize, 2), 8) : 2;
  const edits: TextEdit[] = [];
  const last = snapshot.stream.length - 1;
  for (const [index, { start, yaml }] of snapshot.stream.entries()) {
    if (yaml.problems.length > 0 || !yaml.root) continue;
    const before = yaml.text.split("\n");
    const after = reindent(yaml, before, step);
    if (index === last) while (after.length > 1 && after.at(-1)?.text === "" && after.at(-2)?.text === "") after.pop();
    const text = after.map((line) => line.text).join("\n");
    const whole =
      index === last && !text.endsWith("\n") && text !== ""
        ? `${text}${yaml.text.includes("\r\n") ? "\r\n" : "\n"}`
        : text;
    // Whatever this did not foresee must not cost an author a character: the data and the comments have to be the same.
    if (!sameMeaning(yaml, new YamlDocument(whole))) continue;
    edits.push(...lineEdits(snapshot, start, before, after, whole.length > text.length));
  }
  return edits;
}

function lineEdits(
  snapshot: Snapshot,
  start: number,
  before: readonly string[],
  after: readonly { from: number; text: string }[],
  addEnd: boolean,
): TextEdit[] {
  const edits: TextEdit[] = [];
  const first = snapshot.positionAt(start).line;
  let next = 0;
  for (const { from, text } of after) {
    // Lines that are gone: repeated blank ones.
    if (from > next)
      edits.push({
        range: { start: { line: first + next, character: 0 }, end: { line: first + from, character: 0 } },
        newText: "",
      });
    const old = (before[from] ?? "").replace(/\r$/, "");
    const fresh = text.replace(/\r$/, "");
    if (old !== fresh) {
      const line = first + from;
      edits.push({ range: { start: { line, character: 0 }, end: { line, character: old.length } }, newText: fresh });
    }
    next = from + 1;
  }
  const lastLine = first + before.length - 1;
  if (next < before.length) {
    const end = (before[next - 1] ?? "").replace(/\r$/, "").length;
    const from = snapshot.offsetAt({ line: first + next - 1, character: end });
    edits.push({ range: snapshot.rangeOf({ start: from, end: snapshot.text.length }), newText: "" });
  } else if (addEnd) {
    const end = { line: lastLine, character: (before.at(-1) ?? "").replace(/\r$/, "").length };
    edits.push({ range: { start: end, end }, newText: snapshot.text.includes("\r\n") ? "\r\n" : "\n" });
  }
  return edits;
}

function sameMeaning(before: YamlDocument, after: YamlDocument): boolean {
  return after.problems.length === 0 && readStream(after.text).length === 1 && meaningOf(before) === meaningOf(after);
}

/** Structure, the source of every scalar, and the comments in order. */
function meaningOf(yaml: YamlDocument): string {
  const parts: unknown[] = [];
  if (yaml.document) {
    visit(yaml.document, {
      Node(_key, node: Node) {
        if (isScalar(node)) parts.push([node.type, typeof node.value === "string" ? node.value : sourceOf(node)]);
        else if (isMap(node) || isSeq(node)) parts.push([isMap(node) ? "map" : "list", node.items.length]);
        else parts.push("alias");
      },
    });
  }
  return JSON.stringify([parts, [...yaml.text.matchAll(/(?:^|[ \t])#[^\r\n]*/gm)].map((comment) => comment[0].trim())]);
}

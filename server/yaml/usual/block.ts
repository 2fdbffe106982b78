import { isScalar, type ParsedNode, Scalar, type YAMLMap } from "yaml";
import { blockScalar } from "./block-scalar";
import { COLON, type Cursor, DASH, endsLine, HASH, opensPlain, SPACE, unusual } from "./cursor";
import { flowCollection, opensFlow } from "./flow";
import { Keys } from "./keys";
import { nameIn } from "./names";
import { mapNode, pairNode, scalarNode, sequenceNode } from "./nodes";
import { quoted } from "./quoted";
import { folded, plainValue } from "./scalars";

const DOT = 46;
const QUESTION = 63;
const BAR = 124;
const GREATER = 62;
/** Deeper than any course, and shallow enough for the stack. */
const DEEPEST = 40;

/** Reads maps and lists that are told by indentation. */
export class BlockReader {
  readonly #cursor: Cursor;
  /** Of what stands at the place, when a line begins there; -1 behind the last. */
  column = 0;
  /** The deepest column of comments since the last content that belong to nothing yet; -1 when there are none. */
  #comments = -1;
  #depth = 0;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  /** To the next line with content, past blank ones and comments. */
  toContent(): void {
    const cursor = this.#cursor;
    for (;;) {
      const line = cursor.at;
      cursor.skipSpaces();
      if (cursor.at >= cursor.text.length) {
        this.column = -1;
        return;
      }
      if (!cursor.atLineEnd && cursor.code() !== HASH) {
        this.column = cursor.at - line;
        return;
      }
      cursor.skipLine();
    }
  }

  /** Reads a map whose first field begins at the place. @param indent the column of its fields */
  map(indent: number): YAMLMap.Parsed {
    this.#enter();
    const cursor = this.#cursor;
    const start = cursor.at;
    const items: YAMLMap.Parsed["items"] = [];
    const keys = new Keys();
    let end = start;
    do {
      // A line of `---` or `...` at the margin ends the document.
      if (indent === 0 && (cursor.code() === DASH || cursor.code() === DOT)) throw unusual;
      const key = this.#key();
      keys.add(key);
      this.column = indent;
      const value = this.#value(indent);
      items.push(pairNode(key, value));
      end = value.range[2];
    } while (this.column === indent);
    return mapNode(items, [start, end, this.#leave(indent, end)], false);
  }

  /** Reads a list whose first dash stands at the place. @param indent the column of its dashes */
  #list(indent: number): ParsedNode {
    this.#enter();
    const cursor = this.#cursor;
    const start = cursor.at;
    const items: ParsedNode[] = [];
    let end = start;
    do {
      const dash = cursor.at++;
      cursor.skipSpaces();
      if (cursor.atLineEnd || cursor.code() === HASH) throw unusual;
      let item: ParsedNode;
      if (this.#isField()) item = this.map(indent + cursor.at - dash);
      else {
        item = this.#inline(indent + 1);
        this.#between(indent, item);
      }
      items.push(item);
      end = item.range[2];
    } while (this.column === indent && cursor.code() === DASH && cursor.isIndicator());
    return sequenceNode(items, [start, end, this.#leave(indent, end)], false);
  }

  #enter(): void {
    if (++this.#depth > DEEPEST) throw unusual;
    this.#comments = -1;
  }

  /** @returns where the collection ends with the comments in it */
  #leave(indent: number, end: number): number {
    this.#depth--;
    if (this.column > indent) throw unusual;
    // Comments that stand further out are about what comes next.
    if (indent === 0 || this.#comments < indent) return end;
    this.#comments = -1;
    return this.#cursor.at;
  }

  /** Reads the name of a field, up to its colon. */
  #key(): Scalar.Parsed {
    const cursor = this.#cursor;
    this.#comments = -1;
    const first = cursor.text[cursor.at];
    if (first === '"' || first === "'") {
      const key = quoted(cursor);
      cursor.skipSpaces();
      if (cursor.code() !== COLON || !cursor.isIndicator()) throw unusual;
      cursor.at++;
      return key;
    }
    const { text, at: start } = cursor;
    if (!this.#opensPlain()) throw unusual;
    let end = start;
    for (let at = start; ; at++) {
      const unit = text.charCodeAt(at);
      if (endsLine(unit)) throw unusual;
      if (unit === SPACE) {
        if (text.charCodeAt(at + 1) === HASH) throw unusual;
        continue;
      }
      if (unit === COLON) {
        const next = text.charCodeAt(at + 1);
        if (next === SPACE || endsLine(next)) {
          cursor.at = at + 1;
          const source = nameIn(text, start, end);
          return scalarNode(plainValue(source), source, Scalar.PLAIN, [start, end, end]);
        }
      }
      end = at + 1;
    }
  }

  #opensPlain(): boolean {
    const code = this.#cursor.code();
    if (code === DASH || code === QUESTION) return !this.#cursor.isIndicator();
    return opensPlain(code);
  }

  /** Reads what stands behind a colon. @param indent the column of the field */
  #value(indent: number): ParsedNode {
    const cursor = this.#cursor;
    cursor.skipSpaces();
    const empty = cursor.at;
    if (!cursor.atLineEnd && cursor.code() !== HASH) {
      const value = this.#inline(indent + 1);
      this.#between(indent, value);
      return value;
    }
    const behind = cursor.at;
    this.toContent();
    const below = this.column;
    const dash = cursor.code() === DASH && cursor.isIndicator();
    if (below >= indent && dash) return this.#list(below);
    if (below > indent && this.#isField()) return this.map(below);
    // A scalar that begins here, or nothing: comments before it have a say in it.
    if (cursor.text.slice(behind, cursor.at).includes("#")) throw unusual;
    if (below > indent) {
      if (!this.#opensPlain()) throw unusual;
      const value = this.#inline(indent + 1);
      this.#between(indent, value);
      return value;
    }
    return scalarNode(null, "", Scalar.PLAIN, [empty, empty, empty]);
  }

  /** Reads a value that begins at the place, with the rest of its last line. @param least the column of further lines */
  #inline(least: number): ParsedNode {
    const cursor = this.#cursor;
    const code = cursor.code();
    if (code === BAR || code === GREATER) return blockScalar(cursor, least);
    const first = cursor.text[cursor.at];
    const node = opensFlow(code)
      ? flowCollection(cursor, least)
      : first === '"' || first === "'"
        ? quoted(cursor)
        : this.#plain(least);
    const end = cursor.at;
    cursor.skipSpaces();
    if (cursor.code() === HASH ? cursor.at === end : !cursor.atLineEnd) throw unusual;
    cursor.skipLine();
    node.range[2] = cursor.at;
    return node;
  }

  #plain(least: number): Scalar.Parsed {
    if (!this.#opensPlain()) throw unusual;
    const cursor = this.#cursor;
    const start = cursor.at;
    let end = this.#plainLine();
    let source = cursor.text.slice(start, end);
    if (cursor.code() !== HASH) {
      const lines = [source];
      for (let from = this.#furtherLine(least, lines); from !== undefined; from = this.#furtherLine(least, lines)) {
        end = this.#plainLine();
        lines.push(cursor.text.slice(from, end));
        if (cursor.code() === HASH) break;
      }
      cursor.at = end;
      if (lines.length > 1) source = folded(lines);
    } else cursor.at = end;
    return scalarNode(plainValue(source), source, Scalar.PLAIN, [start, end, end]);
  }

  /** To the end of the line, or to the comment in it. @returns where the text ends */
  #plainLine(): number {
    const cursor = this.#cursor;
    const { text } = cursor;
    let end = cursor.at;
    for (let at = cursor.at; ; at++) {
      const unit = text.charCodeAt(at);
      if (unit === SPACE) {
        if (text.charCodeAt(at + 1) !== HASH) continue;
        cursor.at = at + 1;
        return end;
      }
      if (endsLine(unit)) {
        cursor.at = at;
        return end;
      }
      if (unit === COLON) {
        const next = text.charCodeAt(at + 1);
        if (next === SPACE || endsLine(next)) throw unusual;
      }
      end = at + 1;
    }
  }

  /** To the next line of the same text. @returns where it begins; undefined when there is none */
  #furtherLine(least: number, lines: string[]): number | undefined {
    const cursor = this.#cursor;
    let blank = 0;
    cursor.skipLine();
    for (;;) {
      const line = cursor.at;
      cursor.skipSpaces();
      if (cursor.at >= cursor.text.length) return undefined;
      if (!cursor.atLineEnd) {
        if (cursor.at - line < least || cursor.code() === HASH) return undefined;
        for (; blank > 0; blank--) lines.push("");
        return cursor.at;
      }
      blank++;
      cursor.skipLine();
    }
  }

  /** Whether a field begins at the place: a name with a colon behind it. */
  #isField(): boolean {
    const cursor = this.#cursor;
    const { text, at: start } = cursor;
    const first = text[start];
    if (first === '"' || first === "'") {
      const { range } = quoted(cursor);
      cursor.at = range[1];
      cursor.skipSpaces();
      const field = cursor.code() === COLON && cursor.isIndicator();
      cursor.at = start;
      return field;
    }
    if (!this.#opensPlain()) return false;
    for (let at = start; ; at++) {
      const unit = text.charCodeAt(at);
      if (endsLine(unit)) return false;
      const next = text.charCodeAt(at + 1);
      if (unit === COLON && (next === SPACE || endsLine(next))) return true;
      if (unit === SPACE && next === HASH) return false;
    }
  }

  /** From behind a value to what comes next. Comments right behind it, indented deeper than its field, belong to it. */
  #between(indent: number, value: ParsedNode): void {
    const cursor = this.#cursor;
    const { text } = cursor;
    const takes = !isScalar(value) || (value.type !== Scalar.BLOCK_LITERAL && value.type !== Scalar.BLOCK_FOLDED);
    for (;;) {
      const line = cursor.at;
      cursor.skipSpaces();
      if (cursor.at >= text.length) {
        this.column = -1;
        return;
      }
      const column = cursor.at - line;
      if (cursor.code() === HASH) {
        cursor.skipLine();
        if (takes && this.#comments < 0 && column > indent) value.range[2] = cursor.at;
        else this.#comments = Math.max(this.#comments, column);
        continue;
      }
      if (!cursor.atLineEnd) {
        this.column = column;
        return;
      }
      cursor.skipLine();
    }
  }
}

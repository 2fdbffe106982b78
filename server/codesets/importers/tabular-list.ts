import type { CodeLevel, CodeNote } from "../pack/pack-source";
import { namedCodes } from "./named-codes";
import { type RtfParagraph, readRtf } from "./rtf";

/** A line of the Tabular List with what stands below it. */
export interface TabularNode {
  /** A code with its dot, or the range of a chapter or block, such as `001-139`. */
  code: string;
  level: CodeLevel;
  title: string;
  /** The chapter or block that holds a category; a code's own parent follows from its digits. */
  parent?: string;
  notes: CodeNote[];
}

type Volume = "diseases" | "procedures";

const CODE: Record<Volume, RegExp> = {
  diseases:
    /^(V\d{2}(?:\.\d{1,2})?|E\d{3}(?:\.\d)?|\d{3}(?:\.\d{1,2})?)(?:\s*\t\s*|(?<=\.\d{1,2})\s?(?=[A-Z][a-z]))(.+)$/,
  procedures: /^(\d{2}(?:\.\d{1,2})?)(?:\s*\t\s*|(?<=\.\d{1,2})\s?(?=[A-Z][a-z]))(.+)$/,
};

/** A chapter is numbered or supplementary; a block is capitals. Both end with their range. */
const RANGE = /^(?:(\d+[A-Z]?)\.\s*)?(.*?)\s*\(([VE]?\d{2,3})(?:-([VE]?\d{2,3}))?\)\s*$/;

const HEADINGS: readonly [RegExp, CodeNote["kind"]][] = [
  [/^Includes:?\s*/, "includes"],
  [/^Excludes:?\s*/, "excludes"],
  [/^Code (?:first|,? ?if applicable,.*first)/i, "codeFirst"],
  [/^Code, if applicable/i, "codeFirst"],
  [/^Use additional/i, "useAdditional"],
  [/^Code also/i, "codeAlso"],
  [/^Notes?:?\s/, "note"],
  [/^Omit code/i, "note"],
  [/^Requires (?:fourth|fifth)/i, "note"],
];

/**
 * Reads the Tabular List as NCHS publishes it: chapters, blocks and codes with their notes. Codes that only a
 * fifth-digit table makes are not in it; the table is a note of the category or block it stands under, and the digits
 * that a code has of it are a note of the code.
 * @param rtf the file's bytes
 */
export function readTabularList(rtf: Uint8Array, volume: Volume): TabularNode[] {
  const reader = new TabularReader(volume);
  for (const paragraph of readRtf(rtf)) reader.read(paragraph);
  return reader.finish();
}

/** How the note begins that says which fifth digits a code has. */
const VALID_DIGITS = "Its fifth digits: ";

/** What is added to a note that stands under a row of a fifth-digit table. */
const FOR_DIGIT = ", for fifth digit ";

interface OpenNote {
  kind: CodeNote["kind"];
  indent: number;
  lines: string[];
  /** The row of a fifth-digit table that it is printed under. */
  row: string | undefined;
}

class TabularReader {
  readonly #volume: Volume;
  readonly #nodes: TabularNode[] = [];
  readonly #groups: { node: TabularNode; first: string; last: string }[] = [];
  #node: TabularNode | undefined;
  #note: OpenNote | undefined;
  /** The last row of a fifth-digit table under the code. */
  #row: { digit: string; indent: number } | undefined;

  constructor(volume: Volume) {
    this.#volume = volume;
  }

  read({ indent, text }: RtfParagraph): void {
    const line = text.replaceAll(/\u00ad/g, "-").trim();
    if (line === "") return;
    const [, digits] = /^\[([\d,\s-]+)\]$/.exec(line) ?? [];
    if (digits !== undefined) {
      this.#validDigits(digits);
      return;
    }
    const [, code, title] = CODE[this.#volume].exec(line) ?? [];
    if (code && title) {
      this.#open({ code, level: code.includes(".") ? "code" : "category", title: title.trim(), notes: [] }, code);
      return;
    }
    if (indent === 0 && this.#group(line)) return;
    if (!this.#node) return;
    this.#noteLine(line, indent);
  }

  finish(): TabularNode[] {
    this.#closeNote();
    return this.#nodes;
  }

  /** What stands in brackets under a code: which of the fifth digits of its category's table it has. */
  #validDigits(list: string): void {
    this.#closeNote();
    const digits = list.split(",").flatMap((part) => {
      const [first, last = first] = part.split("-").map(Number);
      return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, more) => (first ?? 0) + more);
    });
    this.#node?.notes.push({ kind: "fifthDigits", text: `${VALID_DIGITS}${digits.join(", ")}`, codes: [] });
  }

  /** A chapter or block. @returns whether the line is one */
  #group(line: string): boolean {
    const [, number, title, first, last] = RANGE.exec(line) ?? [];
    const chapter = number !== undefined || line.startsWith("SUPPLEMENTARY");
    if (title === undefined || !first || !(chapter || (title === title.toUpperCase() && /[A-Z]{3}/.test(title))))
      return false;
    const code = `${first}-${last ?? first}`;
    if (this.#nodes.some((node) => node.code === code)) return true;
    // Some chapters are printed without their number: what stands below no other is one.
    const level = chapter || !this.#holder(first, last ?? first) ? "chapter" : "block";
    const node: TabularNode = { code, level, title: sentenceCase(title), notes: [] };
    this.#open(node, first, last ?? first);
    this.#groups.push({ node, first, last: last ?? first });
    return true;
  }

  #open(node: TabularNode, first: string, last = first): void {
    this.#closeNote();
    if (node.level !== "code" && node.level !== "chapter") {
      const holder = this.#holder(first, last);
      if (holder) node.parent = holder.node.code;
    }
    this.#nodes.push(node);
    this.#node = node;
    this.#row = undefined;
  }

  /** The innermost chapter or block with a range in it. */
  #holder(first: string, last: string) {
    return this.#groups.findLast(
      (group) => sameLetter(group.first, first) && group.first <= first && last <= group.last,
    );
  }

  #noteLine(line: string, indent: number): void {
    const heading = HEADINGS.find(([pattern]) => pattern.test(line));
    if (heading) {
      this.#closeNote();
      const [pattern, kind] = heading;
      const rest = kind === "includes" || kind === "excludes" ? line.replace(pattern, "") : line.replaceAll("\t", " ");
      // What is indented like the rows belongs to the one above it, what is indented less to the category.
      const row = kind === "useAdditional" && this.#row && indent >= this.#row.indent ? this.#row.digit : undefined;
      this.#note = { kind, indent, lines: rest === "" ? [] : [rest], row };
      return;
    }
    if (/^The following (?:fourth|fifth)-digit/i.test(line)) {
      this.#closeNote();
      this.#note = { kind: "fifthDigits", indent, lines: [line], row: undefined };
      return;
    }
    const row = /^(\d)\s*\t\s*(.+)$/.exec(line);
    if ((row || /^Fifth-digit \d/.test(line)) && this.#lastKind() === "fifthDigits") {
      if (row?.[1]) this.#row = { digit: row[1], indent };
      this.#reopenFifthDigits(row ? `${row[1]} = ${row[2]}` : line, indent);
      return;
    }
    if (this.#note && this.#continues(this.#note, indent)) this.#note.lines.push(line.replaceAll("\t", " "));
    else {
      this.#closeNote();
      this.#note = { kind: "inclusion", indent, lines: [line], row: undefined };
    }
  }

  /** Includes and Excludes go on to the next heading; other lists as long as they are indented under theirs. */
  #continues(note: OpenNote, indent: number): boolean {
    if (note.kind === "includes" || note.kind === "excludes") return true;
    if (note.kind === "inclusion")
      return (
        note.lines.at(-1)?.endsWith(":") === true ||
        (indent > note.indent && note.lines.length > 0 && note.lines[0]?.endsWith(":") === true)
      );
    return indent > note.indent;
  }

  #lastKind(): CodeNote["kind"] | undefined {
    const hasTable = this.#node?.notes.some(
      ({ kind, text }) => kind === "fifthDigits" && !text.startsWith(VALID_DIGITS),
    );
    return hasTable ? "fifthDigits" : this.#note?.kind;
  }

  #reopenFifthDigits(line: string, indent: number): void {
    if (this.#note?.kind === "fifthDigits") {
      this.#note.lines.push(line);
      return;
    }
    this.#closeNote();
    const notes = this.#node?.notes;
    const table = notes?.findLast(({ kind, text }) => kind === "fifthDigits" && !text.startsWith(VALID_DIGITS));
    if (notes && table) {
      notes.splice(notes.indexOf(table), 1);
      this.#note = { kind: "fifthDigits", indent, lines: [...table.text.split("; "), line], row: undefined };
    }
  }

  #closeNote(): void {
    const note = this.#note;
    this.#note = undefined;
    if (!note || note.lines.length === 0 || !this.#node) return;
    const text = note.lines.reduce(
      (sum, line) => (sum === "" ? line : sum.endsWith(":") ? `${sum} ${line}` : `${sum}; ${line}`),
      "",
    );
    const codes = namedCodes(text, this.#volume === "diseases" ? "diagnosis" : "procedure");
    const closed: CodeNote = {
      kind: note.kind,
      text: text.replaceAll(/\s+/g, " "),
      codes: note.kind === "inclusion" ? [] : codes,
    };
    if (note.row !== undefined) closed.text += `${FOR_DIGIT}${note.row}`;
    // Under a table of fifth digits the same is said of several of them.
    const same = this.#node.notes.find(
      ({ kind, text: known }) => kind === closed.kind && withoutDigits(known) === withoutDigits(closed.text),
    );
    if (!same) this.#node.notes.push(closed);
    else if (note.row !== undefined && same.text !== closed.text) same.text += ` or ${note.row}`;
  }
}

function withoutDigits(text: string): string {
  return text.replace(/, for fifth digit \d(?: or \d)*$/, "");
}

function sameLetter(a: string, b: string): boolean {
  return a.replaceAll(/\d.*/g, "") === b.replaceAll(/\d.*/g, "");
}

function sentenceCase(title: string): string {
  const text = title.trim().replaceAll(/\s+,/g, ",");
  return text.charAt(0) + text.slice(1).toLowerCase();
}

/** What one line of block-style YAML says, read without a parser so that it works in half-typed text. */
export interface Line {
  /** Offset of its first character in the document. */
  start: number;
  /** Without its line end. */
  text: string;
  /** The columns of its leading dashes. */
  dashes: number[];
  /** The column of what follows the dashes; the line's length when nothing does. */
  column: number;
  /** The field name, when it has one. */
  key: string | undefined;
  /** The column behind the colon. */
  valueColumn: number;
  blank: boolean;
}

// A plain name ends at a colon that white space follows; a quoted one at its quote.
const KEY = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s#[\]{},"'&*!|>%@`-][^#]*?|-[^\s#][^#]*?))[ \t]*:(?=[ \t]|$)/;

/** Reads one line. @param start offset of the line in the document */
export function readLine(text: string, start: number): Line {
  const dashes: number[] = [];
  let column = text.search(/[^ \t]|$/);
  while (text[column] === "-" && /[ \t]|^$/.test(text[column + 1] ?? "")) {
    dashes.push(column);
    column += 1 + text.slice(column + 1).search(/[^ \t]|$/);
  }
  const rest = text.slice(column);
  const match = KEY.exec(rest);
  const key = match ? (match[1] ?? match[2] ?? match[3]) : undefined;
  return {
    start,
    text,
    dashes,
    column,
    key,
    valueColumn: match ? column + match[0].length : column,
    blank: dashes.length === 0 && (rest === "" || rest.startsWith("#")),
  };
}

/** Cuts a text into lines, with LF, CRLF or CR between them. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = text.startsWith("\uFEFF") ? 1 : 0; start <= text.length; ) {
    let end = start;
    while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
    lines.push(readLine(text.slice(start, end), start));
    start = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
  }
  return lines;
}

/** The value behind a line's colon, without white space, quotes and comment. */
export function valueText(line: Line): string {
  const raw = line.text.slice(line.valueColumn).trim();
  const quoted = /^"([^"]*)"|^'([^']*)'/.exec(raw);
  return quoted ? (quoted[1] ?? quoted[2] ?? "") : raw.replace(/(?:^|[ \t])#.*$/, "").trim();
}

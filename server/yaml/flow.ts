import type { Line } from "./lines";
import type { Quoting } from "./quoting";
import type { Span } from "./span";

/** The cursor's place inside [ ] or { }. */
export interface FlowPlace {
  path: (string | number)[];
  role: "key" | "value" | "entry";
  span: Span;
  quoting: Quoting;
  needsSpace: boolean;
  hasColon: boolean;
  siblings: ReadonlyMap<string, string>;
  entries: readonly string[];
}

/** Whether a value begins with a bracket. */
export function opensFlow(value: string): boolean {
  return /^[[{]/.test(value);
}

/**
 * Follows a bracket to its end.
 * @param index the line that it opens in
 * @param open its offset in the document
 * @param limit where to stop looking
 * @returns the offset behind its closing bracket, or undefined when it is still open at the limit
 */
export function scanFlow(lines: readonly Line[], index: number, open: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = index; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.start > limit) return undefined;
    // A new field at or before the opening line's column: the bracket was never closed, and this is another matter.
    if (at > index && line.key !== undefined && line.column <= (lines[index]?.column ?? 0)) return line.start;
    for (const token of tokens(line.text, at === index ? open - line.start : 0)) {
      const offset = line.start + token.start;
      if (offset >= limit) return undefined;
      if (token.text === "[" || token.text === "{") depth++;
      if (token.text === "]" || token.text === "}") depth--;
      if (depth === 0) return offset + 1;
    }
  }
  return undefined;
}

interface Token {
  text: string;
  start: number;
}

const TOKEN =
  /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\n]|'')*'?|[[\]{},]|:(?=[\s,[\]{}]|$)|(?:^|(?<=\s))#[^\n\r]*|[^\s[\]{},:#"'](?:[^\s[\]{},:]|:(?![\s,[\]{}]|$))*|[:#]/g;

/** Brackets, commas, colons, words and quoted texts of a stretch of flow style. */
function tokens(text: string, from: number): Token[] {
  TOKEN.lastIndex = 0;
  return [...text.slice(from).matchAll(TOKEN)]
    .filter(([word]) => !word.startsWith("#"))
    .map((match) => ({ text: match[0], start: from + match.index }));
}

interface Frame {
  bracket: string;
  index: number;
  key: string | undefined;
  entries: string[];
  siblings: Map<string, string>;
}

/**
 * Finds the cursor's place in a bracket that is open there.
 * @param open offset of the outermost bracket
 * @param offset the cursor
 */
export function flowPlace(text: string, open: number, offset: number): FlowPlace | undefined {
  const frames: Frame[] = [];
  let words: Token[] = [];
  const finish = () => {
    const frame = frames.at(-1);
    const word = words.map((token) => unquote(token.text)).join(" ");
    if (frame && frame.bracket === "[" && word) frame.entries.push(word);
    if (frame && frame.bracket === "{" && (frame.key ?? word))
      frame.siblings.set(frame.key ?? word, frame.key ? word : "");
    words = [];
  };
  const all = tokens(text.slice(0, endOfFlow(text, offset)), open);
  let colon: number | undefined;
  let rest = 0;
  for (const [position, token] of all.entries()) {
    if (token.start >= offset || (token.start + token.text.length >= offset && !/^[[\]{},:]$/.test(token.text))) {
      rest = position;
      break;
    }
    rest = position + 1;
    const frame = frames.at(-1);
    if (token.text === "[" || token.text === "{") {
      frames.push({ bracket: token.text, index: 0, key: undefined, entries: [], siblings: new Map() });
      words = [];
      colon = undefined;
    } else if (token.text === "]" || token.text === "}") {
      finish();
      frames.pop();
      colon = undefined;
    } else if (token.text === ",") {
      finish();
      if (frame) {
        frame.index++;
        frame.key = undefined;
      }
      colon = undefined;
    } else if (token.text === ":" && frame?.bracket === "{") {
      frame.key = words.map((word) => unquote(word.text)).join(" ");
      words = [];
      colon = token.start;
    } else words.push(token);
  }
  const frame = frames.at(-1);
  if (!frame) return undefined;
  const following = all.slice(rest);
  const current = following[0] && following[0].start < offset ? following[0] : undefined;
  const first = words[0] ?? current;
  const start = first ? first.start : offset;
  const end = current ? Math.max(offset, current.start + current.text.length) : offset;
  const next = following.find((token) => token !== current);
  readAhead(frame, following.slice(current ? 1 : 0));
  const path = frames
    .map((item) => (item.bracket === "[" ? item.index : (item.key ?? "")))
    .slice(0, frame.bracket === "{" && frame.key === undefined ? -1 : undefined);
  return {
    path,
    role: frame.bracket === "[" ? "entry" : frame.key === undefined ? "key" : "value",
    span: { start, end },
    quoting:
      text[start] === '"' && start < offset ? "double" : text[start] === "'" && start < offset ? "single" : "plain",
    needsSpace: colon !== undefined && colon + 1 === start,
    hasColon: next?.text === ":",
    siblings: frame.siblings,
    entries: frame.entries,
  };
}

/** Reads what stands behind the cursor in the same bracket. */
function readAhead(frame: Frame, following: readonly Token[]): void {
  let depth = 0;
  let word = "";
  for (const { text } of following) {
    if (text === "[" || text === "{") depth++;
    else if (text === "]" || text === "}") {
      if (depth-- === 0) break;
    } else if (depth > 0) continue;
    else if (text === ":" && frame.bracket === "{") frame.siblings.set(word, "");
    else if (text === ",") word = "";
    else {
      word = unquote(text);
      if (frame.bracket === "[") frame.entries.push(word);
    }
  }
}

/** Looks no further than some lines behind the cursor: an open bracket must not pull in the rest of the file. */
function endOfFlow(text: string, offset: number): number {
  const blank = text.slice(offset).search(/\r?\n(?:[ \t]*\r?\n|[^\s#\]},][^\n]*:(?:\s|$))/);
  return blank < 0 ? text.length : offset + blank;
}

function unquote(text: string): string {
  return /^(["'])/.test(text) ? text.slice(1).replace(/["']$/, "") : text;
}

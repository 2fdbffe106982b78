import { type FlowPlace, flowPlace, opensFlow, scanFlow } from "./flow";
import { type Line, readLines, valueText } from "./lines";
import type { Path } from "./nodes";
import type { Quoting } from "./quoting";
import type { Span } from "./span";

/** Where the cursor stands in the form, found from the lines alone: the text may be half typed. */
export interface CursorPlace {
  /** To the object whose key is typed, or to the value that is typed. */
  path: Path;
  /** `entry`: a new line or list entry, which may become a key or a value, as the schema has it. */
  role: "key" | "value" | "entry";
  /** What is being typed, to be replaced whole; offsets in the document. */
  span: Span;
  quoting: Quoting;
  inFlow: boolean;
  /** Directly behind a dash. */
  afterDash: boolean;
  /** A colon or dash stands right before without the space it needs. */
  needsSpace: boolean;
  /** A colon follows what is typed. */
  hasColon: boolean;
  /** The column in which the keys of the object stand. */
  column: number;
  /** The other fields of the object, with their values as far as they are scalars. */
  siblings: ReadonlyMap<string, string>;
  /** Other entries of the list it stands in, as far as they are scalars. */
  entries: readonly string[];
  /** The fields of the root. */
  rootFields: ReadonlyMap<string, string>;
}

interface Frame {
  column: number;
  step: string | number;
  /** Its value stands in its own line, so that nothing can stand below it. */
  closed?: boolean;
}

/**
 * Finds the cursor's place.
 * @param text the document
 * @param offset the cursor, in the document
 * @returns undefined inside comments and block texts
 */
export function cursorPlace(text: string, offset: number): CursorPlace | undefined {
  const lines = readLines(text);
  const at = lines.findLastIndex((line) => line.start <= offset);
  const line = lines[at];
  if (!line) return undefined;
  const cursor = offset - line.start;
  const before = line.text.slice(0, cursor);
  const scan = scanTo(lines, at, cursor);
  const rootFields = fieldsAround(lines, -1, 0);
  if (scan.state === "text") return undefined;
  if (scan.state === "flow") {
    const place = flowPlace(text, scan.open, offset);
    return place && fromFlow(place, scan.frames, rootFields);
  }
  if (/(?:^|[ \t])#/.test(withoutQuotes(before))) return undefined;
  const dashes = line.dashes.filter((column) => column < cursor);
  const frames = scan.frames;
  for (const column of dashes) enterItem(frames, column);
  const common = { inFlow: false, rootFields, entries: [] as string[] };
  if (line.key !== undefined && cursor >= line.valueColumn) {
    return { ...common, ...valuePlace(line, cursor, lines, at, frames) };
  }
  const afterDash = dashes.length > 0;
  const blank = line.text.slice(line.column).trim() === "" || cursor < line.column;
  const column = blank ? cursor : line.column;
  leave(frames, column);
  if (frames.at(-1)?.closed) return undefined;
  const path = frames.map((frame) => frame.step);
  const token = blank ? { start: cursor, end: cursor } : tokenAt(line, cursor);
  const lastDash = dashes.at(-1);
  return {
    ...common,
    path,
    role: "entry",
    span: { start: line.start + token.start, end: line.start + token.end },
    quoting: quotingAt(line.text.slice(token.start)),
    afterDash: afterDash && (lastDash ?? 0) < column,
    needsSpace: afterDash && before.endsWith("-"),
    hasColon: line.key !== undefined,
    column: afterDash && before.endsWith("-") ? cursor + 1 : column,
    siblings: fieldsAround(lines, at, column),
    entries: entriesAround(lines, at),
  };
}

type Scan = { frames: Frame[] } & ({ state: "block" } | { state: "text" } | { state: "flow"; open: number });

/** Walks from the last line that begins at the margin to the cursor's line, keeping what is open. */
function scanTo(lines: readonly Line[], at: number, cursor: number): Scan {
  let top = at;
  const margin = (line: Line | undefined) => !!line && !line.blank && line.column === 0 && line.dashes.length === 0;
  while (top > 0 && !margin(lines[top])) top--;
  if (top === at && top > 0 && !margin(lines[at])) top = 0;
  const frames: Frame[] = [];
  for (let index = top; index < at; index++) {
    const line = lines[index];
    if (!line || line.blank) continue;
    for (const column of line.dashes) enterItem(frames, column);
    if (line.key !== undefined) {
      leave(frames, line.column);
      frames.push({
        column: line.column,
        step: line.key,
        closed: /^[ \t]*[^\s#&!|>]/.test(line.text.slice(line.valueColumn)),
      });
    }
    const value = line.text.slice(line.valueColumn).trimStart();
    if (/^[|>][+\-\d]*[ \t]*(?:#.*)?$/.test(value)) {
      const parent = line.key !== undefined ? line.column : (line.dashes.at(-1) ?? 0);
      let end = index + 1;
      while (end < at && isText(lines[end], parent)) end++;
      const last = lines[at];
      if (end === at && last && isText(last, parent) && (last.text.trim() !== "" || cursor > parent))
        return { state: "text", frames };
      index = end - 1;
    } else if (opensFlow(value)) {
      const open = line.start + line.text.length - value.length;
      const from = lines[at]?.start ?? 0;
      const closed = scanFlow(lines, index, open, from + cursor);
      if (closed === undefined) return { state: "flow", open, frames };
      while (index + 1 < at && (lines[index + 1]?.start ?? 0) <= closed) index++;
    }
  }
  const line = lines[at];
  if (line) {
    const value = line.text.slice(line.valueColumn);
    const lead = value.length - value.trimStart().length;
    const open = line.valueColumn + lead;
    if (
      opensFlow(value.trimStart()) &&
      cursor > open &&
      scanFlow(lines, at, line.start + open, line.start + cursor) === undefined
    ) {
      for (const column of line.dashes) enterItem(frames, column);
      if (line.key !== undefined) {
        leave(frames, line.column);
        frames.push({ column: line.column, step: line.key });
      }
      return { state: "flow", open: line.start + open, frames };
    }
  }
  return { state: "block", frames };
}

function isText(line: Line | undefined, parentColumn: number): boolean {
  return !!line && (line.text.trim() === "" || line.text.search(/[^ \t]/) > parentColumn);
}

/** A dash opens an entry of the list in its column; half a column deeper than the dash, so that a key there ends it. */
function enterItem(frames: Frame[], dash: number): void {
  const column = dash + 0.5;
  while ((frames.at(-1)?.column ?? -1) > column) frames.pop();
  const last = frames.at(-1);
  if (last?.column === column && typeof last.step === "number") last.step++;
  else frames.push({ column, step: 0 });
}

function leave(frames: Frame[], column: number): void {
  while ((frames.at(-1)?.column ?? -1) >= column) frames.pop();
}

function valuePlace(line: Line, cursor: number, lines: readonly Line[], at: number, frames: Frame[]) {
  leave(frames, line.column);
  const path = [...frames.map((frame) => frame.step), line.key ?? ""];
  const lead = line.text.slice(line.valueColumn).search(/[^ \t]|$/);
  const start = Math.min(cursor, line.valueColumn + lead);
  const end = Math.max(cursor, valueEnd(line.text, start));
  return {
    path,
    role: "value" as const,
    span: { start: line.start + start, end: line.start + end },
    quoting: quotingAt(line.text.slice(start)),
    afterDash: false,
    needsSpace: start === line.valueColumn,
    hasColon: false,
    column: line.column,
    siblings: fieldsAround(lines, at, line.column),
  };
}

/** Where a value ends in its line: before a comment and the white space around it. */
function valueEnd(text: string, start: number): number {
  const rest = text.slice(start);
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest);
  if (quoted) return start + quoted[0].length;
  const plain = /^["']/.test(rest) ? rest : rest.replace(/(?:^|[ \t])#.*$/, "");
  return start + plain.trimEnd().length;
}

/** The word at the cursor, dashes and colons within it included. */
function tokenAt(line: Line, cursor: number): Span {
  const end =
    line.key !== undefined
      ? line.column + (/^.*?(?=[ \t]*:(?:[ \t]|$))/.exec(line.text.slice(line.column))?.[0].length ?? 0)
      : valueEnd(line.text, line.column);
  return { start: line.column, end: Math.max(cursor, end) };
}

function quotingAt(text: string): Quoting {
  return text.startsWith('"') ? "double" : text.startsWith("'") ? "single" : "plain";
}

function withoutQuotes(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"?|(?<=[\s:[,{-])'(?:[^']|'')*'?/g, (quoted) => "_".repeat(quoted.length));
}

/** The fields in a column around a line; with `at` -1 those of the root. The line itself is left out. */
function fieldsAround(lines: readonly Line[], at: number, column: number): Map<string, string> {
  const fields = new Map<string, string>();
  const visit = (line: Line): "on" | "stop" => {
    if (line.blank) return "on";
    const first = line.dashes[0] ?? line.column;
    if (first > column) return "on";
    if (first === column) {
      if (line.dashes.length === 0 && line.key !== undefined) fields.set(line.key, valueText(line));
      return "on";
    }
    if (line.column === column && line.key !== undefined) fields.set(line.key, valueText(line));
    return "stop";
  };
  const own = lines[at];
  const opensItem = own && own.dashes.length > 0 && (own.dashes.at(-1) ?? 0) < column;
  for (let index = at - 1; index >= 0 && !opensItem; index--) {
    const line = lines[index];
    if (line && visit(line) === "stop") break;
  }
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    if (!line.blank && (line.dashes[0] ?? line.column) < column) break;
    visit(line);
  }
  return fields;
}

/** The scalar entries of the block list around a line. */
function entriesAround(lines: readonly Line[], at: number): string[] {
  const dash = lines[at]?.dashes.at(-1);
  if (dash === undefined) return [];
  const entries: string[] = [];
  for (const step of [-1, 1]) {
    for (let index = at + step; index >= 0 && index < lines.length; index += step) {
      const line = lines[index];
      if (!line || line.blank) continue;
      if (line.dashes.at(-1) !== dash) break;
      if (line.key === undefined) entries.push(line.text.slice(line.column).trim());
    }
  }
  return entries;
}

function fromFlow(place: FlowPlace, frames: readonly Frame[], rootFields: ReadonlyMap<string, string>): CursorPlace {
  return {
    path: [...frames.map((frame) => frame.step), ...place.path],
    role: place.role,
    span: place.span,
    quoting: place.quoting,
    inFlow: true,
    afterDash: false,
    needsSpace: place.needsSpace,
    hasColon: place.hasColon,
    column: 0,
    siblings: place.siblings,
    entries: place.entries,
    rootFields,
  };
}

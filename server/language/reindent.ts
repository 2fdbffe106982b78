import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { YamlDocument } from "../yaml/document";

/** A line of the result and the line it came from. */
export interface FormattedLine {
  from: number;
  text: string;
}

/** How a line is to be changed. */
interface Plan {
  /** The column it begins in at present, and shall. */
  present: number;
  wanted: number;
  /** The line is the inside of a text or bracket: only its indentation may change. */
  inside: boolean;
}

/**
 * Works out each line of a document anew from its tree.
 * @param lines the document's lines, with the CR of CRLF still on
 * @param step columns a level
 */
export function reindent(yaml: YamlDocument, lines: readonly string[], step: number): FormattedLine[] {
  const plans = planLines(yaml, lines, step);
  const result: FormattedLine[] = [];
  for (const [from, raw] of lines.entries()) {
    const cr = raw.endsWith("\r") ? "\r" : "";
    const line = cr ? raw.slice(0, -1) : raw;
    const plan = plans[from];
    const inside = plan?.inside ?? false;
    if (line.trim() === "") {
      if (!inside && result.at(-1) && result.at(-1)?.text.trim() === "" && from < lines.length - 1) continue;
      result.push({ from, text: (inside ? line : "") + cr });
      continue;
    }
    const column = line.search(/[^ ]/);
    const shifted = plan ? Math.max(0, column + plan.wanted - plan.present) : column;
    const body = line.slice(column);
    result.push({ from, text: " ".repeat(shifted) + (inside ? body : tidy(body)) + cr });
  }
  return result;
}

/** One space behind the dash and the colon of a field, none at the end. A text's own spaces are not touched. */
function tidy(body: string): string {
  return body
    .replace(/^((?:-[ ]+)+)(?=\S)/, (dashes) => dashes.replaceAll(/-[ ]+/g, "- "))
    .replace(/^((?:- )*[A-Za-z][\w-]*):[ ]+(?=\S)(?!#)/, "$1: ")
    .trimEnd();
}

function planLines(yaml: YamlDocument, lines: readonly string[], step: number): (Plan | undefined)[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  const lineOf = (at: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const columnOf = (at: number) => at - (starts[lineOf(at)] ?? 0);
  const plans: (Plan | undefined)[] = new Array(lines.length);

  const plan = (at: number, wanted: number) => {
    const line = lineOf(at);
    // A map that begins behind a dash shares the dash's line, which has its plan already.
    plans[line] ??= { present: columnOf(at), wanted, inside: false };
  };
  const follow = (node: Node | null | undefined, shift: number, inside: boolean) => {
    if (!node?.range) return;
    const end = lineOf(Math.max(node.range[0], node.range[1] - 1));
    for (let line = lineOf(node.range[0]) + 1; line <= end; line++) plans[line] = { present: 0, wanted: shift, inside };
  };

  const place = (node: Node | null | undefined, present: number, wanted: number): void => {
    if (!node?.range) return;
    if (isMap(node) && !node.flow) {
      for (const pair of node.items) {
        const key = pair.key as Node | null;
        if (!key?.range) continue;
        plan(key.range[0], wanted);
        const value = pair.value as Node | null;
        if (!value?.range) continue;
        const block = (isMap(value) || isSeq(value)) && !value.flow;
        if (!block) follow(value, wanted - present, true);
        else {
          const column = columnOf(value.range[0]);
          const flush = isSeq(value) && column <= present;
          place(value, column, flush ? wanted : wanted + step);
        }
      }
    } else if (isSeq(node) && !node.flow) {
      for (const item of node.items as (Node | null)[]) {
        if (!item?.range) continue;
        const dash = yaml.text.lastIndexOf("-", item.range[0]);
        if (lineOf(dash) !== lineOf(item.range[0])) continue;
        plan(dash, wanted);
        // The text behind a dash moves to one space behind it.
        place(item, columnOf(item.range[0]), wanted + 2);
        if (isScalar(item)) follow(item, wanted - present, true);
      }
    } else follow(node, wanted - present, true);
  };
  const root = yaml.root;
  if (root?.range) place(root, columnOf(root.range[0]), 0);
  // Comments go with what they stand above.
  let next: Plan | undefined;
  for (let line = lines.length - 1; line >= 0; line--) {
    if (plans[line]) next = plans[line];
    else if (next && /^\s*#/.test(lines[line] ?? ""))
      plans[line] = {
        present: lines[line]?.search(/#/) ?? 0,
        wanted: next.inside ? (lines[line]?.search(/#/) ?? 0) : next.wanted,
        inside: false,
      };
  }
  return plans;
}

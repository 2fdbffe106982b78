import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { DocumentModel } from "../../curriculum/model";
import { pairOf, placeAt, resolve, sourceOf, spanOf } from "../../yaml/nodes";
import type { Span } from "../../yaml/span";

/** The options of a document as text, where further ones can be written behind the last. */
export interface OptionList {
  /** From the field name `options` to the end of the last option. */
  span: Span;
  count: number;
  /** Where further options go: the start of a line, or the end of the text. */
  end: number;
  /** Before the dash of each option. */
  indent: string;
  newline: string;
  /** Whether the text before `end` lacks a line break. */
  unended: boolean;
  /** The ids of all options; undefined where one has none, so that a further one has none either. */
  ids: readonly string[] | undefined;
}

/** Finds the options of a document. @returns undefined where there are none, or in brackets */
export function optionListOf({ yaml: { document, text } }: DocumentModel): OptionList | undefined {
  const place = placeAt(document, ["options"]);
  const list = place?.node;
  const key = place?.pair?.key;
  if (!isSeq(list) || list.flow || !isScalar(key) || list.items.length === 0) return undefined;
  const spans = list.items.map((item) => spanOf(item as Node));
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  const dash = text.lastIndexOf("-", first.start - 1);
  const lineStart = Math.max(text.lastIndexOf("\n", dash), text.lastIndexOf("\r", dash)) + 1;
  const indent = text.slice(lineStart, dash);
  // Something else in the line of the first dash would need another indentation.
  if (dash < 0 || indent.trim() !== "") return undefined;
  // A text in several lines ends behind its last line break.
  const inLine = /[\r\n]/.test(text[last.end - 1] ?? "")
    ? ""
    : (/^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(last.end))?.[0] ?? "");
  const end = last.end + inLine.length;
  const ids = list.items.flatMap((item) => {
    const node = resolve(item, document);
    const id = isMap(node) ? resolve(pairOf(node, "id", document)?.value, document) : undefined;
    return isScalar(id) ? [sourceOf(id)] : [];
  });
  return {
    span: { start: spanOf(key).start, end: last.end },
    count: list.items.length,
    end,
    indent,
    newline: text.includes("\r\n") ? "\r\n" : "\n",
    unended: end > 0 && !/[\r\n]/.test(text[end - 1] ?? ""),
    ids: ids.length === list.items.length ? ids : undefined,
  };
}

/** Ids for further options, in the manner of those that are there: E after D, 5 after 4. */
export function furtherIds(ids: readonly string[], count: number): string[] {
  const taken = new Set(ids);
  const last = ids.at(-1) ?? "";
  const counted = /^(.*?)(\d+)$/.exec(last);
  const letter = /^[A-Za-z]$/.test(last) ? last.charCodeAt(0) : undefined;
  const made: string[] = [];
  for (let step = 1; made.length < count; step++) {
    const next =
      letter !== undefined && letter + step <= (last < "a" ? 90 : 122)
        ? String.fromCharCode(letter + step)
        : counted
          ? `${counted[1]}${Number(counted[2]) + step}`
          : `option-${ids.length + step}`;
    if (!taken.has(next)) made.push(next);
    taken.add(next);
  }
  return made;
}

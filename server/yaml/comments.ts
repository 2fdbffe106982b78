import { isScalar, visit } from "yaml";
import type { YamlDocument } from "./document";
import type { Span } from "./span";

/**
 * Finds the comments of a document that match a pattern.
 * @param pattern a global expression that begins with the `#` of the comment
 * @returns each match with its span; what only looks like a comment inside a text is left out
 */
export function findComments(yaml: YamlDocument, pattern: RegExp): { match: RegExpMatchArray; span: Span }[] {
  const found = [...yaml.text.matchAll(pattern)]
    .filter((match) => match.index === 0 || /\s/.test(yaml.text[match.index - 1] ?? ""))
    .map((match) => ({ match, span: { start: match.index, end: match.index + match[0].length } }));
  if (found.length === 0 || !yaml.document) return found;
  const texts: Span[] = [];
  visit(yaml.document, {
    Scalar(_key, node) {
      if (isScalar(node) && node.type !== "PLAIN" && node.range)
        texts.push({ start: node.range[0], end: node.range[1] });
    },
  });
  return found.filter(({ span }) => !texts.some((text) => text.start < span.start && span.start < text.end));
}

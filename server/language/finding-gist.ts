import type { Diagnostic, Hover, Position, Range } from "vscode-languageserver-types";
import { gists } from "../rules/generated/gists";

/** Rules of which a hover says why they exist: more than a screen holds nobody reads. */
const MOST = 3;

/**
 * Adds to what a hover shows why the rules exist whose findings are under the pointer.
 * @param card what the thing under the pointer is
 * @param pageOf the address of a rule's page, where there is one to open
 */
export function withGists(
  card: Hover | null,
  findings: readonly Diagnostic[],
  position: Position,
  pageOf?: (rule: string) => string,
): Hover | null {
  const here = findings.filter(({ range }) => contains(range, position));
  const rules = [...new Set(here.map(({ code }) => String(code)))].filter((rule) => gists[rule]).slice(0, MOST);
  if (rules.length === 0) return card;
  const lines = rules.map((rule) => {
    const name = pageOf ? `[${rule}](${pageOf(rule)})` : `**${rule}**`;
    return `${name}: ${gists[rule]}`;
  });
  const text = card && typeof card.contents === "object" && "value" in card.contents ? card.contents.value : undefined;
  const value = [...lines, ...(text ? [text] : [])].join("\n\n---\n\n");
  return { contents: { kind: "markdown", value }, range: card?.range ?? here[0]?.range };
}

function contains({ start, end }: Range, { line, character }: Position): boolean {
  const after = line > start.line || (line === start.line && character >= start.character);
  const before = line < end.line || (line === end.line && character <= end.character);
  return after && before;
}

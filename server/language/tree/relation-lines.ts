import type { Relation } from "../../curriculum/graph/credential-graph";

/** How the edges of a relation are drawn, so that they are told apart without colour. */
export interface RelationLine {
  /** Lengths of strokes and gaps, as SVG's `stroke-dasharray`; empty for an unbroken line. */
  dashes: string;
  /** Two lines beside each other. */
  double: boolean;
  head: "filled" | "hollow" | "open" | "diamond" | "bar";
  /** The nearest that Graphviz and Mermaid have. */
  dot: { style: string; head: string; color?: string };
  mermaid: "-->" | "-.->" | "==>" | "--o" | "-.-o" | "--x";
}

/** In the order in which fields stand in the schema; a field more than there are lines begins anew. */
const LINES: readonly RelationLine[] = [
  { dashes: "", double: false, head: "filled", dot: { style: "solid", head: "normal" }, mermaid: "-->" },
  { dashes: "10 5", double: false, head: "open", dot: { style: "dashed", head: "vee" }, mermaid: "-.-o" },
  { dashes: "5 3", double: false, head: "hollow", dot: { style: "dashed", head: "empty" }, mermaid: "-.->" },
  { dashes: "1.5 4", double: false, head: "diamond", dot: { style: "dotted", head: "odiamond" }, mermaid: "--o" },
  {
    dashes: "",
    double: true,
    head: "filled",
    dot: { style: "solid", head: "normal", color: "black:invis:black" },
    mermaid: "==>",
  },
  { dashes: "9 3 1.5 3", double: false, head: "bar", dot: { style: "bold", head: "tee" }, mermaid: "--x" },
];

/** The line of a relation. */
export function lineOf(kind: string, relations: readonly Relation[]): RelationLine {
  const index = relations.findIndex((relation) => relation.kind === kind);
  const line = LINES[Math.max(index, 0) % LINES.length];
  if (!line) throw new Error("There is at least one line.");
  return line;
}

/** What an edge is labelled with, in lower case as in the middle of a sentence. */
export function labelOf(kind: string, relations: readonly Relation[]): string {
  const title = relations.find((relation) => relation.kind === kind)?.title ?? kind;
  return title.charAt(0).toLowerCase() + title.slice(1);
}

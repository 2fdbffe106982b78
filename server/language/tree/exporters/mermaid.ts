import type { CredentialGraph, CredentialNode } from "../../../curriculum/graph/credential-graph";
import { faultOf } from "../fault-words";
import { byIssuer } from "../issuers";
import { labelOf, lineOf } from "../relation-lines";
import type { Exporter } from "./exporter";

/** How a node of a category looks; any other is a rectangle. https://mermaid.js.org/syntax/flowchart.html */
const SHAPES: Record<string, [open: string, close: string]> = {
  core: ["[", "]"],
  apprentice: ["(", ")"],
  specialty: ["([", "])"],
  general: ["[", "]"],
  management: ["[[", "]]"],
};

/** For Markdown pages: a Mermaid flowchart. */
export const mermaid: Exporter = {
  id: "mermaid",
  title: "Mermaid",
  extension: "mmd",
  write: (graph) => writeMermaid(graph),
};

/** Writes a graph as a Mermaid flowchart. */
export function writeMermaid(graph: CredentialGraph): string {
  // Mermaid takes some words, such as `end`, for its own: nodes are numbered.
  const names = new Map(graph.nodes.map(({ id }, index) => [id, `n${index}`]));
  const lines = ["flowchart LR"];
  for (const [index, { title, nodes }] of byIssuer(graph).entries()) {
    lines.push(`  subgraph g${index}["${entities(title)}"]`);
    for (const node of nodes) {
      const [open, close] = SHAPES[node.category] ?? ["[", "]"];
      lines.push(`    ${names.get(node.id)}${open}"${textOf(node)}"${close}${classOf(node)}`);
    }
    lines.push("  end");
  }
  const faults: number[] = [];
  for (const [index, edge] of graph.edges.entries()) {
    const label = [labelOf(edge.kind, graph.relations), faultOf(edge)].filter(Boolean).join(": ");
    const arrow = lineOf(edge.kind, graph.relations).mermaid;
    lines.push(`  ${names.get(edge.from)} ${arrow}|"${entities(label)}"| ${names.get(edge.to)}`);
    if (edge.fault) faults.push(index);
  }
  lines.push(
    "  classDef apprentice stroke-dasharray:5 3",
    "  classDef renamed opacity:0.7,font-style:italic",
    "  classDef fault stroke:#c00,stroke-width:3px,stroke-dasharray:3 3",
  );
  if (faults.length > 0) lines.push(`  linkStyle ${faults.join(",")} stroke:#c00,stroke-width:3px`);
  return `${lines.join("\n")}\n`;
}

function textOf(node: CredentialNode): string {
  const facts = [node.renamedTo ? `renamed to ${node.renamedTo}` : "", faultOf(node)].filter(Boolean);
  return [`<b>${entities(node.abbreviation)}</b>`, entities(node.name), ...facts.map(entities)]
    .filter(Boolean)
    .join("<br>");
}

function classOf(node: CredentialNode): string {
  if (node.fault) return ":::fault";
  if (node.renamedTo) return ":::renamed";
  return node.category === "apprentice" ? ":::apprentice" : "";
}

/** Everything that means something to Mermaid or HTML, as its numbered entities. */
function entities(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").replace(/["#<>&;`\\[\](){}|]/g, (char) => `#${char.charCodeAt(0)};`);
}

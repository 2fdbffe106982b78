import type { CredentialNode } from "../../../curriculum/graph/credential-graph";
import { faultOf } from "../fault-words";
import { byIssuer } from "../issuers";
import { labelOf, lineOf } from "../relation-lines";
import type { Exporter } from "./exporter";

/** How a node of a category looks. https://graphviz.org/doc/info/shapes.html */
const SHAPES: Record<string, string> = {
  core: 'shape=box, style="rounded,bold"',
  apprentice: 'shape=box, style="rounded,dashed"',
  specialty: "shape=ellipse",
  management: "shape=component",
};

/** For Graphviz. */
export const dot: Exporter = {
  id: "dot",
  title: "Graphviz",
  extension: "dot",
  write(graph, { title }) {
    const lines = [
      `digraph ${quote(title)} {`,
      "  rankdir=LR;",
      '  node [shape=box, fontname="Helvetica"];',
      '  edge [fontname="Helvetica", fontsize=10];',
    ];
    for (const [index, group] of byIssuer(graph).entries()) {
      lines.push(`  subgraph cluster_${index} {`, `    label=${quote(group.title)};`);
      for (const node of group.nodes) lines.push(`    ${quote(node.id)} [${attributesOf(node).join(", ")}];`);
      lines.push("  }");
    }
    for (const edge of graph.edges) {
      const line = lineOf(edge.kind, graph.relations);
      const label = [labelOf(edge.kind, graph.relations), faultOf(edge)].filter(Boolean).join(": ");
      const color = edge.fault ? "red" : line.dot.color;
      const attributes = [
        `label=${quote(label)}`,
        `style=${line.dot.style}`,
        `arrowhead=${line.dot.head}`,
        ...(color ? [`color=${quote(color)}`] : []),
        ...(edge.fault ? ["penwidth=2"] : []),
      ];
      lines.push(`  ${quote(edge.from)} -> ${quote(edge.to)} [${attributes.join(", ")}];`);
    }
    return `${[...lines, "}"].join("\n")}\n`;
  },
};

function attributesOf(node: CredentialNode): string[] {
  const facts = [node.renamedTo ? `renamed to ${node.renamedTo}` : "", faultOf(node)].filter(Boolean);
  const label = [node.abbreviation, node.name, ...facts].filter(Boolean).join("\n");
  if (node.fault) return [`label=${quote(label)}`, "shape=box", 'style="dashed"', "color=red", "penwidth=2"];
  const shape = SHAPES[node.category];
  return [`label=${quote(label)}`, ...(shape ? [shape] : []), ...(node.renamedTo ? ["fontcolor=gray40"] : [])];
}

/** A quoted string of DOT, in which only quotes are escaped and a backslash has meanings of its own. */
function quote(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replace(/\r?\n/g, "\\n")}"`;
}

import type { CredentialGraph, CredentialNode } from "../../curriculum/graph/credential-graph";
import { at } from "./edge-path";
import { faultOf } from "./fault-words";
import { NODE, type PlacedNode } from "./geometry";
import { shorten, wrap } from "./wrap";
import { escapeXml } from "./xml";

/** What sets a category apart beside its colour; any other has corners hardly rounded. */
const FORMS: Record<string, { radius: number; inset: number; sides?: boolean }> = {
  core: { radius: 10, inset: 12 },
  apprentice: { radius: 10, inset: 12 },
  specialty: { radius: NODE.height / 2, inset: 22 },
  general: { radius: 0, inset: 12 },
  management: { radius: 0, inset: 16, sides: true },
};

/** A credential as SVG. */
export function drawNode({ node, ...corner }: PlacedNode, { nodes, categories }: CredentialGraph): string {
  const known = categories.some(({ value }) => value === node.category);
  const { radius, inset, sides } = (known && FORMS[node.category]) || { radius: 3, inset: 12 };
  const classes = [
    "node",
    // What an author has half typed is no class.
    ...(known ? [`category-${node.category}`] : []),
    ...(node.renamedTo ? ["renamed"] : []),
    ...(node.fault ? ["fault", node.fault] : []),
  ];
  const { width, height } = NODE;
  return [
    `<g class="${classes.join(" ")}" data-id="${escapeXml(node.id)}" transform="translate(${at(corner)})">`,
    `<rect class="shape" width="${width}" height="${height}" rx="${radius}"/>`,
    sides ? `<path class="side" d="M6 0V${height}M${width - 6} 0V${height}"/>` : "",
    drawTitle(node, nodes, inset),
    ...linesOf(node, width - 2 * inset).map(
      ({ text, style }, index) =>
        `<text class="${style}" x="${inset}" y="${39 + index * 13}">${escapeXml(text)}</text>`,
    ),
    node.fault
      ? `<circle class="badge" cx="${width - 2}" cy="2" r="8.5"/><text class="badge-mark" x="${width - 2}" y="6.3">!</text>`
      : "",
    "</g>",
  ].join("");
}

function drawTitle(node: CredentialNode, nodes: readonly CredentialNode[], inset: number): string {
  const y = 22;
  const room = NODE.width - 2 * inset;
  if (!node.renamedTo) {
    const category = node.fault === "missing" ? "" : node.category;
    const abbreviation = shorten(node.abbreviation, room - category.length * 5.4 - 6, 15);
    return [
      `<text class="abbreviation" x="${inset}" y="${y}">${escapeXml(abbreviation)}</text>`,
      category ? `<text class="category" x="${NODE.width - inset}" y="${y - 1}">${escapeXml(category)}</text>` : "",
    ].join("");
  }
  const successor = nodes.find(({ id }) => id === node.renamedTo)?.abbreviation ?? node.renamedTo;
  const old = escapeXml(shorten(node.abbreviation, room / 2, 15));
  const next = escapeXml(shorten(`now ${successor}`, room / 2, 12));
  return `<text class="abbreviation" x="${inset}" y="${y}"><tspan class="old">${old}</tspan><tspan class="successor" dx="8">${next}</tspan></text>`;
}

function linesOf(node: CredentialNode, width: number): { text: string; style: string }[] {
  if (node.fault === "missing") return [{ text: "No file describes it", style: "warning-text" }];
  const fault = faultOf(node);
  const name = wrap(node.name, width, 10.5, fault ? 1 : 2).map((text) => ({ text, style: "name" }));
  return fault ? [...name, { text: fault, style: "warning-text" }] : name;
}

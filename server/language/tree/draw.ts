import type { CredentialGraph } from "../../curriculum/graph/credential-graph";
import { drawEdge } from "./draw-edge";
import { drawNode } from "./draw-node";
import { round } from "./edge-path";
import { GAP, type PlacedGraph } from "./geometry";
import { escapeXml } from "./xml";

/** The parts of the picture, as SVG without a frame of its own: issuers, lines, credentials. */
export function drawParts(graph: CredentialGraph, placed: PlacedGraph): string {
  return [
    ...placed.issuers.map(
      ({ title, count, x, y, width, height }) =>
        `<g class="issuer" transform="translate(${round(x)} ${round(y)})"><rect width="${round(width)}" height="${round(height)}" rx="12"/>` +
        `<text x="${GAP.frame}" y="26">${escapeXml(title)}<tspan class="count" dx="8">${count === 1 ? "1 credential" : `${count} credentials`}</tspan></text></g>`,
    ),
    ...placed.captions.map(
      ({ text, x, y }) => `<text class="caption" x="${round(x)}" y="${round(y)}">${escapeXml(text)}</text>`,
    ),
    ...placed.edges.map((edge) => drawEdge(edge, graph)),
    ...placed.nodes.map((node) => drawNode(node, graph)),
  ].join("\n");
}

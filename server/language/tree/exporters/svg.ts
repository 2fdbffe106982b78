import type { CredentialGraph } from "../../../curriculum/graph/credential-graph";
import { drawParts } from "../draw";
import { round } from "../edge-path";
import { labelSize } from "../geometry";
import { layOut } from "../layout";
import { legendOf, SAMPLE } from "../legend";
import { paperStyle, pictureStyle } from "../picture-style";
import { escapeXml } from "../xml";
import type { Exporter } from "./exporter";

/** Room around the picture, in CSS pixels. */
const MARGIN = 24;

/** A picture of its own: it follows a light or dark page and needs nothing else. */
export const svg: Exporter = {
  id: "svg",
  title: "SVG",
  extension: "svg",
  write: (graph, { title }) => writeSvg(graph, { title }),
};

/** What an SVG is to look like. */
interface SvgOptions {
  title: string;
  /** As on paper: always light. */
  paper?: boolean;
}

/** Writes a graph as an SVG that stands by itself. */
export function writeSvg(graph: CredentialGraph, { title, paper }: SvgOptions): string {
  const placed = layOut(graph);
  const width = Math.max(placed.width, 360);
  const legend = drawLegend(graph, width);
  const empty = graph.nodes.length === 0;
  const height = (empty ? 40 : placed.height + 24) + legend.height;
  const count = graph.nodes.length === 1 ? "1 credential" : `${graph.nodes.length} credentials`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="credential-tree" role="img" aria-labelledby="title" ` +
      `width="${round(width + 2 * MARGIN)}" height="${round(height + 2 * MARGIN)}" ` +
      `viewBox="${-MARGIN} ${-MARGIN} ${round(width + 2 * MARGIN)} ${round(height + 2 * MARGIN)}">`,
    `<title id="title">${escapeXml(title)}: ${count}</title>`,
    // No `<` and no `&` in it, so that it is the same to HTML and to XML.
    `<style>${paper ? paperStyle : pictureStyle}</style>`,
    `<rect class="page" x="${-MARGIN}" y="${-MARGIN}" width="100%" height="100%"/>`,
    empty ? `<text y="20">This curriculum has no credentials yet.</text>` : drawParts(graph, placed),
    `<g transform="translate(0 ${round(placed.height + 24)})">${legend.parts}</g>`,
    "</svg>",
    "",
  ].join("\n");
}

/** The legend below the picture, in rows. */
function drawLegend(graph: Parameters<typeof legendOf>[0], width: number): { parts: string; height: number } {
  let [x, y] = [0, 0];
  const entries = legendOf(graph);
  const parts = entries.map(({ picture, title }) => {
    const wide = SAMPLE.width + 10 + labelSize(title).width + 20;
    if (x > 0 && x + wide > width) [x, y] = [0, y + SAMPLE.height + 8];
    const part =
      `<g transform="translate(${round(x)} ${round(y)})">${picture}` +
      `<text class="caption" x="${SAMPLE.width + 8}" y="${SAMPLE.height / 2 + 4}">${escapeXml(title)}</text></g>`;
    x += wide;
    return part;
  });
  return { parts: parts.join("\n"), height: entries.length > 0 ? y + SAMPLE.height : 0 };
}

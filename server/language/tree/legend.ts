import type { CredentialGraph, CredentialNode } from "../../curriculum/graph/credential-graph";
import { drawEdge } from "./draw-edge";
import { drawNode } from "./draw-node";
import { NODE } from "./geometry";

/** A line of the legend. */
export interface LegendEntry {
  /** What it looks like, as SVG of the size of `SAMPLE`. */
  picture: string;
  title: string;
  description: string;
}

/** The size of a sample, in CSS pixels. */
export const SAMPLE = { width: 64, height: 24 };

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What the lines and forms of a picture mean: only those that occur in it. */
export function legendOf(graph: CredentialGraph): LegendEntry[] {
  const kinds = new Set(graph.edges.map(({ kind }) => kind));
  const lines = graph.relations
    .filter(({ kind }) => kinds.has(kind))
    .map(({ kind, title, description }) => ({ picture: sampleLine(kind, graph), title, description }));
  const forms = graph.categories
    .filter(({ value }) => graph.nodes.some(({ category }) => category === value))
    .map(({ value, description }) => ({
      picture: sampleNode({ category: value }, graph),
      title: value.charAt(0).toUpperCase() + value.slice(1),
      description,
    }));
  const has = (fault: CredentialNode["fault"]) => graph.nodes.some((node) => node.fault === fault);
  return [
    ...lines,
    ...forms,
    ...(graph.nodes.some(({ renamedTo }) => renamedTo)
      ? [entry({ renamedTo: "x" }, graph, "Renamed", "It carries on under the name that follows", STRUCK_OUT)]
      : []),
    ...(has("missing")
      ? [entry({ fault: "missing" }, graph, "Missing", "Something refers to it, and no file describes it")]
      : []),
    ...(has("cycle") || has("duplicate")
      ? [entry({ fault: "cycle" }, graph, "At fault", "It requires itself in the end, or its id is given twice")]
      : []),
  ];
}

/** A name that is struck out, where a word would be a speck. */
const STRUCK_OUT = '<path class="line" d="M16 12H38"/>';

function entry(
  node: Partial<CredentialNode>,
  graph: CredentialGraph,
  title: string,
  description: string,
  more = "",
): LegendEntry {
  return { picture: sampleNode(node, graph) + more, title, description };
}

function sampleLine(kind: string, graph: CredentialGraph): string {
  const [start, end] = [
    { x: 2, y: SAMPLE.height / 2 },
    { x: SAMPLE.width - 2, y: SAMPLE.height / 2 },
  ];
  const edge = { from: "from", to: "to", kind, uri: "", range: NOWHERE };
  const drawn = { edge, mutual: undefined, label: "", left: "from", right: "to" };
  return drawEdge({ edge: drawn, points: [start, end], label: { x: -100, y: -100 } }, graph);
}

function sampleNode(part: Partial<CredentialNode>, graph: CredentialGraph): string {
  const node = {
    id: "",
    abbreviation: "",
    name: "",
    issuer: "",
    category: "",
    settings: [],
    uri: "",
    range: NOWHERE,
    ...part,
  };
  const scale = (SAMPLE.height - 4) / NODE.height;
  const left = (SAMPLE.width - NODE.width * scale) / 2;
  // Without words: at this size they would be specks.
  const picture = drawNode({ node, x: 0, y: 0, ...NODE }, graph).replace(/<text[^>]*>.*?<\/text>/g, "");
  return `<g class="sample" transform="translate(${left} 2) scale(${scale})">${picture}</g>`;
}

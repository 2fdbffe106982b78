import { Graph, layout } from "@dagrejs/dagre";
import type { CredentialNode } from "../../curriculum/graph/credential-graph";
import type { DrawnEdge } from "./drawn-edges";
import { GAP, labelSize, NODE, type PlacedEdge, type PlacedNode, type Point, type Size } from "./geometry";

/** The part of a line to another issuer that lies in one issuer's frame, from left to right. */
export interface Crossing {
  edge: DrawnEdge;
  /** The credential it starts or ends at; undefined where it only passes. */
  node: string | undefined;
  /** The sides of the frame that it reaches: one, or both where it passes. */
  left: boolean;
  right: boolean;
  /** Whether its label stands here. */
  labelled: boolean;
}

/** What a crossing line does inside the block; the ends at the frame are the first or last of the points. */
export interface CrossingPath {
  crossing: Crossing;
  points: readonly Point[];
  label: Point | undefined;
}

/** Credentials that lead to each other, laid out from left to right. */
export interface LinkedBlock extends Size {
  nodes: readonly PlacedNode[];
  edges: readonly PlacedEdge[];
  crossings: readonly CrossingPath[];
}

/** A line as dagre is told of it. */
interface Wire {
  from: string;
  to: string;
  name: string;
  label: string | undefined;
  /** How many layers it must reach over. */
  least: number;
}

/** What dagre finds for a node or an edge. */
interface Found extends Point {
  points?: Point[];
}

/**
 * Lays out credentials that are linked, with dagre's layers from left to right.
 * @param edges lines between them
 * @param crossings lines to or from other issuers: each leads to the left or right of everything
 */
export function layOutLinked(
  nodes: readonly CredentialNode[],
  edges: readonly DrawnEdge[],
  crossings: readonly Crossing[] = [],
): LinkedBlock {
  const inside = edges
    // A line from a credential to itself is a bow above it.
    .filter(({ left, right }) => left !== right)
    .map((edge, index) => ({
      edge,
      wire: { from: nodeName(edge.left), to: nodeName(edge.right), name: `e${index}`, label: edge.label, least: 1 },
    }));
  const wires = inside.map(({ wire }) => wire);
  const layers = layersOf(nodes, crossings.length > 0 ? wires : []);
  const last = Math.max(0, ...layers.values());
  const outside = crossings.map((crossing, index) => ({ crossing, wire: crossingWire(crossing, index, layers, last) }));
  const ports = outside.flatMap(({ crossing, wire }) => [
    ...(crossing.left ? [wire.from] : []),
    ...(crossing.right ? [wire.to] : []),
  ]);
  const found = run(nodes, [...wires, ...outside.map(({ wire }) => wire)], ports);
  const placed = nodes.map((node): PlacedNode => {
    const { x, y } = found.node(nodeName(node.id)) as Found;
    return { node, x: x - NODE.width / 2, y: y - NODE.height / 2, ...NODE };
  });
  return {
    nodes: placed,
    edges: [
      ...inside.map(({ edge, wire }) => ({ edge, ...routeOf(found, wire) })),
      ...edges.filter(({ left, right }) => left === right).map((edge) => ({ edge, points: [], label: { x: 0, y: 0 } })),
    ],
    crossings: outside.map(({ crossing, wire }) => {
      const { points, label } = routeOf(found, wire);
      const port = (name: string) => ({ x: (found.node(name) as Found).x, y: (found.node(name) as Found).y });
      return {
        crossing,
        points: [...(crossing.left ? [port(wire.from)] : []), ...points, ...(crossing.right ? [port(wire.to)] : [])],
        label: crossing.labelled ? label : undefined,
      };
    }),
    width: found.graph().width ?? 0,
    height: found.graph().height ?? 0,
  };
}

function nodeName(id: string): string {
  return `node ${id}`;
}

function run(nodes: readonly CredentialNode[], wires: readonly Wire[], ports: readonly string[]) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: GAP.row, edgesep: 12, ranksep: GAP.rank });
  // First of all the ends of lines: dagre begins with the order in which it is told of things.
  for (const port of ports) graph.setNode(port, { width: 1, height: 1 });
  for (const { id } of nodes) graph.setNode(nodeName(id), { ...NODE });
  for (const { from, to, name, label, least } of wires) {
    const size = label === undefined ? {} : { ...labelSize(label), labelpos: "c" };
    graph.setEdge(from, to, { ...size, minlen: least }, name);
  }
  layout(graph);
  return graph;
}

/** The layer of each node, from 0 on the left: one more than the last that leads to it. What leads in a circle counts once. */
function layersOf(nodes: readonly CredentialNode[], wires: readonly Wire[]): Map<string, number> {
  const before = new Map<string, Wire[]>();
  for (const wire of wires) before.set(wire.to, [...(before.get(wire.to) ?? []), wire]);
  const layers = new Map<string, number>();
  const layerOf = (name: string): number => {
    const known = layers.get(name);
    if (known !== undefined) return known;
    layers.set(name, 0);
    const layer = Math.max(0, ...(before.get(name) ?? []).map(({ from }) => layerOf(from) + 1));
    layers.set(name, layer);
    return layer;
  };
  for (const { id } of nodes) layerOf(nodeName(id));
  return layers;
}

function crossingWire(crossing: Crossing, index: number, layers: Map<string, number>, last: number): Wire {
  const node = nodeName(crossing.node ?? "");
  const layer = layers.get(node) ?? 0;
  return {
    from: crossing.left ? `left ${index}` : node,
    to: crossing.right ? `right ${index}` : node,
    name: `c${index}`,
    label: crossing.labelled ? crossing.edge.label : undefined,
    least: crossing.node === undefined ? last + 1 : crossing.left ? Math.max(1, layer) : Math.max(1, last - layer),
  };
}

/** The points between the ends of a line, and the middle of its label. */
function routeOf(graph: Graph, { from, to, name }: Wire): { points: Point[]; label: Point } {
  const { points = [], x, y } = graph.edge(from, to, name) as Found;
  const middle = points.slice(1, -1).map((point) => ({ x: point.x, y: point.y }));
  return { points: middle, label: { x: x ?? middle[0]?.x ?? 0, y: y ?? middle[0]?.y ?? 0 } };
}

import { alg, Graph } from "@dagrejs/graphlib";
import type { CredentialNode } from "../../curriculum/graph/credential-graph";
import type { DrawnEdge } from "./drawn-edges";
import { type Caption, GAP, NODE, type PlacedEdge, type PlacedNode, type Point, type Size } from "./geometry";
import type { IssuerGroup } from "./issuers";
import { type Crossing, type CrossingPath, type LinkedBlock, layOutLinked } from "./linked-block";

/** The inside of an issuer's frame, from its own left upper corner. */
export interface IssuerLayout extends Size {
  group: IssuerGroup;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  captions: Caption[];
  crossings: CrossingPath[];
}

/** A part of the frame that is placed as a whole. */
interface Block extends Size, Partial<Omit<LinkedBlock, keyof Size>> {
  captions?: readonly Caption[];
}

/**
 * Lays out the credentials of an issuer: first those that lead to other issuers, then the others that lead somewhere,
 * then those that stand alone, by category.
 * @param edges all lines of the graph
 * @param crossings what crosses the frame
 * @param categories in the order in which they follow each other
 */
export function layOutIssuer(
  group: IssuerGroup,
  edges: readonly DrawnEdge[],
  crossings: readonly Crossing[],
  categories: readonly string[],
): IssuerLayout {
  const own = new Map(group.nodes.map((node) => [node.id, node]));
  const inside = edges.filter(({ left, right }) => own.has(left) && own.has(right));
  const outward = new Set(crossings.flatMap(({ node }) => node ?? []));
  const parts = partsOf([...own.keys()], inside);
  const edgesIn = edgesByPart(parts, inside);
  const nodesOf = (ids: readonly string[]) => ids.flatMap((id) => own.get(id) ?? []);
  const first: string[] = [];
  const blocks: Block[] = [];
  const alone: CredentialNode[] = [];
  for (const part of parts) {
    const lines = edgesIn.get(part) ?? [];
    if (part.some((id) => outward.has(id))) first.push(...part);
    else if (lines.length > 0) blocks.push(layOutLinked(nodesOf(part), lines));
    else alone.push(...nodesOf(part));
  }
  const members = new Set(first);
  const head =
    crossings.length > 0
      ? layOutLinked(
          nodesOf(first),
          inside.filter(({ left }) => members.has(left)),
          crossings,
        )
      : undefined;
  const area = [...blocks, ...alone.map(() => NODE)].reduce(
    (sum, { width, height }) => sum + (width + GAP.column) * (height + GAP.row),
    0,
  );
  const width = Math.max(head?.width ?? 0, ...blocks.map((block) => block.width), Math.sqrt(area * 1.2), NODE.width);
  blocks.push(...gridsOf(alone, categories, width));
  return pack(group, head, blocks, width);
}

/** The ids that are linked with each other, in the order of their first one. */
function partsOf(ids: readonly string[], edges: readonly DrawnEdge[]): string[][] {
  const graph = new Graph({ directed: false });
  for (const id of ids) graph.setNode(id);
  for (const { left, right } of edges) graph.setEdge(left, right);
  const order = new Map(ids.map((id, index) => [id, index]));
  const place = (id: string | undefined) => order.get(id ?? "") ?? 0;
  return alg
    .components(graph)
    .map((part) => part.sort((a, b) => place(a) - place(b)))
    .sort((a, b) => b.length - a.length || place(a[0]) - place(b[0]));
}

function edgesByPart(parts: readonly string[][], edges: readonly DrawnEdge[]): Map<string[], DrawnEdge[]> {
  const partOf = new Map(parts.flatMap((part) => part.map((id) => [id, part] as const)));
  const found = new Map<string[], DrawnEdge[]>();
  for (const edge of edges) {
    const part = partOf.get(edge.left);
    if (!part) continue;
    const known = found.get(part);
    if (known) known.push(edge);
    else found.set(part, [edge]);
  }
  return found;
}

/** Credentials that stand alone, in rows below the name of their category. */
function gridsOf(nodes: readonly CredentialNode[], known: readonly string[], width: number): Block[] {
  const present = new Set(nodes.map(({ category }) => category));
  const categories = [...known.filter((category) => present.delete(category)), ...present];
  return categories.map((category) => {
    const own = nodes.filter((node) => node.category === category);
    const columns = Math.max(1, Math.min(own.length, Math.floor((width + GAP.column) / (NODE.width + GAP.column))));
    const rows = Math.ceil(own.length / columns);
    return {
      nodes: own.map((node, index) => ({
        node,
        x: (index % columns) * (NODE.width + GAP.column),
        y: GAP.caption + Math.floor(index / columns) * (NODE.height + GAP.row),
        ...NODE,
      })),
      captions: [{ text: `${captionOf(category)} (${own.length})`, x: 0, y: 14 }],
      width: columns * (NODE.width + GAP.column) - GAP.column,
      height: GAP.caption + rows * (NODE.height + GAP.row) - GAP.row,
    };
  });
}

function captionOf(category: string): string {
  return category === "" ? "No category yet" : category.charAt(0).toUpperCase() + category.slice(1);
}

/** Puts the blocks in rows below the head. */
function pack(group: IssuerGroup, head: Block | undefined, blocks: readonly Block[], width: number): IssuerLayout {
  const layout: IssuerLayout = { group, nodes: [], edges: [], captions: [], crossings: [], width: 0, height: 0 };
  let [x, y, row] = [GAP.frame, GAP.heading, 0];
  let right = x;
  const put = (block: Block) => {
    move(block, { x, y }, layout);
    right = Math.max(right, x + block.width);
    row = Math.max(row, block.height);
    x += block.width + GAP.block;
  };
  const next = () => {
    if (row > 0) y += row + GAP.block;
    [x, row] = [GAP.frame, 0];
  };
  if (head) {
    put(head);
    next();
  }
  for (const block of blocks) {
    if (x > GAP.frame && x + block.width > GAP.frame + width + 1) next();
    put(block);
  }
  return { ...layout, width: right + GAP.frame, height: y + row + GAP.frame };
}

function move(block: Block, { x, y }: Point, into: IssuerLayout): void {
  const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x + x, y: point.y + y });
  into.nodes.push(...(block.nodes ?? []).map(moved));
  into.captions.push(...(block.captions ?? []).map(moved));
  for (const edge of block.edges ?? []) {
    into.edges.push({ ...edge, points: edge.points.map(moved), label: moved(edge.label) });
  }
  for (const path of block.crossings ?? []) {
    into.crossings.push({ ...path, points: path.points.map(moved), label: path.label && moved(path.label) });
  }
}

import type { CredentialGraph } from "../../curriculum/graph/credential-graph";
import { attach } from "./attach";
import { crossingsOf } from "./crossings";
import { type DrawnEdge, drawnEdges } from "./drawn-edges";
import { GAP, type PlacedEdge, type PlacedGraph, type PlacedIssuer, type PlacedNode, type Point } from "./geometry";
import { type IssuerLayout, layOutIssuer } from "./issuer-layout";
import { byIssuer } from "./issuers";

/**
 * Finds a place for everything that is drawn. Issuers stand beside each other; inside, what leads somewhere runs from
 * left to right. The same graph has the same picture everywhere: no text is measured.
 * @returns coordinates from 0
 */
export function layOut(graph: CredentialGraph): PlacedGraph {
  const groups = byIssuer(graph);
  const edges = drawnEdges(graph);
  const { of, columns } = crossingsOf(groups, edges);
  const categories = graph.categories.map(({ value }) => value);
  // From left to right: where lines leave one frame decides in which order they enter the next.
  const entries = new Map<DrawnEdge, number>();
  const order = [...groups].sort((a, b) => columns.indexOf(a.issuer) - columns.indexOf(b.issuer));
  const layouts = order.map((group) => {
    const crossings = [...(of.get(group.issuer) ?? [])];
    crossings.sort((a, b) => (entries.get(a.edge) ?? 0) - (entries.get(b.edge) ?? 0));
    const layout = layOutIssuer(group, edges, crossings, categories);
    for (const { crossing, points } of layout.crossings) {
      if (crossing.right) entries.set(crossing.edge, points.at(-1)?.y ?? 0);
    }
    return layout;
  });
  const corners = arrange(layouts, columns);
  const issuers: PlacedIssuer[] = [];
  const nodes: PlacedNode[] = [];
  const placed: PlacedEdge[] = [];
  const captions: PlacedGraph["captions"][number][] = [];
  const crossing = new Map<DrawnEdge, { points: Point[]; label: Point | undefined }>();
  // From left to right, so that the parts of a line that crosses frames follow each other.
  for (const layout of layouts) {
    const { x, y } = corners.get(layout) ?? { x: 0, y: 0 };
    const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x + x, y: point.y + y });
    const { issuer, title, nodes: own } = layout.group;
    issuers.push({
      issuer,
      title,
      count: own.filter(({ fault }) => fault !== "missing").length,
      x,
      y,
      width: layout.width,
      height: layout.height,
    });
    nodes.push(...layout.nodes.map(moved));
    captions.push(...layout.captions.map(moved));
    for (const edge of layout.edges) {
      placed.push({ ...edge, points: edge.points.map(moved), label: moved(edge.label) });
    }
    for (const { crossing: part, points, label } of layout.crossings) {
      const whole = crossing.get(part.edge) ?? { points: [], label: undefined };
      // To the frame's border and on to the next, level.
      const [first, last] = [points[0], points.at(-1)];
      if (part.left && first) whole.points.push({ x, y: first.y + y });
      whole.points.push(...points.map(moved));
      if (part.right && last) whole.points.push({ x: x + layout.width, y: last.y + y });
      whole.label ??= label && moved(label);
      crossing.set(part.edge, whole);
    }
  }
  for (const [edge, { points, label }] of crossing) {
    placed.push({ edge, points, label: label ?? points[0] ?? { x: 0, y: 0 } });
  }
  return {
    issuers,
    nodes,
    edges: attach(placed, nodes),
    captions,
    width: Math.max(0, ...issuers.map((area) => area.x + area.width)),
    height: Math.max(0, ...issuers.map((area) => area.y + area.height)),
  };
}

/** The left upper corners of the frames: linked issuers beside each other, the others in columns about as tall. */
function arrange(layouts: readonly IssuerLayout[], columns: readonly string[]): Map<IssuerLayout, Point> {
  const corners = new Map<IssuerLayout, Point>();
  const linked = columns.flatMap((issuer) => layouts.find(({ group }) => group.issuer === issuer) ?? []);
  let x = 0;
  for (const layout of linked) {
    corners.set(layout, { x, y: 0 });
    x += layout.width + GAP.gutter;
  }
  const area = layouts.reduce((sum, { width, height }) => sum + (width + GAP.block) * (height + GAP.block), 0);
  const tall = Math.max(Math.sqrt(area), ...layouts.map(({ height }) => height));
  let [y, width] = [0, 0];
  for (const layout of layouts) {
    if (corners.has(layout)) continue;
    if (y > 0 && y + layout.height > tall) {
      x += width + GAP.block;
      [y, width] = [0, 0];
    }
    corners.set(layout, { x, y });
    y += layout.height + GAP.block;
    width = Math.max(width, layout.width);
  }
  return corners;
}

import type { PlacedEdge, PlacedNode, Point } from "./geometry";

/** An end of a line at a side of a credential. */
interface End {
  edge: number;
  first: boolean;
  /** Where the line comes from or goes to next. */
  toward: Point;
}

/** How far the ends at a side stand apart, at most, in CSS pixels. */
const STEP = 13;

/**
 * Ties the ends of the lines to the sides of their credentials: several at one side stand below each other, in the
 * order in which they arrive. A line from a credential to itself is a bow of three points above it.
 */
export function attach(edges: readonly PlacedEdge[], nodes: readonly PlacedNode[]): PlacedEdge[] {
  const at = new Map(nodes.map((node) => [node.node.id, node]));
  const sides = new Map<string, End[]>();
  const ends = edges.map((edge) => ({ edge, start: at.get(edge.edge.left), end: at.get(edge.edge.right) }));
  for (const [index, { edge, start, end }] of ends.entries()) {
    if (!start || !end || start === end) continue;
    // Where requirements lead round, dagre has to draw one of them from right to left.
    const rightward = start.x <= end.x;
    const note = (node: PlacedNode, right: boolean, first: boolean, toward: Point | undefined) => {
      const key = `${node.node.id} ${right ? "right" : "left"}`;
      const known = sides.get(key) ?? [];
      known.push({ edge: index, first, toward: toward ?? (first ? end : start) });
      sides.set(key, known);
    };
    note(start, rightward, true, edge.points[0]);
    note(end, !rightward, false, edge.points.at(-1));
  }
  const tied = new Map<string, Point>();
  for (const [key, own] of sides) {
    const split = key.lastIndexOf(" ");
    const node = at.get(key.slice(0, split));
    if (!node) continue;
    const x = key.slice(split + 1) === "right" ? node.x + node.width : node.x;
    const step = Math.min(STEP, (node.height - 20) / Math.max(1, own.length - 1));
    own.sort((a, b) => a.toward.y - b.toward.y || a.edge - b.edge);
    for (const [place, { edge, first }] of own.entries()) {
      const y = node.y + node.height / 2 + (place - (own.length - 1) / 2) * step;
      tied.set(`${edge} ${first}`, { x, y });
    }
  }
  return ends.map(({ edge, start, end }, index) => {
    if (start && start === end) return bow(edge, start);
    const [first, last] = [tied.get(`${index} true`), tied.get(`${index} false`)];
    return first && last ? { ...edge, points: [first, ...edge.points, last] } : edge;
  });
}

function bow(edge: PlacedEdge, { x, y, width }: PlacedNode): PlacedEdge {
  const middle = x + width * 0.75;
  return {
    ...edge,
    points: [
      { x: middle - 18, y },
      { x: middle, y: y - 20 },
      { x: middle + 18, y },
    ],
    label: { x: middle, y: y - 15 },
  };
}

import type { PlacedNode, Point } from "../../../server/language/tree/geometry";

/** Where an arrow key points. */
export type Direction = "left" | "right" | "up" | "down";

/** How much worse it is to be off to the side than to be far ahead. */
const ASIDE = 2.5;

/** The credential that an arrow key leads to from another; undefined where there is none that way. */
export function nearest(from: PlacedNode, direction: Direction, nodes: readonly PlacedNode[]): PlacedNode | undefined {
  const start = middle(from);
  let best: { node: PlacedNode; cost: number } | undefined;
  for (const node of nodes) {
    const end = middle(node);
    const [right, down] = [end.x - start.x, end.y - start.y];
    const ahead = { left: -right, right, up: -down, down }[direction];
    const aside = direction === "left" || direction === "right" ? Math.abs(down) : Math.abs(right);
    // Within a quarter of the circle that the key points to.
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * ASIDE;
    if (!best || cost < best.cost) best = { node, cost };
  }
  return best?.node;
}

function middle({ x, y, width, height }: PlacedNode): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

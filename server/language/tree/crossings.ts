import type { DrawnEdge } from "./drawn-edges";
import type { IssuerGroup } from "./issuers";
import type { Crossing } from "./linked-block";

/** The lines between issuers, and which frames each of them crosses. */
export interface Crossings {
  /** By issuer. */
  of: ReadonlyMap<string, readonly Crossing[]>;
  /** The issuers that a line leads to or from, in the order in which they stand from left to right. */
  columns: readonly string[];
}

/**
 * Finds the lines that lead from issuer to issuer. Those issuers stand beside each other; a line between two that are
 * no neighbours passes through the frames between.
 */
export function crossingsOf(groups: readonly IssuerGroup[], edges: readonly DrawnEdge[]): Crossings {
  const issuerOf = new Map(groups.flatMap(({ issuer, nodes }) => nodes.map(({ id }) => [id, issuer] as const)));
  const ends = edges.map((edge) => ({ edge, left: issuerOf.get(edge.left), right: issuerOf.get(edge.right) }));
  const between = ends.filter(({ left, right }) => left !== right);
  const linked = new Set(between.flatMap(({ left, right }) => [left, right]));
  const columns = groups.map(({ issuer }) => issuer).filter((issuer) => linked.has(issuer));
  const of = new Map<string, Crossing[]>(columns.map((issuer) => [issuer, []]));
  for (const { edge, left, right } of between) {
    const [from, to] = [columns.indexOf(left ?? ""), columns.indexOf(right ?? "")];
    if (from < 0 || to < 0) continue;
    // Where the issuers stand decides which end is on the left.
    const drawn = from < to ? edge : { ...edge, left: edge.right, right: edge.left };
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    for (let column = first; column <= last; column++) {
      of.get(columns[column] ?? "")?.push({
        edge: drawn,
        node: column === first ? drawn.left : column === last ? drawn.right : undefined,
        left: column > first,
        right: column < last,
        labelled: column === first,
      });
    }
  }
  return { of, columns };
}

import type { CredentialNode } from "../../curriculum/graph/credential-graph";
import type { DrawnEdge } from "./drawn-edges";

/** In CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** In CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A rectangle by its left upper corner. */
export type Area = Point & Size;

/** A credential with its place. */
export interface PlacedNode extends Area {
  node: CredentialNode;
}

/** A line with its place: it runs through the points, level at each of them. */
export interface PlacedEdge {
  edge: DrawnEdge;
  points: readonly Point[];
  /** The middle of its label. */
  label: Point;
}

/** A heading over credentials that stand alone. */
export interface Caption extends Point {
  text: string;
}

/** The frame around the credentials of an issuer. */
export interface PlacedIssuer extends Area {
  issuer: string;
  title: string;
  count: number;
}

/** Everything that is drawn, with its place. */
export interface PlacedGraph extends Size {
  issuers: readonly PlacedIssuer[];
  nodes: readonly PlacedNode[];
  edges: readonly PlacedEdge[];
  captions: readonly Caption[];
}

/** Every credential is drawn in this size. */
export const NODE: Size = { width: 180, height: 64 };

/** Room between neighbours, in CSS pixels. */
export const GAP = { row: 16, column: 20, rank: 34, block: 28, gutter: 72, frame: 18, heading: 50, caption: 26 };

/** The size of a label, by how wide letters are on average at its size. */
export function labelSize(text: string): Size {
  return { width: Math.ceil(text.length * 5.9) + 10, height: 16 };
}

import type { CredentialEdge, CredentialGraph } from "../../curriculum/graph/credential-graph";
import { faultOf } from "./fault-words";
import { labelOf } from "./relation-lines";

/** One line of the picture. Credentials that say the same of each other share one. */
export interface DrawnEdge {
  edge: CredentialEdge;
  /** The other document says the same back. */
  mutual: CredentialEdge | undefined;
  label: string;
  /** The ids in the order in which they are to stand from left to right. */
  left: string;
  right: string;
}

/** The lines to draw for a graph. */
export function drawnEdges({ edges, relations }: CredentialGraph): DrawnEdge[] {
  const order = new Map(relations.map((relation) => [relation.kind, relation.order]));
  const open = new Map<string, DrawnEdge>();
  const drawn: DrawnEdge[] = [];
  for (const edge of edges) {
    const ordered = order.get(edge.kind);
    const back = ordered ? undefined : open.get(keyOf(edge.kind, edge.to, edge.from));
    if (back && edge.from !== edge.to) {
      back.mutual = edge;
      continue;
    }
    const label = [labelOf(edge.kind, relations), faultOf(edge)].filter(Boolean).join(": ");
    const [left, right] = ordered === "before" ? [edge.to, edge.from] : [edge.from, edge.to];
    const line: DrawnEdge = { edge, mutual: undefined, label, left, right };
    open.set(keyOf(edge.kind, edge.from, edge.to), line);
    drawn.push(line);
  }
  return drawn;
}

function keyOf(kind: string, from: string, to: string): string {
  return JSON.stringify([kind, from, to]);
}

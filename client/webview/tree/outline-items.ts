import type { CredentialEdge, CredentialGraph } from "../../../server/curriculum/graph/credential-graph";
import { byIssuer } from "../../../server/language/tree/issuers";
import { isFound } from "./filter";
import type { TreePlace } from "./messages";
import { edgeWords, formWords } from "./words";

/** A line of the list beside the picture. */
export interface OutlineItem {
  /** The same for the same thing in every graph. */
  key: string;
  text: string;
  /** What stands behind the text in a quieter tone. */
  detail: string;
  /** What else it is, for those who hear it: others see it in the picture. */
  unseen: string;
  /** The credential that it is about; an issuer is about none. */
  id?: string;
  /** What opens when it is chosen. */
  place?: TreePlace;
  fault: boolean;
  children: OutlineItem[];
}

/** A graph as a list: issuers, their credentials that are found, and what each says of others and others say of it. */
export function outlineItems(graph: CredentialGraph, search: string): OutlineItem[] {
  const edges = new Map<string, CredentialEdge[]>();
  for (const edge of graph.edges) {
    for (const id of new Set([edge.from, edge.to])) {
      const own = edges.get(id);
      if (own) own.push(edge);
      else edges.set(id, [edge]);
    }
  }
  return byIssuer(graph).flatMap(({ issuer, title, nodes }) => {
    const children = nodes
      .filter((node) => isFound(node, search))
      .map(
        (node): OutlineItem => ({
          key: `credential ${node.id}`,
          text: node.abbreviation,
          detail: node.name,
          unseen: formWords(node, graph),
          id: node.id,
          place: { id: node.id },
          fault: node.fault !== undefined,
          children: (edges.get(node.id) ?? []).map((edge) => referenceItem(edge, node.id, graph)),
        }),
      );
    if (children.length === 0) return [];
    const count = children.length === 1 ? "1 credential" : `${children.length} credentials`;
    return {
      key: `issuer ${issuer}`,
      text: title,
      detail: count,
      unseen: "",
      fault: false,
      children,
    };
  });
}

function referenceItem(edge: CredentialEdge, within: string, graph: CredentialGraph): OutlineItem {
  const { from, to, kind } = edge;
  return {
    key: `reference ${within} ${JSON.stringify([from, kind, to])}`,
    text: edgeWords(edge, graph),
    detail: "",
    unseen: "",
    // What is at the other end.
    id: from === within ? to : from,
    place: { from, to, kind },
    fault: edge.fault !== undefined,
    children: [],
  };
}

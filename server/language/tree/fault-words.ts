import type { CredentialEdge, CredentialNode, GraphFault } from "../../curriculum/graph/credential-graph";

/** What a fault is called where there is room for a word or two. */
export const faultWords: Readonly<Record<GraphFault, string>> = {
  missing: "missing",
  cycle: "in a circle",
  duplicate: "id given twice",
};

/** What a node says of its fault; the empty string where it has none. */
export function faultOf({ fault }: CredentialNode | CredentialEdge): string {
  return fault ? faultWords[fault] : "";
}

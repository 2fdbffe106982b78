import type { CredentialGraph, CredentialNode } from "../../curriculum/graph/credential-graph";

/** An issuer with its credentials. */
export interface IssuerGroup {
  issuer: string;
  /** What stands over the group; also where no issuer is named yet. */
  title: string;
  nodes: readonly CredentialNode[];
}

/** The credentials by who issues them, those of the greatest issuer first. */
export function byIssuer({ nodes }: CredentialGraph): IssuerGroup[] {
  const groups = new Map<string, CredentialNode[]>();
  for (const node of nodes) {
    const group = groups.get(node.issuer);
    if (group) group.push(node);
    else groups.set(node.issuer, [node]);
  }
  return [...groups]
    .map(([issuer, own]) => ({ issuer, title: issuer || "No issuer yet", nodes: own }))
    .sort((a, b) => b.nodes.length - a.nodes.length);
}

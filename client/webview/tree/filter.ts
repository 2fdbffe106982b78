import type { CredentialGraph, CredentialNode } from "../../../server/curriculum/graph/credential-graph";

/** What is to be shown of a graph; undefined for all. */
export interface Filters {
  issuer?: string;
  category?: string;
  setting?: string;
}

/** The part of a graph that filters let through; what a shown credential refers to in vain stays, as a fault of its. */
export function filterGraph(graph: CredentialGraph, filters: Filters): CredentialGraph {
  if (Object.values(filters).every((value) => value === undefined)) return graph;
  const passing = graph.nodes.filter((node) => node.fault !== "missing" && passes(node, filters));
  const shown = new Set(passing.map(({ id }) => id));
  const missing = new Set(
    graph.edges.filter(({ from, fault }) => fault === "missing" && shown.has(from)).map(({ to }) => to),
  );
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => shown.has(id) || missing.has(id)),
    edges: graph.edges.filter(({ from, to }) => shown.has(from) && (shown.has(to) || missing.has(to))),
  };
}

function passes(node: CredentialNode, { issuer, category, setting }: Filters): boolean {
  return (
    (issuer === undefined || node.issuer === issuer) &&
    (category === undefined || node.category === category) &&
    (setting === undefined || node.settings.includes(setting))
  );
}

/** Whether a credential is what somebody looks for: each word stands in its id, abbreviation or name, hyphens or not. */
export function isFound(node: CredentialNode, search: string): boolean {
  const text = fold(`${node.id} ${node.abbreviation} ${node.name}`);
  const joined = text.replaceAll("-", "");
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word) || joined.includes(word.replaceAll("-", "")));
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

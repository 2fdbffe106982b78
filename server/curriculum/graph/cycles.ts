import { alg, Graph } from "@dagrejs/graphlib";

/** The edges from which a way leads back to where they start. */
export function inCycles<Edge extends { from: string; to: string }>(edges: readonly Edge[]): Edge[] {
  const graph = new Graph();
  for (const { from, to } of edges) graph.setEdge(from, to);
  const part = new Map<string, number>();
  for (const [index, ids] of alg.tarjan(graph).entries()) for (const id of ids) part.set(id, index);
  return edges.filter(({ from, to }) => part.get(from) === part.get(to));
}

import type {
  CredentialEdge,
  CredentialGraph,
  CredentialNode,
} from "../../../server/curriculum/graph/credential-graph";
import { labelOf } from "../../../server/language/tree/relation-lines";

/** What a person calls a credential. */
export function nameOf(id: string, { nodes }: CredentialGraph): string {
  return nodes.find((node) => node.id === id)?.abbreviation ?? id;
}

/** All of a node in one line, for those who hear it. */
export function nodeWords(node: CredentialNode, graph: CredentialGraph): string {
  return [node.abbreviation, node.name, formWords(node, graph)].filter(Boolean).join(", ");
}

/** What a node's form says in the picture: category, new name, fault. */
export function formWords(node: CredentialNode, graph: CredentialGraph): string {
  return [node.category, node.renamedTo ? `renamed to ${nameOf(node.renamedTo, graph)}` : "", faultSentence(node)]
    .filter(Boolean)
    .join(", ");
}

/** What a reference says, as a whole sentence without a full stop: `CPC-A is apprentice of CPC`. */
export function edgeWords(edge: CredentialEdge, graph: CredentialGraph): string {
  const label = labelOf(edge.kind, graph.relations);
  // Some titles are verbs, such as «requires»; others want one.
  const verb = /^\w+s\b/.test(label) ? label : `is ${label}`;
  const fault = edge.fault === "missing" ? ", which no file describes" : edge.fault === "cycle" ? ", in a circle" : "";
  return `${nameOf(edge.from, graph)} ${verb} ${nameOf(edge.to, graph)}${fault}`;
}

/** What is wrong with a node; the empty string where nothing is. */
export function faultSentence({ fault }: CredentialNode): string {
  if (fault === "missing") return "missing: no file describes it";
  if (fault === "cycle") return "at fault: it requires itself in the end";
  if (fault === "duplicate") return "at fault: its id is given twice";
  return "";
}

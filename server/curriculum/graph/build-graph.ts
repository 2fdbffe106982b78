import type { Curriculum } from "../curriculum";
import type { DocumentSummary } from "../document-summary";
import { credential } from "../kinds/credential";
import type { CredentialEdge, CredentialGraph, CredentialNode } from "./credential-graph";
import { inCycles } from "./cycles";
import { choicesOf, prerequisiteFields, relations } from "./relations";

/**
 * The graph of a curriculum's credentials.
 * @returns every credential that has an id, in the order of their issuers and ids; what is referred to and nowhere
 * described is a node with the fault `missing`, and an edge that lies in a circle of requirements has the fault `cycle`
 */
export function credentialGraph(curriculum: Curriculum): CredentialGraph {
  const nodes = new Map<string, CredentialNode>();
  const edges = new Map<string, CredentialEdge>();
  for (const document of curriculum.all(credential.id)) {
    const node = nodeOf(document);
    if (!node) continue;
    const known = nodes.get(node.id);
    if (known) known.fault = "duplicate";
    else nodes.set(node.id, node);
    for (const edge of edgesOf(document, node.id)) {
      const key = JSON.stringify([edge.from, edge.kind, edge.to]);
      if (!edges.has(key)) edges.set(key, edge);
    }
  }
  addMissing(nodes, edges.values());
  markRenamed(nodes, edges.values());
  markCycles(nodes, [...edges.values()]);
  return {
    nodes: [...nodes.values()].sort((a, b) => compare(a.issuer, b.issuer) || compare(a.id, b.id)),
    edges: [...edges.values()].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)),
    relations,
    categories: choicesOf("category"),
    settings: choicesOf("settings"),
  };
}

function nodeOf({ id, uri, fields, settings }: DocumentSummary): CredentialNode | undefined {
  if (!id || id.text === "") return undefined;
  return {
    id: id.text,
    abbreviation: fields.get("abbreviation") || id.text,
    name: fields.get("name") ?? "",
    issuer: fields.get("issuer") ?? "",
    category: fields.get("category") ?? "",
    settings,
    validFrom: fields.get("validFrom"),
    validTo: fields.get("validTo"),
    uri,
    range: id.range,
  };
}

function edgesOf(document: DocumentSummary, from: string): CredentialEdge[] {
  return document.references
    .filter(({ kind, text }) => kind === credential.id && text !== "")
    .map(({ text, field, range }) => ({ from, to: text, kind: field, uri: document.uri, range }));
}

/** Puts a node where a reference leads nowhere, beside the first that refers to it. */
function addMissing(nodes: Map<string, CredentialNode>, edges: Iterable<CredentialEdge>): void {
  for (const edge of edges) {
    const from = nodes.get(edge.from);
    const known = nodes.get(edge.to);
    if (known?.fault === "missing" || !known) edge.fault = "missing";
    if (known || !from) continue;
    nodes.set(edge.to, {
      id: edge.to,
      abbreviation: edge.to,
      name: "",
      issuer: from.issuer,
      category: "",
      settings: [],
      uri: edge.uri,
      range: edge.range,
      fault: "missing",
    });
  }
}

function markRenamed(nodes: Map<string, CredentialNode>, edges: Iterable<CredentialEdge>): void {
  const succession = new Set(relations.flatMap((relation) => (relation.succession ? relation.kind : [])));
  for (const { from, to, kind } of edges) {
    const node = nodes.get(from);
    if (node && succession.has(kind)) node.renamedTo = to;
  }
}

function markCycles(nodes: Map<string, CredentialNode>, edges: CredentialEdge[]): void {
  for (const edge of inCycles(edges.filter(({ kind }) => prerequisiteFields.includes(kind)))) {
    edge.fault = "cycle";
    for (const id of [edge.from, edge.to]) {
      const node = nodes.get(id);
      if (node) node.fault ??= "cycle";
    }
  }
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

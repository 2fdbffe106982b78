import type { Range } from "vscode-languageserver-textdocument";

/** What is wrong with a node or an edge: a target that no file describes, requirements that lead back, an id given twice. */
export type GraphFault = "missing" | "cycle" | "duplicate";

/** A credential, or a name that is referred to and that no file describes. */
export interface CredentialNode {
  id: string;
  abbreviation: string;
  name: string;
  issuer: string;
  /** As the author wrote it; the empty string where it is not there yet. */
  category: string;
  settings: readonly string[];
  /** The days from and to which it is awarded under this name, as far as its document says: YYYY-MM-DD. */
  validFrom?: string;
  validTo?: string;
  /** The id of the credential that carries on under a new name. */
  renamedTo?: string;
  /** Where its id stands; for a missing one where it is first referred to. */
  uri: string;
  range: Range;
  fault?: GraphFault;
}

/** A reference from one credential to another. */
export interface CredentialEdge {
  from: string;
  to: string;
  /** The field of the reference: the `kind` of a relation. */
  kind: string;
  /** Where the reference stands. */
  uri: string;
  range: Range;
  fault?: GraphFault;
}

/** What a field that refers to credentials says, as its schema describes it. */
export interface Relation {
  /** The name of the field. */
  kind: string;
  title: string;
  description: string;
  /** Whether the credential referred to comes before or after the one that refers; undefined for neither. */
  order?: "before" | "after";
  /** Nobody earns the one that refers without the other. */
  prerequisite: boolean;
  /** The one that refers is over, and the other carries on. */
  succession: boolean;
}

/** A value that the schema allows, and what it means. */
export interface Choice {
  value: string;
  description: string;
}

/** The credentials of a curriculum and what they say of each other. Plain data: it travels to a preview as JSON. */
export interface CredentialGraph {
  nodes: readonly CredentialNode[];
  edges: readonly CredentialEdge[];
  relations: readonly Relation[];
  categories: readonly Choice[];
  settings: readonly Choice[];
}

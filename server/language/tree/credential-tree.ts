import type { CredentialGraph } from "../../curriculum/graph/credential-graph";

/** A curriculum of the workspace. */
export interface TreeCurriculum {
  /** The address of its folder. */
  uri: string;
  /** The name of its folder. */
  title: string;
}

/** What the preview of the credential tree shows: one curriculum of a workspace. */
export interface CredentialTree {
  curriculum: TreeCurriculum;
  graph: CredentialGraph;
  /** All that have something to show, and the shown one. */
  curricula: readonly TreeCurriculum[];
}

/** A line of the view, as the server sends it. */
export interface OutlineEntry {
  kind: "issuer" | "credential" | "exercise" | "section" | "unassigned" | "unknown";
  id: string;
  label: string;
  title: string;
  uri?: string;
  /** The lines of the document: the first, and the first behind it; none for the rest of the file. */
  lines?: { from: number; to?: number };
  /** How much of a credential's exam has exercises, in percent. */
  coveredPercent?: number;
  range?: { start: { line: number; character: number }; end: { line: number; character: number } };
  children: OutlineEntry[];
}

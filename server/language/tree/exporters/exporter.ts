import type { CredentialGraph } from "../../../curriculum/graph/credential-graph";

/** What an exporter may need beside the graph. */
export interface ExportContext {
  /** How a file is called in the result: its path from where the reader stands, with forward slashes. */
  pathOf(uri: string): string;
  /** What the curriculum is called. */
  title: string;
  /** The script and style of the interactive view, for the formats that carry it. */
  view(): { script: string; style: string };
  /** SHA-256 of a text as UTF-8, in base64. */
  digest(text: string): string;
}

/** A form in which the graph leaves Chartkey. */
export interface Exporter {
  /** As `--format` has it. */
  readonly id: string;
  readonly title: string;
  /** The ending of its files, without the dot. */
  readonly extension: string;
  /** Writes the graph as text that ends with a line end. */
  write(graph: CredentialGraph, context: ExportContext): string;
}

import type { TextEdit } from "vscode-languageserver-types";

/** A wrong option as a person sees it before it is written. */
export interface OfferedDistractor {
  saying: string;
  rule: string;
  rationale: string;
  finding: string;
}

/** What the proposals for a question are answered with. */
export interface DistractorAnswer {
  /** Why there is nothing to offer. */
  obstacle?: string;
  distractors: OfferedDistractor[];
  /** What writes the chosen ones. */
  edit?: TextEdit;
}

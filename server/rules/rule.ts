import type { CodeLibrary } from "../codesets/library";
import type { Curriculum } from "../curriculum/curriculum";
import type { DocumentSummary } from "../curriculum/document-summary";
import type { DocumentKind } from "../curriculum/kinds/document-kind";
import type { DocumentModel } from "../curriculum/model";
import type { Schema } from "../curriculum/schema";
import type { Finding, Fix, Severity } from "./finding";

/** What a rule finds; the engine adds its id, and its level where the finding has none of its own. */
export type RuleFinding = Omit<Finding, "rule" | "severity" | "fixes"> & {
  severity?: Severity;
  /** A function where fixes are dear to make: whoever only asks which rules an answer breaks never calls it. */
  fixes?: readonly Fix[] | (() => readonly Fix[]);
};

/** What every rule says of itself. */
export interface RuleBase {
  /** Names the rule in findings, suppressions, settings and its page `docs/rules/ID.md`. */
  readonly id: string;
  readonly level: Severity;
  /** One sentence: what it finds. */
  readonly summary: string;
  /** What `chartkey.yaml` may set beside its level, by name. */
  readonly options?: Readonly<Record<string, Schema>>;
}

/** A rule that needs nothing but the document and the codes, so that its findings live as long as the document's text. */
export interface DocumentRule extends RuleBase {
  readonly scope: "document";
  /** A field of the root without which it finds nothing, so that nobody need ask it of documents that have it not. */
  readonly field?: string;
  /** Kinds of documents that it finds something in, where it is not all of them. */
  concerns?(kind: DocumentKind): boolean;
  check(model: DocumentModel, codes: CodeLibrary): RuleFinding[];
}

/** A rule that needs to know the rest of the curriculum. */
export interface CurriculumRule extends RuleBase {
  readonly scope: "curriculum";
  /** Whether it could find anything in a document, judged by its summary alone; never false where it would. */
  concerns(document: DocumentSummary, curriculum: Curriculum): boolean;
  check(model: DocumentModel, curriculum: Curriculum, uri: string): RuleFinding[];
}

/** A rule whose findings come from the engine itself: unreadable files, unused suppressions. */
export interface EngineRule extends RuleBase {
  readonly scope: "engine";
}

import type { CodeLibrary } from "../../codesets/library";
import type { CodeReading } from "../code-reading";
import type { RuleBase, RuleFinding } from "../rule";
import type { CodedAnswer } from "./coded-answer";
import type { Outline } from "./outline";

/** Something about answers, beside their codes, that a rule may speak of: modifiers, units, a long list. */
export type Circumstance = (outline: Outline) => boolean;

/**
 * A rule of coding: it judges one set of diagnoses and procedures, whether taught, offered or submitted.
 *
 * Most documents have a few ordinary codes that no rule has anything to say of, and their answers are never even read.
 * So a rule says what sets it off: `speaksOf` for codes, `when` for anything else. It judges the answers of a document
 * if one of the codes or of the circumstances does, and `provided` holds; a rule that says neither is set off by every
 * document. What is said too generously costs time, what is said too narrowly hides a mistake: all three must hold of
 * every document with an answer in which `judge` would find something.
 */
export interface AnswerRule extends RuleBase {
  readonly scope: "answer";
  /** What it finds wrong in an answer. */
  judge(answer: CodedAnswer): RuleFinding[];
  /**
   * Whether it could find something because of this code. Asked once for each code and not for each
   * document, so it may look things up, and must depend on nothing but the code and the code sets.
   */
  speaksOf?(code: CodeReading, codes: CodeLibrary): boolean;
  /** What sets it off whatever the codes; circumstances that several rules name are in `circumstances.ts`. */
  when?: readonly Circumstance[];
  /** Without this it finds nothing, whatever has set it off. */
  provided?: Circumstance;
  /** Whether the tables it judges such an answer by are installed; without them its silence proves nothing. */
  knows?(answer: CodedAnswer): boolean;
  /** It judges by the notes of the Tabular List, the index or the claim editor, which a teaching set has not. */
  byNotes?: boolean;
  /** It reports wrong options too, unless they say that they break it. */
  everywhere?: boolean;
}

/** Makes a rule of what judges an answer. */
export function answerRule(rule: Omit<AnswerRule, "scope">): AnswerRule {
  return { ...rule, scope: "answer" };
}

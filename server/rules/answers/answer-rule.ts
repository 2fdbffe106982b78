import type { CodeLibrary } from "../../codesets/library";
import type { CodeReading } from "../code-reading";
import type { RuleBase, RuleFinding } from "../rule";
import type { CodedAnswer } from "./coded-answer";

/** Something in an answer, beside its codes, that a rule may speak of: modifiers, units, a long list. */
export type Circumstance = (answer: CodedAnswer) => boolean;

/**
 * A rule of coding: it judges one set of diagnoses and procedures, whether taught, offered or submitted.
 *
 * Most answers have a few ordinary codes that hardly any rule speaks of. So a rule says what sets it off: `speaksOf`
 * for codes, `when` for anything else. It judges an answer if one of its codes or one of the circumstances does; a rule
 * that says neither judges every answer. What is said too generously costs time, what is said too narrowly hides a
 * mistake: `speaksOf` and `when` must hold of every answer in which `judge` would find something.
 */
export interface AnswerRule extends RuleBase {
  readonly scope: "answer";
  /** What it finds wrong in an answer. */
  judge(answer: CodedAnswer): RuleFinding[];
  /**
   * Whether it could find something in an answer because of this code. Asked once for each code and not for each
   * document, so it may look things up, and must depend on nothing but the code and the code sets.
   */
  speaksOf?(code: CodeReading, codes: CodeLibrary): boolean;
  /** What makes it judge an answer whatever the codes; those that several rules name are in `circumstances.ts`. */
  when?: readonly Circumstance[];
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

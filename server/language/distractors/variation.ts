import type { CodedAnswer } from "../../rules/answers/coded-answer";
import type { Draft } from "./draft";

/** A mistake that a student may make, made in the key. Whether it breaks a rule, and which, the rules say. */
export interface Variation {
  draft: Draft;
  /** Why it is wrong, as a first sentence for the author to go on from. */
  rationale: string;
  /** The rules it is meant to break, where its rationale fits no other; else whatever it breaks counts. */
  means?: readonly string[];
}

/** Makes one sort of mistake in a key, wherever it can be made. */
export type Vary = (draft: Draft, key: CodedAnswer) => Iterable<Variation>;

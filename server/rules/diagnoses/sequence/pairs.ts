import type { Code } from "../../../codesets/pack/code";
import type { CodeSet } from "../../../codesets/pack/code-set";
import { Derived } from "../../../yaml/derived";
import type { CodedAnswer, CodedDiagnosis } from "../../answers/coded-answer";
import { type CodeLinks, isPair, linksOf } from "./code-links";
import { isAmong } from "./named";

/** What says that one code stands before another: a note of the Tabular List, or brackets in the Alphabetic Index. */
export type Support = "codeFirst" | "useAdditional" | "index";

/** What is known of a diagnosis's company; undefined for a code that no set has. */
export function linksIn({ exercise }: CodedAnswer, { entry }: CodedDiagnosis): CodeLinks | undefined {
  const set = exercise.codes.get("icd9cm");
  return set && entry && linksOf(set, entry);
}

/** What makes one diagnosis the cause of another, to stand before it; undefined when nothing does. */
export function causeOf(answer: CodedAnswer, cause: CodedDiagnosis, effect: CodedDiagnosis): Support | undefined {
  const set = answer.exercise.codes.get("icd9cm");
  return set && cause.entry && effect.entry && supportFor(set, cause.entry, effect.entry);
}

/** What puts one code before another as its cause; undefined when nothing does. */
export function supportFor(set: CodeSet, cause: Code, effect: Code): Support | undefined {
  if (cause.index === effect.index) return undefined;
  const known = knownPairs(set);
  const key = cause.index * 0x10000 + effect.index;
  let support = known.get(key);
  if (support === undefined) {
    support = compare(set, cause, effect) ?? "";
    if (known.size >= MAXIMUM_KNOWN) known.clear();
    known.set(key, support);
  }
  return support === "" ? undefined : support;
}

/** As many as a CMS-1500 has: comparing each with each is quicker than a set. */
const FEW = 12;

function allDiffer(diagnoses: readonly CodedDiagnosis[]): boolean {
  for (let later = 1; later < diagnoses.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      if (diagnoses[later]?.code === diagnoses[earlier]?.code) return false;
    }
  }
  return true;
}

/** Diagnoses that are compared with each other; a UB-04 has 25. */
const MOST_COMPARED = 100;

const distinct = new Derived<readonly CodedDiagnosis[]>();

/** Each diagnosis of an answer once, as many as are compared; found once for all rules. */
export function distinctDiagnoses(answer: CodedAnswer): readonly CodedDiagnosis[] {
  const { diagnoses } = answer;
  if (diagnoses.length <= FEW && allDiffer(diagnoses)) return diagnoses;
  let once = distinct.of(answer);
  if (!once) {
    const seen = new Set<string>();
    once = diagnoses.filter(({ code }) => !seen.has(code) && seen.add(code)).slice(0, MOST_COMPARED);
    distinct.set(answer, once);
  }
  return once;
}

/** Pairs of codes that are kept; a curriculum has a few thousand. */
const MAXIMUM_KNOWN = 100_000;

const pairs = new WeakMap<CodeSet, Map<number, Support | "">>();

function knownPairs(set: CodeSet): Map<number, Support | ""> {
  let known = pairs.get(set);
  if (!known) {
    known = new Map();
    pairs.set(set, known);
  }
  return known;
}

function compare(set: CodeSet, cause: Code, effect: Code): Support | undefined {
  const before = linksOf(set, cause);
  const behind = linksOf(set, effect);
  if (isAmong(cause.code, behind.causes)) return "codeFirst";
  // What a V code asks for is the author's to sequence: those codes have lists of their own.
  const follows = /^\d/.test(cause.code) && /^\d/.test(effect.code) && isAmong(effect.code, before.followers);
  // Two notes that ask for each other give no sequence, and the index's brackets outweigh a note.
  if (follows && !isAmong(cause.code, behind.companions) && !isPair(behind, cause)) return "useAdditional";
  return isPair(before, effect) ? "index" : undefined;
}

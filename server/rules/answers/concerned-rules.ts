import type { CodeLibrary } from "../../codesets/library";
import type { CodeReading } from "../code-reading";
import type { AnswerRule, Circumstance } from "./answer-rule";
import type { CodedAnswer } from "./coded-answer";
import { answerRules } from "./registry";

/** A set of rules: a bit for each, in the order of the registry. To add sets and to find one again costs next to nothing. */
type RuleSet = bigint;

/** Rules that say nothing of what sets them off. */
const ALWAYS = setOf(({ speaksOf, when }) => !speaksOf && !when);

/** Every circumstance once, with the rules that it sets off. */
const CIRCUMSTANCES: readonly { holds: Circumstance; rules: RuleSet }[] = [
  ...new Set(answerRules.flatMap(({ when }) => when ?? [])),
].map((holds) => ({ holds, rules: setOf(({ when }) => when?.includes(holds) === true) }));

/**
 * The rules that may find something in an answer, in the order of the registry: those that one of its codes or a
 * circumstance sets off. The others have nothing to say of it.
 */
export function concernedRules(answer: CodedAnswer): readonly AnswerRule[] {
  const { codes } = answer.exercise;
  let set = ALWAYS;
  for (const { reading } of answer.slots) set |= rulesOf(reading, codes);
  for (const { holds, rules } of CIRCUMSTANCES) if (holds(answer)) set |= rules;
  return rulesIn(set);
}

/** A reading is one object for a code, and lives as long as the code sets. */
const known = new WeakMap<CodeReading, RuleSet>();

function rulesOf(code: CodeReading, codes: CodeLibrary): RuleSet {
  let set = known.get(code);
  if (set === undefined) {
    set = setOf(({ speaksOf }) => speaksOf?.(code, codes) === true);
    known.set(code, set);
  }
  return set;
}

/** Sets that are kept as lists; answers have a few hundred. */
const MOST = 10_000;

const lists = new Map<RuleSet, readonly AnswerRule[]>();

function rulesIn(set: RuleSet): readonly AnswerRule[] {
  let list = lists.get(set);
  if (!list) {
    list = answerRules.filter((_, place) => (set >> BigInt(place)) & 1n);
    if (lists.size >= MOST) lists.clear();
    lists.set(set, list);
  }
  return list;
}

function setOf(has: (rule: AnswerRule) => boolean): RuleSet {
  let set = 0n;
  for (const [place, rule] of answerRules.entries()) if (has(rule)) set |= 1n << BigInt(place);
  return set;
}

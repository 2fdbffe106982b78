import type { CodeLibrary } from "../../codesets/library";
import type { DocumentModel } from "../../curriculum/model";
import { Derived } from "../../yaml/derived";
import type { CodeReading } from "../code-reading";
import type { AnswerRule, Circumstance } from "./answer-rule";
import { type Outline, outlineOf } from "./outline";
import { answerRules } from "./registry";

/** How many rules have a bit in one number: it stays a small integer, and two of them make an exact key. */
const BITS = 26;

/**
 * A set of rules: a bit for each, in the order of the registry, in two small integers. To add sets and to find one
 * again costs next to nothing.
 */
interface RuleSet {
  readonly low: number;
  readonly high: number;
}

/** Rules that say nothing of what sets them off. */
const ALWAYS = setOf(({ speaksOf, when }) => !speaksOf && !when);

/** A circumstance with the rules that it sets off, or that find nothing without it. */
interface RulesByCircumstance {
  holds: Circumstance;
  rules: RuleSet;
}

/** Every circumstance once that sets rules off. */
const CIRCUMSTANCES: readonly RulesByCircumstance[] = [...new Set(answerRules.flatMap(({ when }) => when ?? []))].map(
  (holds) => ({ holds, rules: setOf(({ when }) => when?.includes(holds) === true) }),
);

/** Every circumstance once without which rules find nothing. */
const CONDITIONS: readonly RulesByCircumstance[] = [
  ...new Set(answerRules.flatMap(({ provided }) => provided ?? [])),
].map((holds) => ({ holds, rules: setOf(({ provided }) => provided === holds) }));

/**
 * The rules that may find something in the answers of a document, in the order of the registry; the others have nothing
 * to say of any of them. Found from what shows before answers are read, and kept as long as the document and the codes.
 */
export function concernedRules(model: DocumentModel, codes: CodeLibrary): readonly AnswerRule[] {
  const known = remembered.of(model.yaml);
  if (known?.codes === codes) return known.rules;
  const rules = findRules(model, codes);
  remembered.set(model.yaml, { codes, rules });
  return rules;
}

const remembered = new Derived<{ codes: CodeLibrary; rules: readonly AnswerRule[] }>();

function findRules(model: DocumentModel, codes: CodeLibrary): readonly AnswerRule[] {
  if (!model.yaml.isUsual) return answerRules;
  const outline = outlineOf(model, codes);
  return outline ? setOff(outline) : NONE;
}

const NONE: readonly AnswerRule[] = [];

function setOff(outline: Outline): readonly AnswerRule[] {
  const { readings, exercise } = outline;
  let { low, high } = ALWAYS;
  // Nearly every document comes here: to go by place takes less than to go by `of`.
  for (let at = 0; at < readings.length; at++) {
    const reading = readings[at];
    if (!reading) continue;
    const own = rulesOf(reading, exercise.codes);
    low |= own.low;
    high |= own.high;
  }
  for (let at = 0; at < CIRCUMSTANCES.length; at++) {
    const { holds, rules } = CIRCUMSTANCES[at] as RulesByCircumstance;
    if (!holds(outline)) continue;
    low |= rules.low;
    high |= rules.high;
  }
  for (let at = 0; at < CONDITIONS.length; at++) {
    const { holds, rules } = CONDITIONS[at] as RulesByCircumstance;
    if (((low & rules.low) | (high & rules.high)) === 0 || holds(outline)) continue;
    low &= ~rules.low;
    high &= ~rules.high;
  }
  return (low | high) === 0 ? NONE : rulesIn(low, high);
}

/** A reading is one object for a code, and lives as long as the code sets. */
const known = new Derived<RuleSet>();

function rulesOf(code: CodeReading, codes: CodeLibrary): RuleSet {
  let set = known.of(code);
  if (set === undefined) {
    set = setOf(({ speaksOf }) => speaksOf?.(code, codes) === true);
    known.set(code, set);
  }
  return set;
}

/** Sets that are kept as lists; answers have a few hundred. */
const MOST = 10_000;

/** By the two numbers of a set: one number of both would be too large for a key that is found at once. */
const lists = new Map<number, Map<number, readonly AnswerRule[]>>();
let kept = 0;

function rulesIn(low: number, high: number): readonly AnswerRule[] {
  const known = lists.get(high)?.get(low);
  if (known) return known;
  const list = answerRules.filter((_, place) => (place < BITS ? low >> place : high >> (place - BITS)) & 1);
  if (kept++ >= MOST) {
    lists.clear();
    kept = 1;
  }
  lists.set(high, (lists.get(high) ?? new Map()).set(low, list));
  return list;
}

function setOf(has: (rule: AnswerRule) => boolean): RuleSet {
  if (answerRules.length > 2 * BITS) throw new RangeError("There are more rules than a set has room for.");
  let low = 0;
  let high = 0;
  for (const [place, rule] of answerRules.entries()) {
    if (!has(rule)) continue;
    if (place < BITS) low |= 1 << place;
    else high |= 1 << (place - BITS);
  }
  return { low, high };
}

import type { CodeLibrary } from "../../codesets/library";
import type { CodeReading } from "../code-reading";
import type { AnswerRule, Circumstance } from "./answer-rule";
import type { CodedAnswer } from "./coded-answer";
import { answerRules } from "./registry";

/** Rules by their places in the registry. */
type Places = readonly number[];

/** Rules that say nothing of what sets them off. */
const always: Places = placesOf(({ speaksOf, when }) => !speaksOf && !when);

/** Every circumstance once, with the rules that it sets off. */
const circumstances: readonly [Circumstance, Places][] = [
  ...new Set(answerRules.flatMap(({ when }) => when ?? [])),
].map((circumstance) => [circumstance, placesOf(({ when }) => when?.includes(circumstance) === true)]);

/**
 * The rules that may find something in an answer, in the order of the registry: those that one of its codes or a
 * circumstance sets off. The others have nothing to say of it.
 */
export function concernedRules(answer: CodedAnswer): readonly AnswerRule[] {
  const places = [...always];
  const add = (more: Places): void => {
    for (const place of more) if (!places.includes(place)) places.push(place);
  };
  for (const { reading } of answer.slots) add(rulesOf(reading, answer.exercise.codes));
  for (const [circumstance, rules] of circumstances) if (circumstance(answer)) add(rules);
  return places.sort((a, b) => a - b).map((place) => answerRules[place] as AnswerRule);
}

/** A reading is one object for a code, and lives as long as the code sets. */
const known = new WeakMap<CodeReading, Places>();

function rulesOf(code: CodeReading, codes: CodeLibrary): Places {
  let places = known.get(code);
  if (!places) {
    places = placesOf(({ speaksOf }) => speaksOf?.(code, codes) === true);
    known.set(code, places);
  }
  return places;
}

function placesOf(has: (rule: AnswerRule) => boolean): Places {
  return answerRules.flatMap((rule, place) => (has(rule) ? [place] : []));
}

import type { Code } from "../../../codesets/pack/code";
import type { CodeSet } from "../../../codesets/pack/code-set";
import type { Circumstance } from "../../answers/answer-rule";
import type { CodeReading } from "../../code-reading";
import { exclusionOf } from "./exclusions";
import { supportFor } from "./pairs";

/** More codes than most documents have: comparing each with each is left to the rules. */
const FEW = 20;

/** Pairs of codes that are kept; a curriculum has a few thousand. */
const MAXIMUM_KNOWN = 100_000;

const known = new WeakMap<CodeSet, Map<number, boolean>>();

/**
 * Two diagnoses have to do with each other: one stands before the other, or a note keeps them apart. Most
 * have nothing to do with each other, and then no rule of pairs has anything to say.
 */
export const hasRelatedDiagnoses: Circumstance = ({ readings, exercise }) => {
  if (readings.length > FEW) return true;
  const set = exercise.codes.get("icd9cm");
  if (!set) return false;
  const diagnoses: Code[] = [];
  for (let at = 0; at < readings.length; at++) {
    const one = diagnosisIn(readings[at]);
    if (one) diagnoses.push(one);
  }
  if (diagnoses.length < 2) return false;
  const relations = relationsIn(set);
  for (let later = 1; later < diagnoses.length; later++) {
    const one = diagnoses[later] as Code;
    for (let earlier = 0; earlier < later; earlier++) {
      if (areRelated(set, relations, diagnoses[earlier] as Code, one)) return true;
    }
  }
  return false;
};

function diagnosisIn(reading: CodeReading | undefined): Code | undefined {
  return reading?.kind === "diagnosis" && reading.system.id === "icd9cm" ? reading.entry : undefined;
}

function relationsIn(set: CodeSet): Map<number, boolean> {
  let relations = known.get(set);
  if (!relations) {
    relations = new Map();
    known.set(set, relations);
  }
  return relations;
}

function areRelated(set: CodeSet, relations: Map<number, boolean>, one: Code, other: Code): boolean {
  const key = one.index * 0x10000 + other.index;
  let related = relations.get(key);
  if (related === undefined) {
    related =
      supportFor(set, one, other) !== undefined ||
      supportFor(set, other, one) !== undefined ||
      exclusionOf(set, one, other) !== undefined;
    if (relations.size >= MAXIMUM_KNOWN) relations.clear();
    relations.set(key, related);
  }
  return related;
}

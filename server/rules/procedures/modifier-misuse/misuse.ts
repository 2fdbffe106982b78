import type { Slot } from "../../../curriculum/model";
import type { CodedAnswer, CodedProcedure } from "../../answers/coded-answer";
import type { Fix } from "../../finding";
import type { RuleFinding } from "../../rule";
import { dropItem } from "../line-edits";

/** One kind of misuse: what it finds in a line of an answer. */
export type Misuse = (line: CodedProcedure, answer: CodedAnswer) => RuleFinding[];

/** The modifiers of a line that are among some. */
export function modifiersAmong({ line }: CodedProcedure, names: readonly string[]): Slot[] {
  return line.modifiers.filter(({ text }) => names.includes(text));
}

/** A service of evaluation and management (E/M). */
export function isVisit({ system, code }: CodedProcedure): boolean {
  return system === "cpt" && "99201" <= code && code <= "99499";
}

export function dropModifier({ exercise }: CodedAnswer, slot: Slot, certain = false): Fix[] {
  return dropItem(exercise.model, slot, `Drop modifier ${slot.text}`, certain);
}

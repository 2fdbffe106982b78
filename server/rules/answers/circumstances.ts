import type { OutlinedLine } from "../../curriculum/outlined-claims";
import type { Circumstance } from "./answer-rule";

/** Some line has a modifier. */
export const hasModifiers: Circumstance = ({ claims }) =>
  claims.some(({ procedures }) => someHas(procedures, "modifiers"));

/** Some line says how many units of it there were. */
export const hasUnits: Circumstance = ({ claims }) => claims.some(({ procedures }) => someHas(procedures, "units"));

/** There is a second service for another to go with, or not. */
export const hasSeveralServices: Circumstance = ({ claims }) => claims.some(({ procedures }) => procedures.length > 1);

/** The hospital's own claim for a stay. */
export const isInpatientFacility: Circumstance = ({ exercise }) => exercise.inpatientFacility;

/** Whether one of some lines has a field, whatever it holds. */
export function someHas(lines: readonly OutlinedLine[], field: string): boolean {
  for (let at = 0; at < lines.length; at++) if (lines[at]?.[field] !== undefined) return true;
  return false;
}

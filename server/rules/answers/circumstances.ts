import type { Circumstance } from "./answer-rule";

/** Some line has a modifier. */
export const hasModifiers: Circumstance = ({ modifiers }) => modifiers.length > 0;

/** Some line says how many units of it there were. */
export const hasUnits: Circumstance = ({ procedures }) => {
  for (let at = 0; at < procedures.length; at++) if (procedures[at]?.line.units !== undefined) return true;
  return false;
};

/** There is a second service for another to go with, or not. */
export const hasSeveralServices: Circumstance = ({ procedures }) => procedures.length > 1;

/** The hospital's own claim for a stay. */
export const isInpatientFacility: Circumstance = ({ exercise }) => exercise.inpatientFacility;

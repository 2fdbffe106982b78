import type { Circumstance } from "./answer-rule";

/** Some line has a modifier. */
export const hasModifiers: Circumstance = ({ answers }) => answers.hasModifiers;

/** Some line says how many units of it there were. */
export const hasUnits: Circumstance = ({ answers }) => answers.hasUnits;

/** There is a second service for another to go with, or not. */
export const hasSeveralServices: Circumstance = ({ answers }) => answers.procedures > 1;

/** The hospital's own claim for a stay. */
export const isInpatientFacility: Circumstance = ({ exercise }) => exercise.inpatientFacility;

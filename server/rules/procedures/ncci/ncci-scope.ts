import type { NcciSetting } from "../../../codesets/ncci/ncci-source";
import type { Exercise } from "../../answers/exercise";
import type { Severity } from "../../finding";

/**
 * Whose table judges a claim: practitioners' claims and those of surgery centers go by one, a hospital's outpatient
 * claims by another (NCCI Policy Manual for Medicare Services, introduction).
 * @returns undefined where NCCI has no edits: a hospital's claim for a stay
 */
export function ncciSettingOf({ perspective, setting, placeOfService }: Exercise): NcciSetting | undefined {
  if (perspective === "professional" || placeOfService === "24") return "practitioner";
  return setting === "outpatient-hospital" ? "hospital" : undefined;
}

/**
 * How sure a payer is to apply Medicare's edits: many take them over, with changes of their own.
 * @returns undefined where there is nobody to apply them
 */
export function ncciSeverity({ payer }: Exercise): Severity | undefined {
  if (payer === "self") return undefined;
  return payer === undefined || payer === "medicare" ? "error" : "warning";
}

/** Whether the table of a kind that judges a claim is installed; where NCCI has none, nothing is missing. */
export function hasTable(kind: "ptp" | "mue", exercise: Exercise): boolean {
  const setting = ncciSettingOf(exercise);
  return setting === undefined || exercise.codes.ncci?.has(kind, setting) === true;
}

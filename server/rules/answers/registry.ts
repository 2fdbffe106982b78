import { codeNotBillable } from "../code-not-billable";
import { codeNotValidOnDate } from "../code-not-valid-on-date";
import { codeSetForSetting } from "../code-set-for-setting";
import { ageConflict } from "../diagnoses/age-conflict";
import { chemotherapyFirst } from "../diagnoses/chemotherapy-first";
import { excludedTogether } from "../diagnoses/excluded-together";
import { externalCauseDetail } from "../diagnoses/external-cause-detail";
import { externalCauseFirst } from "../diagnoses/external-cause-first";
import { firstListedOnly } from "../diagnoses/first-listed-only";
import { manifestationEtiologyMismatch } from "../diagnoses/manifestation-etiology-mismatch";
import { manifestationFirst } from "../diagnoses/manifestation-first";
import { missingCompanion } from "../diagnoses/missing-companion";
import { missingExternalCause } from "../diagnoses/missing-external-cause";
import { neverFirstListed } from "../diagnoses/never-first-listed";
import { obstetricRecord } from "../diagnoses/obstetric-record";
import { poisoningOrAdverseEffect } from "../diagnoses/poisoning-or-adverse-effect";
import { rehabilitationFirst } from "../diagnoses/rehabilitation-first";
import { screeningFirst } from "../diagnoses/screening-first";
import { sexConflict } from "../diagnoses/sex-conflict";
import { symptomWithCause } from "../diagnoses/symptom-with-cause";
import { unacceptablePrincipal } from "../diagnoses/unacceptable-principal";
import { uncertainDiagnosis } from "../diagnoses/uncertain-diagnosis";
import { addonWithoutPrimary } from "../procedures/addon-without-primary";
import { claimForm } from "../procedures/claim-form";
import { codeForPayer } from "../procedures/code-for-payer";
import { diagnosisPointer } from "../procedures/diagnosis-pointer";
import { drugUnits } from "../procedures/drug-units";
import { lateralityConflict } from "../procedures/laterality-conflict";
import { modifierMisuse } from "../procedures/modifier-misuse/modifier-misuse";
import { ncciEdit } from "../procedures/ncci/ncci-edit";
import { unitsExceedMue } from "../procedures/ncci/units-exceed-mue";
import { trackingCodeAlone } from "../procedures/tracking-code-alone";
import { units } from "../procedures/units";
import { visitForPlace } from "../procedures/visit-for-place";
import { unknownCode } from "../unknown-code";
import { unknownModifier } from "../unknown-modifier";
import type { AnswerRule } from "./answer-rule";
import { duplicateCode } from "./duplicate-code";

/** Every rule that judges an answer. A new one is a file, a page in docs/rules/, files in test/corpus/ and a line here. */
export const answerRules: readonly AnswerRule[] = [
  unknownCode,
  codeNotBillable,
  codeNotValidOnDate,
  codeSetForSetting,
  unknownModifier,
  sexConflict,
  ageConflict,
  unacceptablePrincipal,
  externalCauseFirst,
  externalCauseDetail,
  manifestationFirst,
  manifestationEtiologyMismatch,
  missingCompanion,
  firstListedOnly,
  neverFirstListed,
  chemotherapyFirst,
  rehabilitationFirst,
  screeningFirst,
  poisoningOrAdverseEffect,
  excludedTogether,
  duplicateCode,
  obstetricRecord,
  symptomWithCause,
  uncertainDiagnosis,
  missingExternalCause,
  diagnosisPointer,
  modifierMisuse,
  lateralityConflict,
  visitForPlace,
  units,
  codeForPayer,
  claimForm,
  drugUnits,
  addonWithoutPrimary,
  trackingCodeAlone,
  ncciEdit,
  unitsExceedMue,
];

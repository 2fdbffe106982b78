import type { DocumentRule } from "../rule";
import { keyCount } from "./key-count";
import { negativeStem } from "./negative-stem";
import { optionAllOfTheAbove } from "./option-all-of-the-above";
import { optionClangCue } from "./option-clang-cue";
import { optionCount } from "./option-count";
import { optionDuplicate } from "./option-duplicate";
import { optionLengthCue } from "./option-length-cue";
import { optionParallel } from "./option-parallel";
import { optionWording } from "./option-wording";
import { patientIdentifier } from "./patient-identifier";

/** Every rule of item writing. A new one is a file, a page in docs/rules/, files in test/corpus/ and a line here. */
export const itemRules: readonly DocumentRule[] = [
  keyCount,
  optionCount,
  optionDuplicate,
  optionAllOfTheAbove,
  optionLengthCue,
  negativeStem,
  optionWording,
  optionParallel,
  optionClangCue,
  patientIdentifier,
];

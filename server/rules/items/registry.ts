import type { DocumentRule } from "../rule";
import { evidenceLines } from "./evidence-lines";
import { itemHinge } from "./item-hinge";
import type { ItemRule } from "./item-rule";
import { keyCount } from "./key-count";
import { licensedText } from "./licensed-text";
import { negativeStem } from "./negative-stem";
import { optionAllOfTheAbove } from "./option-all-of-the-above";
import { optionClangCue } from "./option-clang-cue";
import { optionConvergence } from "./option-convergence";
import { optionCount } from "./option-count";
import { optionDuplicate } from "./option-duplicate";
import { optionGrammarCue } from "./option-grammar-cue";
import { optionLengthCue } from "./option-length-cue";
import { optionOrder } from "./option-order";
import { optionParallel } from "./option-parallel";
import { optionWording } from "./option-wording";
import { patientIdentifier } from "./patient-identifier";
import { questionForm } from "./question-form";
import { windowDressing } from "./window-dressing";

/** Every rule of item writing. A new one is a file, a page in docs/rules/, files in test/corpus/ and a line here. */
export const itemRules: readonly (ItemRule | DocumentRule)[] = [
  keyCount,
  optionCount,
  optionDuplicate,
  optionAllOfTheAbove,
  optionLengthCue,
  negativeStem,
  optionWording,
  optionParallel,
  optionClangCue,
  optionConvergence,
  optionGrammarCue,
  optionOrder,
  questionForm,
  itemHinge,
  windowDressing,
  evidenceLines,
  patientIdentifier,
  licensedText,
];

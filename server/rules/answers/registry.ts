import { codeNotBillable } from "../code-not-billable";
import { codeNotValidOnDate } from "../code-not-valid-on-date";
import { codeSetForSetting } from "../code-set-for-setting";
import { unknownCode } from "../unknown-code";
import { unknownModifier } from "../unknown-modifier";
import type { AnswerRule } from "./answer-rule";

/** Every rule that judges an answer. A new one is a file, a page in docs/rules/, files in test/corpus/ and a line here. */
export const answerRules: readonly AnswerRule[] = [
  unknownCode,
  codeNotBillable,
  codeNotValidOnDate,
  codeSetForSetting,
  unknownModifier,
];

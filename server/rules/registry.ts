import { bareCode } from "./bare-code";
import { codeNotBillable } from "./code-not-billable";
import { codeNotValidOnDate } from "./code-not-valid-on-date";
import { codeSetForSetting } from "./code-set-for-setting";
import { credentialCycle } from "./credential-cycle";
import { duplicateId } from "./duplicate-id";
import { malformedCode } from "./malformed-code";
import type { Rule } from "./rule";
import { schema } from "./schema/schema";
import { unknownCode } from "./unknown-code";
import { unknownCredential } from "./unknown-credential";
import { unknownModifier } from "./unknown-modifier";
import { unreadableFile } from "./unreadable-file";
import { unusedSuppression } from "./unused-suppression";
import { yamlSyntax } from "./yaml-syntax";

/** Every rule. A new one is a file, a page in docs/rules/ and a line here. */
export const rules: readonly Rule[] = [
  unreadableFile,
  yamlSyntax,
  schema,
  duplicateId,
  unknownCredential,
  credentialCycle,
  bareCode,
  malformedCode,
  unknownCode,
  codeNotBillable,
  codeNotValidOnDate,
  codeSetForSetting,
  unknownModifier,
  unusedSuppression,
];

/** The ids of all rules, which suppressions, settings and pages name. */
export const ruleIds: readonly string[] = rules.map((rule) => rule.id);

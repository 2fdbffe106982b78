import type { AnswerRule } from "./answers/answer-rule";
import { auditFindingMissing } from "./answers/audit-finding-missing";
import { auditFindingUnfounded } from "./answers/audit-finding-unfounded";
import { distractorNotWrong } from "./answers/distractor-not-wrong";
import { answerRules } from "./answers/registry";
import { bareCode } from "./bare-code";
import { codeSetPin } from "./configuration/code-set-pin";
import { ruleSettings } from "./configuration/rule-settings";
import { credentialCycle } from "./credential-cycle";
import { examCoverage } from "./curriculum/exam-coverage";
import { keyPosition } from "./curriculum/key-position";
import { unknownSection } from "./curriculum/unknown-section";
import { duplicateId } from "./duplicate-id";
import type { ItemRule } from "./items/item-rule";
import { itemRules } from "./items/registry";
import { malformedCode } from "./malformed-code";
import { renamedCredential } from "./renamed-credential";
import type { CurriculumRule, DocumentRule, EngineRule } from "./rule";
import { schema } from "./schema/schema";
import { unknownCredential } from "./unknown-credential";
import { unreadableFile } from "./unreadable-file";
import { unusedSuppression } from "./unused-suppression";
import { yamlSyntax } from "./yaml-syntax";

/** A rule of any kind: of documents, of answers, of multiple-choice items, of the curriculum, or of the engine itself. */
export type Rule = DocumentRule | AnswerRule | ItemRule | CurriculumRule | EngineRule;

/** Every rule. A new one is a file, a page in docs/rules/ and a line here. */
export const rules: readonly Rule[] = [
  unreadableFile,
  yamlSyntax,
  schema,
  ruleSettings(() => rules),
  codeSetPin,
  duplicateId,
  unknownCredential,
  credentialCycle,
  renamedCredential,
  bareCode,
  malformedCode,
  ...answerRules,
  distractorNotWrong,
  auditFindingMissing,
  auditFindingUnfounded,
  ...itemRules,
  keyPosition,
  unknownSection,
  examCoverage,
  unusedSuppression,
];

/** The ids of all rules, which suppressions, settings and pages name. */
export const ruleIds: readonly string[] = rules.map((rule) => rule.id);

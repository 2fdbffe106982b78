import type { Configuration, Preset } from "../curriculum/configuration";
import { auditFindingMissing } from "./answers/audit-finding-missing";
import { auditFindingUnfounded } from "./answers/audit-finding-unfounded";
import { distractorNotWrong } from "./answers/distractor-not-wrong";
import { answerRules } from "./answers/registry";
import type { Severity } from "./finding";

/** Rules that judge the coding: what an author who is still drafting has not finished. */
const CODING = new Set(
  [...answerRules, distractorNotWrong, auditFindingMissing, auditFindingUnfounded].map(({ id }) => id),
);

const PRESETS: Record<Preset, (rule: string, severity: Severity) => Severity> = {
  recommended: (_rule, severity) => severity,
  strict: (_rule, severity) => (severity === "warning" ? "error" : severity),
  draft: (rule, severity) => (CODING.has(rule) ? (severity === "error" ? "warning" : "info") : severity),
};

/**
 * How much a finding matters in a curriculum: by what its `chartkey.yaml` says of the rule, else by its preset.
 * @param severity the finding's own
 * @returns undefined where the rule is off
 */
export function levelIn(configuration: Configuration, rule: string, severity: Severity): Severity | undefined {
  const said = configuration.rules[rule];
  if (said) return said === "off" ? undefined : said;
  return PRESETS[configuration.extends](rule, severity);
}

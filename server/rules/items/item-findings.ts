import type { DocumentModel } from "../../curriculum/model";
import { choiceOf } from "../../curriculum/options";
import type { RuleFinding } from "../rule";
import type { ItemRule } from "./item-rule";

/** What rules of item writing find in the question and options of a document, where it has any. */
export function itemFindings(
  model: DocumentModel,
  rules: readonly ItemRule[],
  report: (rule: ItemRule, finding: RuleFinding) => void,
): void {
  const choice = choiceOf(model);
  if (!choice) return;
  for (const rule of rules) {
    for (const finding of rule.judge(choice, model.settings.options[rule.id] ?? NONE)) report(rule, finding);
  }
}

const NONE: Readonly<Record<string, unknown>> = {};

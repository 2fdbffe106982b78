import type { DocumentModel } from "../../curriculum/model";
import { choiceOf } from "../../curriculum/options";
import type { RuleFinding } from "../rule";
import type { ItemRule } from "./item-rule";

/** What rules of item writing find in the question and options of a document, where it has any. */
export function itemFindings(
  model: DocumentModel,
  rules: readonly ItemRule[],
  report: (rule: ItemRule, found: readonly RuleFinding[]) => void,
): void {
  const choice = choiceOf(model);
  if (!choice) return;
  const { options } = model.settings;
  const hasOptions = Object.keys(options).length > 0;
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at] as ItemRule;
    if (rule.ofWords && !choice.hasWords) continue;
    const found = rule.judge(choice, hasOptions ? (options[rule.id] ?? NONE) : NONE);
    if (found.length > 0) report(rule, found);
  }
}

const NONE: Readonly<Record<string, unknown>> = {};

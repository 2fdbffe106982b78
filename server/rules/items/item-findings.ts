import type { DocumentModel } from "../../curriculum/model";
import { choiceOf } from "../../curriculum/options";
import type { RuleFinding } from "../rule";
import type { ItemRule } from "./item-rule";

/** Rules of item writing, by the options that they have something to say of. */
export interface ItemRules {
  readonly all: readonly ItemRule[];
  /** Those that may find something where all options are codes. */
  readonly ofCodes: readonly ItemRule[];
}

/** Parts rules of item writing by what they speak of. */
export function byOptions(rules: readonly ItemRule[]): ItemRules {
  return { all: rules, ofCodes: rules.filter(({ ofWords }) => !ofWords) };
}

/** What rules of item writing find in the question and options of a document, where it has any. */
export function itemFindings(
  model: DocumentModel,
  { all, ofCodes }: ItemRules,
  report: (rule: ItemRule, found: readonly RuleFinding[]) => void,
): void {
  const choice = choiceOf(model);
  if (!choice) return;
  const rules = choice.hasWords ? all : ofCodes;
  const { options } = model.settings;
  const hasOptions = Object.keys(options).length > 0;
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at] as ItemRule;
    const found = rule.judge(choice, hasOptions ? (options[rule.id] ?? NONE) : NONE);
    if (found.length > 0) report(rule, found);
  }
}

const NONE: Readonly<Record<string, unknown>> = {};

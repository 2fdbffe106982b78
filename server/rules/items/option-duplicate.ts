import type { Option } from "../../curriculum/options";
import type { RuleFinding } from "../rule";
import { itemRule, letterOf, sayingOf } from "./item-rule";

/** Two options that say the same. */
export const optionDuplicate = itemRule({
  id: "option-duplicate",
  level: "warning",
  summary: "Two options that say the same.",
  judge({ options }) {
    const first = new Map<string, Option>();
    const found: RuleFinding[] = [];
    for (let at = 0; at < options.length; at++) {
      const option = options[at] as Option;
      const saying = sayingOf(option);
      if (saying === ";" || saying === "") continue;
      const before = first.get(saying);
      if (before) found.push(sameAs(before, option));
      else first.set(saying, option);
    }
    return found;
  },
});

function sameAs(before: Option, option: Option): RuleFinding {
  return {
    message: `Options ${letterOf(before)} and ${letterOf(option)} say the same: neither can be the one right answer, so both can be ruled out. Change one.`,
    span: option.span,
    nearby: [{ span: before.span, message: "The other one." }],
  };
}

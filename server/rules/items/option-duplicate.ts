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
    return options.flatMap((option): RuleFinding[] => {
      const saying = sayingOf(option);
      const before = first.get(saying);
      if (saying === ";" || saying === "") return [];
      if (!before) {
        first.set(saying, option);
        return [];
      }
      return [
        {
          message: `Options ${letterOf(before)} and ${letterOf(option)} say the same: neither can be the one right answer, so both can be ruled out. Change one.`,
          span: option.span,
          nearby: [{ span: before.span, message: "The other one." }],
        },
      ];
    });
  },
});

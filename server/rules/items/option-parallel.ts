import type { Option } from "../../curriculum/options";
import { itemRule, letterOf } from "./item-rule";

/** Options of different kinds: one in words among codes, one without diagnoses among others that have them. */
export const optionParallel = itemRule({
  id: "option-parallel",
  level: "info",
  summary: "An option of another kind than the rest.",
  judge({ options }) {
    const shapes = options.map(shapeOf);
    if (shapes.every((shape) => shape === shapes[0])) return [];
    const odd = options.filter((_, index) => shapes.filter((shape) => shape === shapes[index]).length === 1);
    const [first] = odd;
    // One that differs among others that agree; where all differ, the question is about that.
    if (options.length < 3 || odd.length !== 1 || !first) return [];
    return [
      {
        message: `Option ${letterOf(first)} is of another kind than the rest (${shapeOf(first)}): it stands out before anything is read. Give all options the same parts.`,
        span: first.span,
      },
    ];
  },
});

function shapeOf({ text, answer }: Option): string {
  if (text) return "words";
  const parts = [
    (answer?.diagnoses.length ?? 0) > 0 ? "diagnoses" : "",
    (answer?.procedures.length ?? 0) > 0 ? "procedures" : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(" and ") : "nothing";
}

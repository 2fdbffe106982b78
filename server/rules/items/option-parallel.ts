import type { Option } from "../../curriculum/options";
import { itemRule, letterOf } from "./item-rule";

/** Options of different kinds: one in words among codes, one without diagnoses among others that have them. */
export const optionParallel = itemRule({
  id: "option-parallel",
  level: "info",
  summary: "An option of another kind than the rest.",
  judge({ options }) {
    if (areAlike(options)) return [];
    const shapes = options.map(shapeOf);
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

function areAlike(options: readonly Option[]): boolean {
  const first = options[0] && shapeOf(options[0]);
  for (let at = 1; at < options.length; at++) if (shapeOf(options[at] as Option) !== first) return false;
  return true;
}

function shapeOf({ text, answer }: Option): string {
  if (text) return "words";
  const [diagnoses, procedures] = [(answer?.diagnoses.length ?? 0) > 0, (answer?.procedures.length ?? 0) > 0];
  if (diagnoses) return procedures ? "diagnoses and procedures" : "diagnoses";
  return procedures ? "procedures" : "nothing";
}

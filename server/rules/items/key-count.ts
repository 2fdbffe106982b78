import { itemRule, letterOf } from "./item-rule";

/** A question without exactly one right answer. */
export const keyCount = itemRule({
  id: "key-count",
  level: "warning",
  summary: "Options of which not exactly one is correct.",
  judge({ options, keys, span }) {
    if (options.length === 0 || keys.length === 1) return [];
    const [first, second] = keys;
    if (first && second) {
      return [
        {
          message: `Options ${keys.slice(0, 5).map(letterOf).join(", ")} are marked as correct. The exams ask for the one best answer: leave one, or say in the question what makes it the best.`,
          span: second.span,
          nearby: [{ span: first.span, message: "This one is marked as correct too." }],
        },
      ];
    }
    return [
      { message: "No option is marked as correct. Add `correct: true` to the one that students should choose.", span },
    ];
  },
});

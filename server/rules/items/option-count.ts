import { itemRule } from "./item-rule";

/** Too few or too many options. */
export const optionCount = itemRule({
  id: "option-count",
  level: "warning",
  summary: "Fewer than three or more than five options.",
  judge({ options, span }) {
    const count = options.length;
    if (count >= 3 && count <= 5) return [];
    return [
      {
        message:
          count < 3
            ? `With ${count === 1 ? "1 option" : `${count} options`} a student who guesses is too often right. The exams of AAPC and AHIMA have four.`
            : `${count} options test reading more than coding: few of them attract anybody. The exams of AAPC and AHIMA have four.`,
        span,
      },
    ];
  },
});

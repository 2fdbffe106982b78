import { itemRule } from "./item-rule";

/** Too few or too many options. */
export const optionCount = itemRule({
  id: "option-count",
  level: "warning",
  summary: "Fewer than three or more than five options.",
  options: {
    minimum: { type: "integer", minimum: 2, description: "The fewest options that are enough; 3 by default." },
    maximum: { type: "integer", minimum: 2, description: "The most options that are not too many; 5 by default." },
  },
  judge({ options, span }, { minimum, maximum }) {
    const count = options.length;
    const fewest = typeof minimum === "number" ? minimum : 3;
    if (count >= fewest && count <= (typeof maximum === "number" ? maximum : 5)) return [];
    return [
      {
        message:
          count < fewest
            ? `With ${count === 1 ? "1 option" : `${count} options`} a student who guesses is too often right. The exams of AAPC and AHIMA have four.`
            : `${count} options test reading more than coding: few of them attract anybody. The exams of AAPC and AHIMA have four.`,
        span,
      },
    ];
  },
});

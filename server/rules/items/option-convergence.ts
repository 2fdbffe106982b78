import { itemRule, letterOf } from "./item-rule";

/** How many shares a key may have more than the next option before it stands out. */
const CONSPICUOUS = 2;

/** A key made of the parts that most options share. */
export const optionConvergence = itemRule({
  id: "option-convergence",
  level: "info",
  summary: "A key in words whose parts more options share than any other's.",
  judge({ options, keys: [key, another] }) {
    if (!key || another || options.length < 4) return [];
    // Most keys are one thing, a code or a phrase.
    if (!key.text || !SEVERAL.test(key.text.text)) return [];
    const parts = options.map(({ text }) => new Set(text ? partsOf(text.text) : []));
    if (parts.some(({ size }) => size < 2)) return [];
    const shares = parts.map((own, index) =>
      [...own].reduce(
        (sum, part) => sum + parts.filter((other, place) => place !== index && other.has(part)).length,
        0,
      ),
    );
    const keys = shares[options.indexOf(key)] ?? 0;
    const others = Math.max(...shares.filter((_, index) => options[index] !== key));
    if (keys < others + CONSPICUOUS) return [];
    return [
      {
        message: `What option ${letterOf(key)} is made of stands in more options than that of any other: students who know nothing choose it. Let other parts come up as often.`,
        span: key.text?.span ?? key.span,
      },
    ];
  },
});

/** What may stand between two things of a list. */
const SEVERAL = /[,;/+]|\b(?:and|with|then)\b/i;

/** What an option lists: «250.60, 357.2», «the tube and the ovary». */
function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s*(?:[,;/+]|\band\b|\bwith\b|\bthen\b)\s*/)
    .map((part) => part.replaceAll(/[^\w.-]+/g, " ").trim())
    .filter((part) => part !== "");
}

import { itemRule } from "./item-rule";

/** A number with a unit, a small number or a day; a number alone may be a code. */
const QUANTITY =
  /^\$?\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(%|percent|units?|days?|weeks?|months?|years?|hours?|minutes?|mg|mcg|ml|cm|mm|lines?|diagnoses|codes?|digits?)\.?$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SMALL = /^\d{1,2}$/;
/** All of these begin and end like this, and hardly a code or word does: seen quickly. */
const COUNTED = /^\$?\s?\d(?:\d?$|[\s\S]*[a-z%.]$|\d{3}-\d{2}-\d{2}$)/i;

/** Quantities that are not in their order. */
export const optionOrder = itemRule({
  id: "option-order",
  level: "info",
  summary: "Options that are numbers or days, and not in their order.",
  judge({ options, span }) {
    if (!COUNTED.test(options[0]?.text?.text.trim() ?? "")) return [];
    const texts = options.map(({ text }) => text?.text.trim() ?? "");
    const values = valuesOf(texts);
    if (values.length < 3 || isSorted(values) || isSorted([...values].reverse())) return [];
    return [
      {
        message:
          "The options are quantities and stand in no order: students who know the answer lose time finding it. Put them from the least to the most, or the other way round.",
        span,
      },
    ];
  },
});

/** What the texts count, where all of them count the same; else nothing. */
function valuesOf(texts: readonly string[]): (number | string)[] {
  if (texts.every((text) => DAY.test(text))) return [...texts];
  if (texts.every((text) => SMALL.test(text))) return texts.map(Number);
  const values: number[] = [];
  let counted: string | undefined;
  for (const text of texts) {
    const [, number = "", named = ""] = QUANTITY.exec(text) ?? [];
    const unit = named.toLowerCase().replace(/s$/, "");
    if (number === "" || (counted !== undefined && counted !== unit)) return [];
    counted = unit;
    values.push(Number(number.replaceAll(",", "")));
  }
  return values;
}

function isSorted(values: readonly (number | string)[]): boolean {
  return values.every((value, index) => index === 0 || (values[index - 1] ?? value) <= value);
}

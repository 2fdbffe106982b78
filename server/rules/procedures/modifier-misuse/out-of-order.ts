import type { Slot } from "../../../curriculum/model";
import type { Fix } from "../../finding";
import { placeOf } from "../sided-modifiers";
import type { Misuse } from "./misuse";

/** Modifiers that change what is paid. */
const PRICING = new Set("22 26 TC 50 51 52 53 54 55 56 62 66 73 74 80 81 82 AS AA AD QK QX QY QZ NU RR UE".split(" "));
/** Modifiers that say more and change no price, beside those of a place on the body. */
const TELLING = new Set("LC LD RC LM RI GA GX GY GZ GC KX QS G8 G9 P1 P2 P3 P4 P5 P6".split(" "));

/**
 * A modifier that changes the price behind one that only tells more: many payers price by the first (Medicare Claims
 * Processing Manual, chapter 26, 10.4, item 24D, and the contractors' instructions).
 */
export const outOfOrder: Misuse = ({ line: { modifiers } }) => {
  const telling = modifiers.find(({ text }) => TELLING.has(text) || placeOf(text) !== undefined);
  const pricing = modifiers.find(
    (slot) => telling && PRICING.has(slot.text) && modifiers.indexOf(slot) > modifiers.indexOf(telling),
  );
  if (!telling || !pricing) return [];
  return [
    {
      severity: "info",
      message: `${pricing.text} changes what is paid and ${telling.text} only tells more: payers read the first for the price. Put ${pricing.text} before ${telling.text}.`,
      span: pricing.span,
      nearby: [{ span: telling.span, message: `${telling.text} stands before it.` }],
      fixes: () => swapped(telling, pricing),
    },
  ];
};

/** The two in each other's place, quotes and all. */
function swapped(one: Slot, other: Slot): Fix[] {
  const written = ({ text }: Slot) => `"${text}"`;
  return [
    {
      title: `Put ${other.text} before ${one.text}`,
      edits: [
        { span: one.span, newText: written(other) },
        { span: other.span, newText: written(one) },
      ],
      certain: false,
    },
  ];
}

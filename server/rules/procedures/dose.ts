/** An amount of a drug in the smallest unit of its kind: micrograms, or international and other units. */
export interface Dose {
  amount: number;
  kind: "mass" | "units";
}

const SCALES: Record<string, [kind: Dose["kind"], factor: number]> = {
  mcg: ["mass", 1],
  ug: ["mass", 1],
  microgram: ["mass", 1],
  micrograms: ["mass", 1],
  mg: ["mass", 1000],
  milligram: ["mass", 1000],
  milligrams: ["mass", 1000],
  g: ["mass", 1_000_000],
  gm: ["mass", 1_000_000],
  gram: ["mass", 1_000_000],
  grams: ["mass", 1_000_000],
  unit: ["units", 1],
  units: ["units", 1],
};

const NUMBERS: Record<string, number> = { one: 1, five: 5, ten: 10 };

const DOSE =
  /(?<![\d.,/-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|\b(?:one|five|ten))\s?(mcg|ug|micrograms?|mg|milligrams?|gm?|grams?|units?)\b(\s?\/\s?\w+| per \w+)?/gi;

/**
 * The doses that a text names, in its order; `2 g`, `0.5 mg`, `10,000 units`.
 * @returns undefined where one is a concentration or goes by weight or surface (`mg/mL`, `mg/m2`), which says no dose
 */
export function dosesIn(text: string): Dose[] | undefined {
  const doses: Dose[] = [];
  for (const [, number = "", unit = "", per] of text.matchAll(DOSE)) {
    if (per) return undefined;
    const [kind, factor] = SCALES[unit.toLowerCase()] ?? [];
    const count = NUMBERS[number.toLowerCase()] ?? Number(number.replaceAll(",", ""));
    if (!kind || !factor || !(count > 0)) return undefined;
    doses.push({ amount: count * factor, kind });
  }
  return doses;
}

/** The units to bill for a dose: a part of a unit is a unit. Sums of decimals are not let grow by their rounding. */
export function unitsFor(given: Dose, each: Dose): number {
  return Math.ceil(given.amount / each.amount - 1e-9);
}

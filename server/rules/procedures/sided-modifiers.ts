/** What a modifier for a side, finger, toe or eyelid names. */
export interface SidedPlace {
  side: "left" | "right";
  region?: "finger" | "toe" | "eyelid";
  /** Which of them, in the word that authors use first. */
  which: string;
  /** «the left thumb». */
  label: string;
}

const FINGERS = ["thumb", "index", "middle", "ring", "little"];
const TOES = ["great", "second", "third", "fourth", "fifth"];

/** CMS, HCPCS Level II: FA, F1-F4 and TA, T1-T4 are of the left side, F5-F9 and T5-T9 of the right; E1-E4 eyelids. */
const PLACES: ReadonlyMap<string, SidedPlace> = new Map([
  ["LT", { side: "left", which: "", label: "the left side" }],
  ["RT", { side: "right", which: "", label: "the right side" }],
  ["E1", eyelid("left", "upper")],
  ["E2", eyelid("left", "lower")],
  ["E3", eyelid("right", "upper")],
  ["E4", eyelid("right", "lower")],
  ...digits("F", "finger", FINGERS),
  ...digits("T", "toe", TOES),
]);

/** The place that a modifier names; undefined for one that names none. */
export function placeOf(modifier: string): SidedPlace | undefined {
  return PLACES.get(modifier);
}

function eyelid(side: "left" | "right", which: string): SidedPlace {
  return { side, region: "eyelid", which, label: `the ${side} ${which} eyelid` };
}

function digits(letter: string, region: "finger" | "toe", names: readonly string[]): [string, SidedPlace][] {
  return ["A", ..."123456789"].map((sign, index) => {
    const side = index < 5 ? "left" : "right";
    const which = names[index % 5] ?? "";
    const label = `the ${side} ${which === "thumb" ? which : `${which} ${region}`}`;
    return [`${letter}${sign}`, { side, region, which, label }];
  });
}

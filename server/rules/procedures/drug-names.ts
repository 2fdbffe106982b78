import { TRADE_NAMES } from "../../codesets/search/trade-names";

/** Words of a title that are no drug's name. */
const NO_NAMES = new Set(
  (
    "injection otherwise specified sodium hydrochloride phosphate acetate sulfate chloride succinate citrate tartrate " +
    "lactate solution administered through product compounded concentrated noncompounded approved final preservative " +
    "units milligram microgram chemotherapy liposome extended release depot medication intravenous human recombinant " +
    "biosimilar without within vitamin infusion alpha oral inhalation unit-dose tromethamine acetonide mesylate bromide " +
    "calcium potassium magnesium glucose dextrose saline water sterile normal immune globulin factor complex albumin per"
  ).split(" "),
);

/** Names that a drug may have in a chart, in small letters: those of its title and the trade names of those. */
export function drugNames(title: string): string[] {
  const own = (title.toLowerCase().match(/[a-z]{6,}/g) ?? []).filter((word) => !NO_NAMES.has(word));
  const [first] = own;
  if (!first) return [];
  const trade = TRADE_NAMES.split(/[;\n]/).flatMap((entry) => {
    const [name = "", meaning = ""] = entry.split(":").map((part) => part.trim());
    return name.length >= 5 && meaning === first ? [name] : [];
  });
  return [...own, ...trade];
}

import { choiceOf } from "../../curriculum/options";
import { letterOf } from "../items/item-rule";
import type { CurriculumRule } from "../rule";

/** Below it no distribution of keys says anything. */
const FEWEST = 12;
/** The most that one place may have of all keys, as a share; chance gives each of four a quarter. */
const MOST = 0.35;
/** How many standard deviations beyond chance are no chance any more. */
const SIGNIFICANT = 2.6;

/** Keys that stand in the same place too often, over a folder. */
export const keyPosition: CurriculumRule = {
  id: "key-position",
  level: "warning",
  scope: "curriculum",
  summary: "Keys of a folder that stand in the same place too often.",
  concerns: ({ key }) => key !== undefined,
  check(model, curriculum, uri) {
    const choice = choiceOf(model);
    const own = curriculum.documentsOf(uri).find(({ key }) => key !== undefined);
    if (!choice || !own?.key) return [];
    const bank = curriculum.keysBeside(uri);
    const { at, of } = own.key;
    const same = bank.filter(({ key }) => key?.at === at);
    const chance = 1 / of;
    const deviation = Math.sqrt(bank.length * chance * (1 - chance));
    if (bank.length < FEWEST || same.length / bank.length <= MOST) return [];
    if ((same.length - bank.length * chance) / deviation <= SIGNIFICANT) return [];
    // Said once a folder, at the first of them.
    const [first] = same.map((document) => document.uri).sort();
    if (first !== uri) return [];
    return [
      {
        message: `Option ${letterOf({ at })} is the key of ${same.length} of the ${bank.length} questions in this folder: students who guess it pass. Shuffle the options of some.`,
        span: choice.span,
      },
    ];
  },
};

import type { Curriculum } from "../../curriculum/curriculum";
import type { DocumentSummary } from "../../curriculum/document-summary";
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
  concerns: (document, curriculum) => conspicuous(document, curriculum) !== undefined,
  check(model, curriculum, uri) {
    const choice = choiceOf(model);
    const own = curriculum.documentsOf(uri).find(({ key }) => key !== undefined);
    const found = choice && own && conspicuous(own, curriculum);
    if (!choice || !own?.key || !found) return [];
    const { at } = own.key;
    return [
      {
        message: `Option ${letterOf({ at })} is the key of ${found.same} of the ${found.documents} questions in this folder: students who guess it pass. Shuffle the options of some.`,
        span: choice.span,
      },
    ];
  },
};

/** How many of a folder's keys stand where a document's does, when that is no chance and it is the first of them. */
function conspicuous(
  { key, uri }: DocumentSummary,
  curriculum: Curriculum,
): { same: number; documents: number } | undefined {
  if (!key) return undefined;
  const { documents, places } = curriculum.keyCounts(uri);
  const same = places.get(key.at);
  // Said once a folder, at the first of them.
  if (!same || same.first !== uri || documents < FEWEST || same.count / documents <= MOST) return undefined;
  const chance = 1 / key.of;
  const deviation = Math.sqrt(documents * chance * (1 - chance));
  return (same.count - documents * chance) / deviation > SIGNIFICANT ? { same: same.count, documents } : undefined;
}

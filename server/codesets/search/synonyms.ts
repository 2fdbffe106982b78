import { ABBREVIATIONS } from "./abbreviations";
import { LAY_WORDS } from "./lay-words";
import { oneSlip } from "./one-slip";
import { TRADE_NAMES } from "./trade-names";
import { rawWords, stem } from "./words";

/** One thing that a phrase may stand for. */
interface Meaning {
  /** Its words, stemmed. */
  said: readonly string[];
  stands: readonly string[];
}

/** What the words of a query from a place on may stand for. */
export interface FittingMeaning {
  /** How many words of the query it replaces. */
  length: number;
  stands: readonly string[];
  /** 1 as it is said, less with a slip or half typed. */
  sureness: number;
}

/** What a phrase said with a slip counts, and one half typed. */
const WITH_SLIP = 0.9;
const HALF_TYPED = 0.9;
/** A shorter word is too often another word. */
const SLIP_LENGTH = 5;

let meanings: Map<string, Meaning[]> | undefined;

function table(): Map<string, Meaning[]> {
  if (meanings) return meanings;
  meanings = new Map();
  for (const line of [ABBREVIATIONS, LAY_WORDS, TRADE_NAMES].join(";").split(/[;\n]/)) {
    const [phrase = "", meant = ""] = line.split(":");
    const said = rawWords(phrase).map(stem);
    const first = said[0];
    if (first === undefined) continue;
    const known = meanings.get(first) ?? [];
    for (const stands of meant.split("|")) known.push({ said, stands: rawWords(stands) });
    meanings.set(first, known);
  }
  return meanings;
}

/**
 * What the words of a query may stand for.
 * @param typed its words, as `rawWords` gives them
 * @param at where to begin
 * @param open whether the last word may be half typed
 */
export function fittingMeanings(typed: readonly string[], at: number, open: boolean): FittingMeaning[] {
  const first = stem(typed[at] ?? "");
  const known = table();
  const candidates = known.get(first) ?? withSlip(first, known);
  return candidates.flatMap(({ said, stands }) => {
    let sureness = 1;
    for (const [index, word] of said.entries()) {
      const here = typed[at + index];
      if (here === undefined) return [];
      const stemmed = stem(here);
      if (stemmed === word) continue;
      const last = index > 0 && at + index === typed.length - 1;
      if (stemmed.length >= SLIP_LENGTH && oneSlip(stemmed, word)) sureness *= WITH_SLIP;
      else if (open && last && here.length >= 2 && word.startsWith(here)) sureness *= HALF_TYPED;
      else return [];
    }
    return [{ length: said.length, stands, sureness }];
  });
}

/** The meanings of words that are one letter away from a word that has none itself. */
function withSlip(word: string, known: ReadonlyMap<string, Meaning[]>): Meaning[] {
  if (word.length < SLIP_LENGTH) return [];
  return [...known].flatMap(([said, found]) => (oneSlip(word, said) ? found : []));
}

import { ABBREVIATIONS_A_TO_C } from "./abbreviations-a-to-c";
import { ABBREVIATIONS_D_TO_L } from "./abbreviations-d-to-l";
import { ABBREVIATIONS_M_TO_Z } from "./abbreviations-m-to-z";
import { LAY_SUPPLIES } from "./lay-supplies";
import { LAY_WORDS } from "./lay-words";
import { oneSlip } from "./one-slip";
import { SERVICE_ABBREVIATIONS } from "./service-abbreviations";
import { TRADE_NAMES } from "./trade-names";
import { isStop, rawWords, stem } from "./words";

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

const TEXTS = [
  ABBREVIATIONS_A_TO_C,
  ABBREVIATIONS_D_TO_L,
  ABBREVIATIONS_M_TO_Z,
  SERVICE_ABBREVIATIONS,
  LAY_WORDS,
  LAY_SUPPLIES,
  TRADE_NAMES,
];

interface MeaningTable {
  byFirstWord: Map<string, Meaning[]>;
  /** The first words by their lengths, to be compared with what is typed with a slip. */
  byLength: Map<number, string[]>;
}

let meanings: MeaningTable | undefined;

function table(): MeaningTable {
  if (meanings) return meanings;
  const byFirstWord = new Map<string, Meaning[]>();
  for (const line of TEXTS.join(";").split(/[;\n]/)) {
    const [phrase = "", meant = ""] = line.split(":");
    const said = rawWords(phrase).map(stem);
    const first = said[0];
    if (first === undefined) continue;
    const known = byFirstWord.get(first) ?? [];
    for (const stands of meant.split("|")) known.push({ said, stands: rawWords(stands) });
    byFirstWord.set(first, known);
  }
  const byLength = new Map<number, string[]>();
  for (const word of byFirstWord.keys()) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  meanings = { byFirstWord, byLength };
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
  // AS is aortic stenosis only where nothing else is said.
  if (isStop(typed[at] ?? "") && typed.length > 1) return [];
  const candidates = table().byFirstWord.get(first) ?? withSlip(first);
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
function withSlip(word: string): Meaning[] {
  if (word.length < SLIP_LENGTH) return [];
  const { byFirstWord, byLength } = table();
  return [-1, 0, 1].flatMap((more) =>
    (byLength.get(word.length + more) ?? []).flatMap((said) =>
      oneSlip(word, said) ? (byFirstWord.get(said) ?? []) : [],
    ),
  );
}

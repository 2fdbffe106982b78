import { PART, phraseWords } from "./phrase-words";
import type { SearchableCode } from "./searchable-code";
import { isDefault } from "./words";

/** What a title names that nobody means who does not say it. */
const SPECIAL =
  /\b(?:secondary|history|screening|susceptibility|late effects?|sequelae|old|neonatal|congenital|newborn|pregnancy|childbirth|puerperium|abortion|replacement|accessory)\b/;

/** What the largest prior adds to a score. */
const MOST = 0.04;

/**
 * How likely a code is meant before anything is known of it but its title: the default of its family is, and what
 * remains ("other") is not; a short title is rather than a long one.
 * @returns a byte: whether the code is billable (high bit), and the rest
 */
export function priorOf({ titles, terms, billable }: SearchableCode): number {
  const title = (titles[0] ?? "").toLowerCase();
  const telling = [...phraseWords(title, false)].filter(([word, part]) => part <= PART.tail && !isDefault(word)).length;
  // What the index leads to in many ways is asked for often.
  const often = Math.min(0.006, 0.001 * Math.log2(1 + terms.length));
  const short = 0.03 / (2 + telling);
  const given = /\bwithout mention of|\bnot stated as/.test(title)
    ? 0.012
    : /\bunspecified|\bnot specified|\bnos\b/.test(title)
      ? 0.01
      : 0.004;
  const rest = /^other\b|\bother (?:specified|and)\b|not elsewhere classified/.test(title) ? 0.004 : 0;
  const special = SPECIAL.test(title) ? 0.006 : 0;
  const share = Math.min(1, Math.max(0, (short + given + often - rest - special) / MOST));
  return Math.round(share * 127) | (billable ? 128 : 0);
}

/** What a prior's byte adds to a score. */
export function priorValue(byte: number): number {
  return ((byte & 127) / 127) * MOST;
}

/** Whether a prior's byte says that the code is billable. */
export function isBillable(byte: number): boolean {
  return (byte & 128) !== 0;
}

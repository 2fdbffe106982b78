/** Words that say nothing of what is looked for. */
const STOP = new Set("a an and as at by for from in into of on or the to with due nec patient pt".split(" "));

/** Words that make a title longer without making it narrower. */
const DEFAULTS = new Set(
  "mellitus unspecified nos other not otherwise elsewhere classified stated specified mention without complication type site organism total standard episode care"
    .split(" ")
    .map(stem),
);

const NUMERALS: Record<string, string> = { ii: "2", iii: "3", iv: "4", vi: "6", vii: "7", viii: "8" };

/** What titles and coders cut short or spell in two ways, as the titles mostly write it. */
const SPELLINGS: Record<string, string> = {
  hx: "history",
  wo: "without",
  disk: "disc",
  disks: "discs",
  orthopaedic: "orthopedic",
  oestrogen: "estrogen",
  leukaemia: "leukemia",
  gynaecological: "gynecological",
  plaster: "cast",
  inj: "injection",
  uncntrld: "uncontrolled",
};

/**
 * The words of a text as they are compared: lower case, American spelling, without endings, without stop words.
 * @param text a title or query in any case
 */
export function wordsOf(text: string): string[] {
  return rawWords(text)
    .filter((word) => !STOP.has(word))
    .map(stem);
}

/** The words of a text before endings are cut off. */
export function rawWords(text: string): string[] {
  return (plainText(text).match(/[a-z]+|\d+(?:\.\d+)?/g) ?? []).map(wordOf);
}

/** A text in lower case, without accents and apostrophes, with numerals as digits. */
export function plainText(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize("NFD")
      .replaceAll(/[\u0300-\u036f'’]/g, "")
      // Abbreviations such as n/v, d&c, w/o and c-section's letter are words.
      .replaceAll(/\b([a-z])\s?[/&]\s?([a-z])\b/g, "$1$2")
      .replaceAll(/\bw\/(?=[ a-z])/g, "with ")
      .replaceAll(/\b(type|stage|grade|degree|class) i\b/g, "$1 1")
      .replaceAll(/\b(type|stage|class) v\b/g, "$1 5")
  );
}

/** A word of a plain text in the spelling that is compared. */
export function wordOf(word: string): string {
  return NUMERALS[word] ?? SPELLINGS[word] ?? american(word);
}

/** Whether a word says nothing of what is looked for. */
export function isStop(word: string): boolean {
  return STOP.has(word);
}

/** Whether a word only says that a title is the default. */
export function isDefault(word: string): boolean {
  return DEFAULTS.has(word);
}

/** Cuts off what number and tense add, alike in titles and queries. */
export function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word.length === 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
  let root = word;
  if (root.endsWith("ies")) root = `${root.slice(0, -3)}y`;
  else if (/(?:s|x|z|ch|sh)es$/.test(root)) root = root.slice(0, -2);
  else if (/[^sui]s$/.test(root)) root = root.slice(0, -1);
  if (root.length >= 7 && /[^e]ed$/.test(root)) root = root.slice(0, -2);
  else if (root.length >= 8 && root.endsWith("ing")) root = root.slice(0, -3);
  return root.length >= 6 && root.endsWith("e") ? root.slice(0, -1) : root;
}

function american(word: string): string {
  if (word.length < 5) return word;
  return word
    .replaceAll("ae", "e")
    .replaceAll(/oe(?=[dmst])/g, "e")
    .replace(/our$/, "or")
    .replace(/re$/, (end) => (/(?:t|b)re$/.test(word) ? "er" : end))
    .replace("sulph", "sulf");
}

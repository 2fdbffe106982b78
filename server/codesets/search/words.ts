/** Words that say nothing of what is looked for. */
const STOP = new Set("a an and as at by for from in into of on or the to with due nec patient pt hx".split(" "));

/** Words that make a title longer without making it narrower: the codes that have them are the defaults. */
const DEFAULTS = new Set(
  "mellitus unspecified nos other not otherwise elsewhere classified stated specified mention without complication type site organism total standard"
    .split(" ")
    .map(stem),
);

const NUMERALS: Record<string, string> = { ii: "2", iii: "3", iv: "4", vi: "6", vii: "7", viii: "8" };

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
  const plain = text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f'’]/g, "")
    // What a title denies is not what it is looked up by.
    .replaceAll(/\bnot stated as [a-z]+/g, "")
    .replaceAll(/\b(type|stage|grade|degree|class) i\b/g, "$1 1")
    .replaceAll(/\b(type|stage|class) v\b/g, "$1 5");
  return (plain.match(/[a-z]+|\d+(?:\.\d+)?/g) ?? []).map((word) => NUMERALS[word] ?? american(word));
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

const DIAGNOSIS = "(?:V\\d{2}(?:\\.\\d{1,2})?|E\\d{3}(?:\\.\\d)?|\\d{3}(?:\\.\\d{1,2})?)";
const PROCEDURE = "\\d{2}\\.\\d{1,2}";

const codesOf = (shape: string) => new RegExp(`(?<![\\w.])${shape}(?:\\s*-\\s*${shape})?(?![\\w.]*\\d)`, "g");
const CODES = { diagnosis: codesOf(DIAGNOSIS), procedure: codesOf(PROCEDURE) };

/**
 * The codes of ICD-9-CM that a note names: in brackets of either kind, and V codes anywhere.
 * @returns codes, categories and ranges such as `250.0-250.9`, each once, in the order of the text
 */
export function namedCodes(text: string, kind: "diagnosis" | "procedure"): string[] {
  const code = CODES[kind];
  const bracketed = text.match(/\([^()]*\)|\[[^[\]]*\]/g) ?? [];
  // Outside brackets a number is a code if it has a dot or a letter; grams and years have neither.
  const bare = (text.match(code) ?? [])
    .map((range) => range.replaceAll(/\s/g, ""))
    .filter((range) => (kind === "diagnosis" ? /^[VE]|^\d{3}\.\d/ : /^\d{2}\.\d/).test(range));
  const found = bracketed.flatMap((part) => part.match(code) ?? []).map((range) => range.replaceAll(/\s/g, ""));
  const covered = found.join(" ");
  return [...new Set([...found, ...bare.filter((single) => !covered.includes(single))])];
}

/** Ends of what notes name; a few thousand, and asked for again and again. */
const ranges = new Map<string, readonly [first: string, last: string]>();

function rangeOf(named: string): readonly [first: string, last: string] {
  let range = ranges.get(named);
  if (!range) {
    const [first = "", last = first] = named.split("-");
    range = [first, last];
    ranges.set(named, range);
  }
  return range;
}

/** Whether a code is one that a note names: itself, below it, or in its range. */
export function isNamed(code: string, named: string): boolean {
  const [first, last] = rangeOf(named);
  const letter = first.charAt(0);
  if (letter !== code.charAt(0) && (letter > "9" || code.charAt(0) > "9")) return false;
  if (last === first)
    return code === first || (code.startsWith(first) && (first.includes(".") || code[first.length] === "."));
  // A range ends with everything below its last code.
  return code >= first && (code <= last || code.startsWith(last));
}

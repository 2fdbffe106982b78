/** What a plain scalar stands for by the core schema (YAML 1.2.2, 10.3.2): a text, unless it looks like something else. */
export function plainValue(source: string): unknown {
  const first = source.charCodeAt(0);
  // Nearly all begin with a letter that begins no other value.
  if (first >= LOWER_A ? !MAY_BE_WORD.test(source) : first >= UPPER_A && !MAY_BE_WORD.test(source)) return source;
  if (first >= UPPER_A || source === "~" || source === "") return wordValue(source);
  if (!MAY_BE_NUMBER.test(source)) return source;
  if (/^[-+]?[0-9]+$/.test(source)) return Number.parseInt(source, 10);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+\.?[0-9]*)(?:[eE][-+]?[0-9]+)?$/.test(source)) return Number.parseFloat(source);
  if (/^0o[0-7]+$/.test(source)) return Number.parseInt(source.slice(2), 8);
  if (/^0x[0-9a-fA-F]+$/.test(source)) return Number.parseInt(source.slice(2), 16);
  if (/^\.(?:nan|NaN|NAN)$/.test(source)) return Number.NaN;
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(source))
    return first === MINUS ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return source;
}

const UPPER_A = 65;
const LOWER_A = 97;
const MINUS = 45;
const MAY_BE_WORD = /^[tTfFnN~](?:.{3,4})?$/;
const MAY_BE_NUMBER = /^[-+.0-9]/;

function wordValue(source: string): unknown {
  if (/^(?:~|[Nn]ull|NULL)?$/.test(source)) return null;
  if (/^(?:[Tt]rue|TRUE)$/.test(source)) return true;
  if (/^(?:[Ff]alse|FALSE)$/.test(source)) return false;
  return source;
}

/** The escapes of one character that double quotes know (YAML 1.2.2, 5.7). */
const ESCAPES: Readonly<Record<string, string>> = {
  "0": "\u0000",
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\u0085",
  _: "\u00a0",
  L: "\u2028",
  P: "\u2029",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
};

/** The text between double quotes on one line. @returns undefined where it has an escape that is not one character */
export function unescaped(inner: string): string | undefined {
  let unknown = false;
  const text = inner.replace(/\\(.?)/g, (_, letter: string) => {
    const meant = ESCAPES[letter];
    if (meant === undefined) unknown = true;
    return meant ?? "";
  });
  return unknown ? undefined : text;
}

/**
 * The text of lines that were broken to fit: one break is a space, more are one less (YAML 1.2.2, 6.5).
 * @param lines without the space around them; empty ones stand for blank lines
 */
export function folded(lines: readonly string[]): string {
  let text = lines[0] ?? "";
  let blank = 0;
  for (const line of lines.slice(1)) {
    if (line === "") blank++;
    else {
      text += (blank > 0 ? "\n".repeat(blank) : " ") + line;
      blank = 0;
    }
  }
  return text;
}

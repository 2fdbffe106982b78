import { isScalar, visit } from "yaml";
import type { CodeLibrary } from "../../codesets/library";
import { sourceOf, spanOf } from "../../yaml/nodes";
import type { DocumentRule, RuleFinding } from "../rule";

/** A number of CPT with words behind it, as in a list of codes: «11732: …», «99213 - …», «20610 (…)». */
const NUMBER_AND_WORDS = /\b(\d{4}[0-9FT])(?:\s?[-–—:=]\s?|\s\(|\s["“«])([A-Za-z][^\n]{11,})/g;
/** A number and what comes before words, seen quickly: most documents have no such thing. */
const NUMBER = /\d\d\d\d[0-9FT](?:\s?[-–—:=]|\s["“«(])/;
/** Words that only the AMA's descriptors have. */
const DESCRIPTOR =
  /\blist separately in addition to\b|\bsurgical procedure, including\b|\bwhen performed\b.*;|;\s?each additional\b/i;
/** How many words in a row make a text the licensed one. */
const VERBATIM = 5;

/** Text next to a number of CPT that reads like its licensed descriptor. */
export const licensedText: DocumentRule = {
  id: "licensed-text",
  level: "warning",
  scope: "document",
  summary: "Text next to a number of CPT that is, or reads like, the AMA's descriptor.",
  check(model, codes) {
    const { document, text } = model.yaml;
    if (!document || !NUMBER.test(text)) return [];
    const found: RuleFinding[] = [];
    visit(document, {
      Scalar: (_, node) => {
        if (!isScalar(node) || typeof node.value !== "string" || node.value.length < 16) return;
        for (const match of sourceOf(node).matchAll(NUMBER_AND_WORDS)) {
          const [, code = "", words = ""] = match;
          if (!reads(code, words, codes)) continue;
          const start = spanOf(node).start + Math.max(0, text.slice(spanOf(node).start).indexOf(code));
          found.push({
            message: `The text behind ${code} reads like the AMA's descriptor of it, which needs a licence to be printed. Say in your own words what was done.`,
            span: { start, end: start + code.length },
          });
        }
      },
    });
    return found;
  },
};

/** Whether words are those of a code's descriptor, where a licensed file is installed, or have the AMA's turns. */
function reads(code: string, words: string, codes: CodeLibrary): boolean {
  if (DESCRIPTOR.test(words)) return true;
  const title = codes.get("cpt")?.find(code)?.title;
  if (!title) return false;
  const licensed = wordsOf(title);
  const written = ` ${wordsOf(words).join(" ")} `;
  return licensed.some(
    (_, at) => at + VERBATIM <= licensed.length && written.includes(` ${licensed.slice(at, at + VERBATIM).join(" ")} `),
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

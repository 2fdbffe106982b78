import { rootNode } from "../../curriculum/model";
import { spanOf } from "../../yaml/nodes";
import type { DocumentRule } from "../rule";
import { scenarioSource, scenarioWords } from "../scenario-words";

/** What looks like it identifies a person: the eighteen kinds of 45 CFR 164.514(b)(2) that a pattern can see. */
const IDENTIFIERS: readonly [pattern: RegExp, what: string][] = [
  [/\b\d{3}-\d{2}-\d{4}\b/, "a Social Security number"],
  [/\b(?:MRN|medical record (?:no\.?|number)|account (?:no\.?|number))[:#\s]*[A-Z]?\d{4,}\b/i, "a record number"],
  [/\b(?:DOB|date of birth|born on)[:\s]*\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/i, "a date of birth"],
  [/\b\(?\d{3}\)?[ -]\d{3}-\d{4}\b/, "a telephone number"],
  [/\b[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,}\b/i, "an e-mail address"],
];

/** Each of them has this or an @; most charts have neither. */
const DIGITS = /\d(?:[/-]\d|\d{3})/;

/** A chart that seems to be a real patient's. */
export const patientIdentifier: DocumentRule = {
  id: "patient-identifier",
  level: "warning",
  scope: "document",
  field: "scenario",
  summary: "A scenario with what may identify a real patient.",
  check(model) {
    const words = scenarioWords(model);
    const node = DIGITS.test(words) || words.includes("@") ? rootNode(model, "scenario") : undefined;
    if (!node) return [];
    const text = scenarioSource(model);
    const span = spanOf(node);
    return IDENTIFIERS.flatMap(([pattern, what]) => {
      const found = pattern.exec(text);
      if (!found) return [];
      const start = span.start + found.index;
      return [
        {
          message: `This looks like ${what}. A chart that teaches must not identify anybody (45 CFR 164.514): make it up, or leave it out.`,
          span: { start, end: start + found[0].length },
        },
      ];
    });
  },
};

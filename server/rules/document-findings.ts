import type { CodeLibrary } from "../codesets/library";
import type { DocumentModel } from "../curriculum/model";
import { Derived } from "../yaml/derived";
import { answerFindings } from "./answers/answer-findings";
import type { Finding } from "./finding";
import { itemFindings } from "./items/item-findings";
import type { Rule } from "./registry";
import type { DocumentRule, RuleFinding } from "./rule";
import { wantedRules } from "./wanted-rules";

/** In characters: more than that nobody reads in a margin, and an author's own text may be of any length. */
const MAXIMUM_MESSAGE = 200;

/**
 * What the rules that look at nothing else find in a document, but for those that its curriculum has off; kept as long
 * as the document and the codes are.
 */
export function documentFindings(model: DocumentModel, codes: CodeLibrary): readonly Finding[] {
  const known = remembered.of(model.yaml);
  if (known?.codes === codes) return known.findings;
  const { document, answer, item } = wantedRules(model);
  const findings: Finding[] = [];
  const report = (rule: Rule, found: readonly RuleFinding[]) => {
    for (const finding of found) findings.push(named(rule, finding));
  };
  for (let at = 0; at < document.length; at++) {
    const rule = document[at] as DocumentRule;
    const found = rule.check(model, codes);
    // Nearly every rule finds nothing in nearly every document, and even to begin a loop takes time.
    if (found.length > 0) report(rule, found);
  }
  if (answer.size > 0) answerFindings(model, codes, answer, report);
  if (item.all.length > 0) itemFindings(model, item, report);
  remembered.set(model.yaml, { codes, findings });
  return findings;
}

const remembered = new Derived<{ codes: CodeLibrary; findings: readonly Finding[] }>();

/** What a rule has found as its finding. */
export function named(rule: Rule, finding: RuleFinding): Finding {
  const { message, fixes } = finding;
  const short = message.length > MAXIMUM_MESSAGE ? `${message.slice(0, MAXIMUM_MESSAGE - 1)}…` : message;
  return {
    ...finding,
    message: short,
    fixes: typeof fixes === "function" ? fixes() : fixes,
    rule: rule.id,
    severity: finding.severity ?? rule.level,
  };
}

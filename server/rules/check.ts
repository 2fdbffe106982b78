import type { CodeLibrary } from "../codesets/library";
import type { Configuration } from "../curriculum/configuration";
import type { Curriculum } from "../curriculum/curriculum";
import type { DocumentSummary } from "../curriculum/document-summary";
import type { DocumentModel } from "../curriculum/model";
import type { Snapshot } from "../curriculum/snapshot";
import { Derived } from "../yaml/derived";
import { shift } from "../yaml/span";
import { answerFindings } from "./answers/answer-findings";
import type { AnswerRule } from "./answers/answer-rule";
import type { Finding } from "./finding";
import { itemFindings } from "./items/item-findings";
import type { ItemRule } from "./items/item-rule";
import { levelIn } from "./levels";
import { type Rule, rules } from "./registry";
import type { DocumentRule, RuleFinding } from "./rule";
import { mentionsSuppression, readSuppressions, silence } from "./suppressions";

/**
 * The pipeline's last step, the same for editor and command line: all findings of a file.
 * @param curriculum what the file's references may refer to
 * @returns findings in the order of the text, with spans in the whole file; suppressed ones are left out
 */
export function check(snapshot: Snapshot, curriculum: Curriculum, configuration: Configuration): Finding[] {
  const findings: Finding[] = [];
  for (const { start, model } of snapshot.models) {
    for (const finding of documentFindings(model, curriculum.codes)) {
      if (configuration.rules[finding.rule] !== "off") findings.push(place(finding, start, snapshot));
    }
    for (const rule of curriculum.isPartial ? [] : curriculumRules) {
      if (configuration.rules[rule.id] === "off") continue;
      for (const finding of rule.check(model, curriculum, snapshot.uri)) {
        findings.push(place(named(rule, finding), start, snapshot));
      }
    }
  }
  const suppressions = readSuppressions(snapshot);
  const kept = suppressions.length > 0 ? silence(findings, suppressions, snapshot, configuration) : findings;
  return kept.map((finding) => withLevel(finding, configuration)).sort(inOrder);
}

/**
 * What the rules find that need only the document, so that the file need not be looked at again when the rest of the
 * curriculum is known; before levels are set.
 * @returns undefined where a suppression has to be weighed against the findings of all rules
 */
export function checkAlone(snapshot: Snapshot, codes: CodeLibrary): Finding[] | undefined {
  if (mentionsSuppression(snapshot.text)) return undefined;
  const findings: Finding[] = [];
  for (const { start, model } of snapshot.models) {
    for (const finding of documentFindings(model, codes)) findings.push(place(finding, start, snapshot));
  }
  return findings.sort(inOrder);
}

/** Whether the rest of a curriculum could make a finding in a file that is sound in itself. */
export function mayFindMore(documents: readonly DocumentSummary[], curriculum: Curriculum): boolean {
  return curriculumRules.some((rule) => documents.some((document) => rule.concerns(document, curriculum)));
}

/** In characters: more than that nobody reads in a margin, and an author's own text may be of any length. */
const MAXIMUM_MESSAGE = 200;

const curriculumRules = rules.filter((rule) => rule.scope === "curriculum");

/** A rule of documents, all of one shape: what every document is asked is found sooner so. */
type Asked = Pick<DocumentRule, "check"> & { rule: DocumentRule; field: string | undefined };

/** The rules that look at nothing but the document, by what they judge. */
interface DocumentRules {
  document: readonly Asked[];
  answer: ReadonlySet<AnswerRule>;
  item: readonly ItemRule[];
}

const wanted = new WeakMap<readonly string[], DocumentRules>();

/** The rules that a curriculum has not off. @param off as its settings have it: one list for many documents */
function rulesWithout(off: readonly string[]): DocumentRules {
  let own = wanted.get(off);
  if (!own) {
    const on = rules.filter(({ id }) => !off.includes(id));
    own = {
      document: on.flatMap((rule) =>
        rule.scope === "document" ? [{ rule, check: rule.check, field: rule.field }] : [],
      ),
      answer: new Set(on.filter((rule) => rule.scope === "answer")),
      item: on.filter((rule) => rule.scope === "item"),
    };
    wanted.set(off, own);
  }
  return own;
}

/**
 * What the rules that look at nothing else find in a document, but for those that its curriculum has off; kept as long
 * as the document and the codes are.
 */
function documentFindings(model: DocumentModel, codes: CodeLibrary): readonly Finding[] {
  const known = remembered.of(model.yaml);
  if (known?.codes === codes) return known.findings;
  const { document, answer, item } = rulesWithout(model.settings.off);
  const findings: Finding[] = [];
  const report = (rule: Rule, found: readonly RuleFinding[]) => {
    for (const finding of found) findings.push(named(rule, finding));
  };
  const { fields } = model.yaml;
  const merges = fields.has("<<");
  for (let at = 0; at < document.length; at++) {
    const { rule, check, field } = document[at] as Asked;
    if (field !== undefined && !merges && !fields.has(field)) continue;
    const found = check(model, codes);
    // Nearly every rule finds nothing in nearly every document, and even to begin a loop takes time.
    if (found.length > 0) report(rule, found);
  }
  if (answer.size > 0) answerFindings(model, codes, answer, report);
  if (item.length > 0) itemFindings(model, item, report);
  remembered.set(model.yaml, { codes, findings });
  return findings;
}

const remembered = new Derived<{ codes: CodeLibrary; findings: readonly Finding[] }>();

function named(rule: Rule, finding: RuleFinding): Finding {
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

function place(finding: Finding, start: number, snapshot: Snapshot): Finding {
  const { nearby = [], related = [] } = finding;
  if (start === 0 && nearby.length === 0) return finding;
  const fixes = finding.fixes?.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, start) })),
  }));
  const here = nearby.map(({ span, message }) => ({
    uri: snapshot.uri,
    range: snapshot.rangeOf(span, start),
    message,
  }));
  return { ...finding, span: shift(finding.span, start), fixes, related: [...related, ...here], nearby: undefined };
}

function withLevel(finding: Finding, configuration: Configuration): Finding {
  const level = levelIn(configuration, finding.rule, finding.severity);
  return level && level !== finding.severity ? { ...finding, severity: level } : finding;
}

function inOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

import type { DocumentKind } from "../curriculum/kinds/document-kind";
import type { AnswerRule } from "./answers/answer-rule";
import type { ItemRule } from "./items/item-rule";
import { type Rule, rules } from "./registry";
import type { DocumentRule } from "./rule";

/** Rules of documents that find nothing without a field of the root; undefined for those that need none. */
export interface RulesOfField {
  readonly field: string | undefined;
  readonly rules: readonly DocumentRule[];
}

/** The rules that look at nothing but the document, by what they judge. */
export interface WantedRules {
  readonly document: readonly RulesOfField[];
  readonly answer: ReadonlySet<AnswerRule>;
  readonly item: readonly ItemRule[];
}

const wanted = new WeakMap<readonly string[], Map<DocumentKind, WantedRules>>();

/**
 * The rules that a curriculum has not off and that concern a kind of documents.
 * @param off as its settings have it: one list for many documents
 */
export function rulesWithout(off: readonly string[], kind: DocumentKind): WantedRules {
  let byKind = wanted.get(off);
  if (!byKind) {
    byKind = new Map();
    wanted.set(off, byKind);
  }
  let own = byKind.get(kind);
  if (!own) {
    own = rulesFor(
      kind,
      rules.filter(({ id }) => !off.includes(id)),
    );
    byKind.set(kind, own);
  }
  return own;
}

function rulesFor(kind: DocumentKind, on: readonly Rule[]): WantedRules {
  const document = on.flatMap((rule) => (rule.scope === "document" && rule.concerns?.(kind) !== false ? [rule] : []));
  const fields = [...new Set(document.map(({ field }) => field))];
  return {
    document: fields.map((field) => ({ field, rules: document.filter((rule) => rule.field === field) })),
    answer: new Set(on.filter((rule) => rule.scope === "answer")),
    item: on.filter((rule) => rule.scope === "item"),
  };
}

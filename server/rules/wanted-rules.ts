import { ANSWER_FIELDS } from "../curriculum/answers";
import type { DocumentKind } from "../curriculum/kinds/document-kind";
import type { DocumentModel } from "../curriculum/model";
import type { AnswerRule } from "./answers/answer-rule";
import { byOptions, type ItemRules } from "./items/item-findings";
import { type Rule, rules } from "./registry";
import type { DocumentRule } from "./rule";

/** The rules that look at nothing but the document, by what they judge. */
export interface WantedRules {
  readonly document: readonly DocumentRule[];
  readonly answer: ReadonlySet<AnswerRule>;
  readonly item: ItemRules;
}

/** The rules that a document's curriculum has not off, that concern its kind, and whose fields it has. */
export function wantedRules({ settings: { off }, kind, yaml: { fields } }: DocumentModel): WantedRules {
  // Document after document is of one kind and one curriculum.
  if (last?.off !== off || last.kind !== kind) last = { off, kind, rules: rulesOfKind(off, kind) };
  return last.rules.forFields(fields);
}

let last: { off: readonly string[]; kind: DocumentKind; rules: RulesOfKind } | undefined;

const known = new WeakMap<readonly string[], Map<DocumentKind, RulesOfKind>>();

/** @param off ids of rules, as settings have them: one list for many documents */
function rulesOfKind(off: readonly string[], kind: DocumentKind): RulesOfKind {
  let byKind = known.get(off);
  if (!byKind) {
    byKind = new Map();
    known.set(off, byKind);
  }
  let own = byKind.get(kind);
  if (!own) {
    own = new RulesOfKind(
      rules.filter((rule) => !off.includes(rule.id) && !(rule.scope === "document" && rule.concerns?.(kind) === false)),
    );
    byKind.set(kind, own);
  }
  return own;
}

/** How many fields have a bit in one number. */
const BITS = 31;

/** Rules with the fields of the root without which they find nothing. */
class RulesOfKind {
  readonly #rules: readonly Rule[];
  /** Every field that a rule needs, once. */
  readonly #fields: readonly string[];
  /** What was made of the rules, by the fields that are there: each is a bit. */
  readonly #byFields: (WantedRules | undefined)[] = [];

  constructor(on: readonly Rule[]) {
    this.#rules = on;
    this.#fields = [...new Set(on.flatMap((rule) => fieldsOf(rule) ?? []))];
    if (this.#fields.length > BITS) throw new RangeError("Rules need more fields than a set has room for.");
  }

  forFields(fields: ReadonlyMap<string, unknown>): WantedRules {
    // A merge key may bring in any field.
    const merges = fields.has("<<");
    let there = 0;
    for (let place = 0; place < this.#fields.length; place++) {
      if (merges || fields.has(this.#fields[place] as string)) there |= 1 << place;
    }
    let chosen = this.#byFields[there];
    if (!chosen) {
      chosen = this.#choose(there);
      this.#byFields[there] = chosen;
    }
    return chosen;
  }

  #choose(there: number): WantedRules {
    const has = (field: string) => ((there >> this.#fields.indexOf(field)) & 1) === 1;
    const on = this.#rules.filter((rule) => fieldsOf(rule)?.some(has) !== false);
    return {
      document: on.filter((rule) => rule.scope === "document"),
      answer: new Set(on.filter((rule) => rule.scope === "answer")),
      item: byOptions(on.filter((rule) => rule.scope === "item")),
    };
  }
}

/** Fields of the root of which a rule needs one; undefined where it needs none. */
function fieldsOf(rule: Rule): readonly string[] | undefined {
  if (rule.scope === "answer") return ANSWER_FIELDS;
  if (rule.scope === "item") return ["options"];
  return rule.scope === "document" && rule.field !== undefined ? [rule.field] : undefined;
}

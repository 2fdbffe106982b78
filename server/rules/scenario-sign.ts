import { type DocumentModel, rootNode } from "../curriculum/model";
import { Derived } from "../yaml/derived";
import { spanOf } from "../yaml/nodes";

/** Whether a document's scenario has any sign at all, and its text where it has one. */
const scenarios = new Derived<string | null>();

const patterns: RegExp[] = [];
let any: RegExp | undefined;

/**
 * Something without which a rule finds nothing in a scenario. Several rules look for words there that hardly any has:
 * all their signs are looked for at once, and only where there is one is each looked for by itself.
 */
export class ScenarioSign {
  readonly #pattern: RegExp;

  /** @param pattern is matched with the text as it is typed, over line breaks and in any case; without flags */
  constructor(pattern: RegExp) {
    this.#pattern = new RegExp(pattern.source, "i");
    patterns.push(pattern);
    any = undefined;
  }

  /** Whether a scenario has it; also true where escapes may hide it. */
  isIn(model: DocumentModel): boolean {
    const text = textWithSigns(model);
    return text !== null && (this.#pattern.test(text) || text.includes("\\"));
  }
}

function textWithSigns(model: DocumentModel): string | null {
  const known = scenarios.of(model.yaml);
  if (known !== undefined) return known;
  const node = rootNode(model, "scenario");
  const span = node && spanOf(node);
  const text = span ? model.yaml.text.slice(span.start, span.end) : "";
  any ??= new RegExp([...patterns.map(({ source }) => source), "\\\\"].join("|"), "i");
  const found = any.test(text) ? text : null;
  scenarios.set(model.yaml, found);
  return found;
}

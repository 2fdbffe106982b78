import { type DocumentModel, plainText, rootNode } from "../curriculum/model";
import { Derived } from "../yaml/derived";
import { spanOf } from "../yaml/nodes";

const sources = new Derived<string>();

/** The scenario of a document as it is typed, indents and all; empty where there is none. */
export function scenarioSource(model: DocumentModel): string {
  let source = sources.of(model.yaml);
  if (source === undefined) {
    const node = rootNode(model, "scenario");
    const span = node && spanOf(node);
    source = span ? model.yaml.text.slice(span.start, span.end) : "";
    sources.set(model.yaml, source);
  }
  return source;
}

/** The scenario as it is meant, or as it is typed where that is not seen at once: to be looked through for words. */
export function scenarioWords(model: DocumentModel): string {
  return plainText(model, "scenario") ?? scenarioSource(model);
}

const wanted: string[] = [];
let any: RegExp | undefined;

/** Whether a document's scenario has any of the words that are wanted. */
const found = new Derived<boolean>();

/**
 * Words without which a rule finds nothing in a scenario. Several rules look there for what hardly any has: the words
 * of all are looked for at once, and only where there is one does each look by itself.
 */
export class ScenarioWords {
  readonly #own: RegExp;

  /** @param beginnings of words, in any case; without what is special in a pattern */
  constructor(beginnings: readonly string[]) {
    this.#own = beginning(beginnings);
    wanted.push(...beginnings);
    any = undefined;
  }

  /** Whether a scenario has one of them; also true where escapes may hide it. */
  areIn(model: DocumentModel): boolean {
    let some = found.of(model.yaml);
    if (some === undefined) {
      const source = scenarioWords(model);
      any ??= beginning(wanted);
      some = any.test(source) || source.includes("\\");
      found.set(model.yaml, some);
    }
    if (!some) return false;
    const source = scenarioWords(model);
    return this.#own.test(source) || source.includes("\\");
  }
}

/** At the beginning of a word and nowhere else: a fourth of the time of looking for it anywhere. */
function beginning(words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${words.join("|")})`, "i");
}

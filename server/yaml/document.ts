import { type Document, isMap, type Pair, type ParsedNode, parseDocument } from "yaml";
import { keyOf } from "./nodes";
import { type SyntaxProblem, syntaxProblems } from "./syntax-problems";
import { dataOf } from "./usual/data";
import { readUsual } from "./usual/read";

/** More aliases than this, counted as they multiply, is an attack or an accident, never a course. */
const MAXIMUM_ALIASES = 10_000;

/**
 * One document of a stream, parsed when first asked for. Its offsets start at the document, not at the file, so
 * that it stays good when text before it changes. It is immutable: everything derived from it may be kept with it.
 */
export class YamlDocument {
  readonly text: string;
  /** What others have derived from it; see `Derived`. */
  readonly derived: unknown[] = [];
  #parsed: ParsedText | undefined;
  #value: { value: unknown } | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The root node, or undefined when the document is empty or beyond parsing. */
  get root(): ParsedNode | undefined {
    return this.#parse().document?.contents ?? undefined;
  }

  /** The library's document, needed to resolve aliases. */
  get document(): Document.Parsed | undefined {
    return (this.#parsed ?? this.#parse()).document;
  }

  /** The fields that the root itself has, by name, the first of each; found once, for rules ask for some twenty. */
  get fields(): ReadonlyMap<string, Pair> {
    const parsed = this.#parsed ?? this.#parse();
    if (!parsed.fields) {
      parsed.fields = new Map();
      for (const pair of isMap(this.root) ? this.root.items : []) {
        const name = keyOf(pair);
        if (name !== undefined && !parsed.fields.has(name)) parsed.fields.set(name, pair);
      }
    }
    return parsed.fields;
  }

  /** What the YAML parser rejects, at most one a cause. */
  get problems(): readonly SyntaxProblem[] {
    void this.value;
    return this.#parse().problems;
  }

  /** Whether it has neither errors nor aliases nor merge keys, so that `value` tells what its nodes tell. */
  get isUsual(): boolean {
    return (this.#parsed ?? this.#parse()).usual !== undefined;
  }

  /** The document as plain data. Codes must not be read from here: YAML may have turned them into numbers. */
  get value(): unknown {
    if (!this.#value) {
      const parsed = this.#parse();
      let value: unknown;
      try {
        value = parsed.usual
          ? dataOf(parsed.usual.contents)
          : parsed.document?.toJS({ maxAliasCount: MAXIMUM_ALIASES });
      } catch (error) {
        const bomb = error instanceof ReferenceError;
        parsed.problems.push({
          code: bomb ? "ALIAS_BOMB" : "UNRESOLVED_ALIAS",
          message: bomb
            ? "The anchors and aliases here multiply into more text than a course can hold. Write the parts out instead."
            : "An alias here refers to itself or to no anchor. Write the value out instead.",
          start: 0,
          end: firstLineEnd(this.text),
        });
      }
      this.#value = { value };
    }
    return this.#value.value;
  }

  /** Lets the tree and the data go, to save memory; they are made again from the text should anybody ask. */
  release(): void {
    this.#parsed = undefined;
    this.#value = undefined;
  }

  #parse(): ParsedText {
    if (!this.#parsed) {
      try {
        const usual = readUsual(this.text);
        const document = usual ?? parseDocument(this.text, LIBRARY_OPTIONS);
        this.#parsed = { document, usual, problems: syntaxProblems(this.text, document) };
      } catch {
        // The parser recurses: thousands of levels of nesting exhaust its stack.
        const message =
          "This document is nested too deeply to be read. Chartkey's documents need fewer than ten levels.";
        this.#parsed = { problems: [{ code: "TOO_DEEP", message, start: 0, end: firstLineEnd(this.text) }] };
      }
    }
    return this.#parsed;
  }
}

/** What was made of a text. */
interface ParsedText {
  document?: Document.Parsed;
  /** The same, when it has neither errors nor aliases. */
  usual?: Document.Parsed | undefined;
  problems: SyntaxProblem[];
  /** Of its root; it goes when the tree goes. */
  fields?: Map<string, Pair>;
}

const LIBRARY_OPTIONS = { merge: true, prettyErrors: false, strict: false, logLevel: "silent" } as const;

function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}

import { type Diagnostic, type DiagnosticSeverity, languages, Uri } from "vscode";
import type { OutlineEntry } from "./outline-entry";

/** How many findings an entry has: in its own document, and in all below it. */
export interface Count {
  own: number;
  below: number;
  /** The worst of all of them; undefined where there is none. */
  worst: DiagnosticSeverity | undefined;
}

/** Counts findings by document: a file may hold several, and an exercise may stand below several credentials. */
export class Findings {
  readonly #byFile = new Map<string, readonly Diagnostic[]>();
  readonly #counts = new WeakMap<OutlineEntry, Count>();

  constructor() {
    for (const [uri, found] of languages.getDiagnostics()) {
      const ours = found.filter(({ source }) => source === "chartkey");
      if (ours.length > 0) this.#byFile.set(uri.toString(), ours);
    }
  }

  /** The findings of an entry and of everything below it, each document counted once. */
  of(entry: OutlineEntry): Count {
    let count = this.#counts.get(entry);
    if (!count) {
      const own = this.#in(entry);
      const seen = new Set([keyOf(entry)]);
      const below = entry.children.flatMap((child) => this.#below(child, seen));
      const levels = [...own, ...below].map(({ severity }) => severity);
      const worst = levels.length === 0 ? undefined : (Math.min(...levels) as DiagnosticSeverity);
      count = { own: own.length, below: below.length, worst };
      this.#counts.set(entry, count);
    }
    return count;
  }

  #below(entry: OutlineEntry, seen: Set<string>): readonly Diagnostic[] {
    const key = keyOf(entry);
    const own = seen.has(key) ? [] : this.#in(entry);
    seen.add(key);
    return [...own, ...entry.children.flatMap((child) => this.#below(child, seen))];
  }

  #in({ uri, lines }: OutlineEntry): readonly Diagnostic[] {
    if (!uri || !lines || this.#byFile.size === 0) return [];
    const { from, to = Number.POSITIVE_INFINITY } = lines;
    const found = this.#byFile.get(Uri.parse(uri).toString()) ?? [];
    return found.filter(({ range }) => range.start.line >= from && range.start.line < to);
  }
}

/** «3 findings», or nothing. */
export function sayCount(count: number): string {
  return count === 0 ? "" : count === 1 ? "1 finding" : `${count} findings`;
}

function keyOf({ kind, id, uri, lines }: OutlineEntry): string {
  return uri ? `${uri} ${lines?.from}` : `${kind} ${id}`;
}

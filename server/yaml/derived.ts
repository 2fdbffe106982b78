/** What keeps what is derived from it. */
export interface Source {
  readonly derived: unknown[];
}

let count = 0;

/**
 * Something that is derived from a document once and lives as long as the document. Each has its place in the
 * document's list: that is found sooner than in a map, and every rule asks for several of them.
 */
export class Derived<Value> {
  readonly place = count++;

  /** What was set, or undefined. */
  of({ derived }: Source): Value | undefined {
    return derived[this.place] as Value | undefined;
  }

  set({ derived }: Source, value: Value): void {
    derived[this.place] = value;
  }
}

/** Texts of a few fields by name, as a list of names and texts in turn: a map takes three times the room. */
export class FieldTexts implements Iterable<[name: string, text: string]> {
  /** A name and its text, and so on. */
  readonly flat: readonly string[];

  constructor(flat: readonly string[]) {
    this.flat = flat;
  }

  get(name: string): string | undefined {
    for (let at = 0; at < this.flat.length; at += 2) if (this.flat[at] === name) return this.flat[at + 1];
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  *[Symbol.iterator](): Iterator<[string, string]> {
    for (let at = 0; at < this.flat.length; at += 2) yield [this.flat[at] ?? "", this.flat[at + 1] ?? ""];
  }
}

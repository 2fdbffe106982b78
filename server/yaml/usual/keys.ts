import type { Scalar } from "yaml";
import { unusual } from "./cursor";

/** So many names are compared one by one sooner than a set is made. */
const FEW = 8;

/** The names of the fields of one map: each may stand there once, and all are texts or numbers. */
export class Keys {
  readonly #few: unknown[] = [];
  #many: Set<unknown> | undefined;

  /** @throws when the name is there already, or is one that means more than itself */
  add({ value, source }: Scalar.Parsed): void {
    if (value === null || source === "<<") throw unusual;
    if (this.#many) {
      if (this.#many.has(value)) throw unusual;
      this.#many.add(value);
      return;
    }
    if (this.#few.includes(value)) throw unusual;
    this.#few.push(value);
    if (this.#few.length > FEW) this.#many = new Set(this.#few);
  }
}

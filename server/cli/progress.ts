import type { LintProgress } from "../host/lint/lint-request";

/** Shorter runs show no progress: a line that flashes by helps nobody. In milliseconds. */
const PATIENCE = 500;

/** One line on a terminal that says how far a long run is. Shows nothing in a pipe or in CI. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #began = performance.now();
  #shown = false;
  #last = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** Shows a state, not more than ten times a second. */
  show({ step, done, total }: LintProgress): void {
    const now = performance.now();
    if (!this.#stream.isTTY || now - this.#began < PATIENCE || now - this.#last < 100) return;
    this.#last = now;
    this.#shown = true;
    const verb = step === "reading" ? "Reading" : "Checking";
    this.#stream.write(`\r\u001b[K${verb} ${done.toLocaleString("en")} of ${total.toLocaleString("en")} files…`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown) this.#stream.write("\r\u001b[K");
  }
}

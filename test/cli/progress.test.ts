import { deepEqual } from "node:assert/strict";
import { Progress } from "../../server/cli/progress";

describe("the progress line", () => {
  const now = performance.now;
  let clock = 0;
  beforeEach(() => {
    performance.now = () => clock;
    clock = 0;
  });
  afterEach(() => {
    performance.now = now;
  });

  /** What a run writes that is asked at some moments, in milliseconds, and then ends. */
  function written(isTTY: boolean, moments: number[]): string[] {
    const parts: string[] = [];
    const write = (part: string) => parts.push(part) > 0;
    const progress = new Progress({ isTTY, write } as unknown as NodeJS.WriteStream);
    for (const [index, moment] of moments.entries()) {
      clock = moment;
      progress.show({ step: index === 0 ? "reading" : "checking", done: (index + 1) * 1000, total: 4000 });
    }
    progress.clear();
    return parts;
  }

  it("shows how far a long run is, now and then, and goes away", () => {
    deepEqual(written(true, [600, 650, 700]), [
      "\r\u001b[KReading 1,000 of 4,000 files…",
      "\r\u001b[KChecking 3,000 of 4,000 files…",
      "\r\u001b[K",
    ]);
  });

  it("is not there in short runs", () => {
    deepEqual(written(true, [10, 200, 400]), []);
  });

  it("is not there in a pipe", () => {
    deepEqual(written(false, [600, 800]), []);
  });
});

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import type MochaClass from "mocha";

/** What VS Code calls to run the suite; the same in Electron and hosted. @throws when a test failed */
export async function run(): Promise<void> {
  const report = process.env.CHARTKEY_REPORT;
  const mochaPath = process.env.CHARTKEY_MOCHA;
  if (!report || !mochaPath) throw new Error("CHARTKEY_REPORT and CHARTKEY_MOCHA must be set by the runner.");
  const loaded = createRequire(__filename)(mochaPath) as typeof MochaClass & { default?: typeof MochaClass };
  const Mocha = loaded.default ?? loaded;
  const grep = process.env.CHARTKEY_GREP;
  const mocha = new Mocha({ timeout: 30_000, reporter: "spec", color: false, ...(grep ? { grep } : {}) });
  mocha.suite.emit("pre-require", globalThis, null, mocha);
  require("./suites");
  const result = { passed: 0, failed: [] as string[], skipped: [] as string[] };
  await new Promise<void>((done) => {
    const runner = mocha.run(() => done());
    runner.on("pass", () => result.passed++);
    runner.on("fail", (test) => result.failed.push(test.fullTitle()));
    runner.on("pending", (test) => result.skipped.push(test.fullTitle()));
  });
  // The host reports success even when it was killed: only this file proves that the suite came to its end.
  writeFileSync(report, JSON.stringify(result));
  if (result.failed.length > 0) throw new Error(`${result.failed.length} tests failed`);
}

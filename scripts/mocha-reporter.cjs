// Prints like mocha's dot reporter with the failures in full, and writes the figures to CHARTKEY_REPORT.
const { writeFileSync } = require("node:fs");
const { reporters, Runner } = require("mocha");

module.exports = class extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const result = { passed: 0, failed: [], skipped: [] };
    runner.on(Runner.constants.EVENT_TEST_PASS, () => result.passed++);
    runner.on(Runner.constants.EVENT_TEST_FAIL, (test) => result.failed.push(test.fullTitle()));
    runner.on(Runner.constants.EVENT_TEST_PENDING, (test) => result.skipped.push(test.fullTitle()));
    runner.on(Runner.constants.EVENT_RUN_END, () => {
      if (process.env.CHARTKEY_REPORT) writeFileSync(process.env.CHARTKEY_REPORT, JSON.stringify(result));
    });
  }
};

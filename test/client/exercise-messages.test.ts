import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { isExerciseToHost, keptExercise } from "../../client/webview/exercise/messages";

describe("what the page of an exercise says", () => {
  const place = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };

  it("is heard when it is one of its messages", () => {
    for (const said of [{ type: "ready" }, { type: "view", view: "student" }, { type: "open", place }]) {
      equal(isExerciseToHost(said), true);
    }
    equal(isExerciseToHost({ type: "rule", rule: "bare-code" }), true);
  });

  it("is not heard when it is anything else: a rule is no path, a place is two positions", () => {
    for (const said of [
      undefined,
      "ready",
      { type: "view", view: "everything" },
      { type: "rule", rule: "../../secret" },
      { type: "open", place: { start: { line: -1, character: 0 }, end: place.end } },
      { type: "open", place: { start: place.start } },
      { type: "run" },
    ]) {
      equal(isExerciseToHost(said), false, JSON.stringify(said));
    }
    fc.assert(fc.property(fc.anything(), (said) => typeof isExerciseToHost(said) === "boolean"));
  });

  it("of what it has kept only what can be used comes back", () => {
    deepEqual(keptExercise({ uri: "file:///x", view: "instructor", line: 3, scroll: 40 }), {
      uri: "file:///x",
      view: "instructor",
      line: 3,
      scroll: 40,
    });
    deepEqual(keptExercise({ uri: 5, view: "all", line: -1, scroll: Number.NaN }), {});
    deepEqual(keptExercise(undefined), {});
  });
});

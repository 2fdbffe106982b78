import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { asInstructor, asStudent } from "../../support/preview";

const samples = readdirSync("samples/exercises", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".exercise.yaml"))
  .map((name) => readFileSync(`samples/exercises/${name}`, "utf8").replaceAll("|", ">"));

/** Values that stand where others belong while an author is typing or has mistaken the form. */
const STRAY = ["", "[", "{", "- ", "&a *a", "*a", "null", "[[], {}]", "{ a: { b: [1] } }", "'", "!!binary x", "<<: *a"];

describe("the preview of a sample that is being edited", () => {
  it("shows something at every moment, whatever is cut out or put in", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.nat(80),
        fc.constantFrom(...STRAY),
        (text, at, length, stray) => {
          const start = at % text.length;
          const edited = `${text.slice(0, start)}|${stray}${text.slice(start + length)}`;
          asStudent(edited);
          asInstructor(edited);
        },
      ),
      { numRuns: 300 },
    ));
});

import { deepEqual, equal } from "node:assert/strict";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import type { Snapshot } from "../../server/curriculum/snapshot";
import { codeLenses, lensPlaces } from "../../server/language/code-lens";
import { diagnose } from "../../server/language/diagnostics";
import { apprentice, credential, curriculum, file, HEAD } from "../support/cursor";

const COMMANDS = { places: "places", findings: "findings", newExercise: "new" };
const cpc = credential("cpc");
const others = [
  apprentice("cpc-a", "cpc"),
  credential("cpma", "requires: [cpc]\n"),
  file(`${HEAD}answer: {}\n`),
  file(`${HEAD}answer: {}\n`.replace("id: x", "id: y"), "y.exercise.yaml"),
];

/** «line title», and the command where there is one. */
function lenses(snapshot: Snapshot, commands = COMMANDS): string[] {
  const all = curriculum(cpc, ...others, snapshot);
  const findings = diagnose(snapshot, all, defaultConfiguration);
  return codeLenses(snapshot, all, findings, commands).map(({ range, command }) =>
    [range.start.line + 1, command?.title, command?.command && `(${command.command})`].filter(Boolean).join(" "),
  );
}

describe("what stands above ids", () => {
  it("says who prepares for a credential and what builds on it", () => {
    deepEqual(lenses(cpc), [
      "1 2 exercises prepare for it (places)",
      "1 1 credential requires it (places)",
      "1 1 apprentice form (places)",
    ]);
    const all = curriculum(cpc, ...others);
    const places = (target: Parameters<typeof lensPlaces>[2]) =>
      lensPlaces(cpc, { line: 0, character: 4 }, target, all).map(({ uri }) => uri.split("/").pop());
    deepEqual(places("exercises"), ["x.exercise.yaml", "y.exercise.yaml"]);
    deepEqual(places("requiring"), ["cpma.credential.yaml"]);
    deepEqual(places("forms"), ["cpc-a.credential.yaml"]);
  });

  it("offers to write the first exercise", () => {
    deepEqual(lenses(credential("ccs")), ["1 No exercise prepares for it: write one (new)"]);
  });

  it("counts the findings of each exercise of a stream, and says what it prepares for", () => {
    const sound = `${HEAD}answer: {}\n`.replace("id: x", "id: a");
    const faulty = `# about b\n${HEAD}answer: { diagnoses: [{ code: 250.00 }] }\n`.replace("id: x", "id: b");
    const named = faulty.replace("[cpc]", "[cpc, cpma, cpc-a, nowhere]");
    deepEqual(lenses(file(`${sound}---\n${named}`, "stream.exercise.yaml")), [
      "1 No findings",
      "1 Prepares for CPC (places)",
      "11 2 findings (findings)",
      "11 Prepares for CPC, CPMA, CPC-A and 1 more (places)",
    ]);
  });

  it("stands as text where the client has not said that it runs the commands", () => {
    deepEqual(lenses(credential("ccs"), {} as typeof COMMANDS), ["1 No exercise prepares for it: write one"]);
  });

  it("bears documents without an id, and without anything", () => {
    deepEqual(lenses(file("title: T\n", "half.exercise.yaml")), []);
    deepEqual(lenses(file("", "empty.exercise.yaml")), []);
    equal(lensPlaces(cpc, { line: 3, character: 0 }, "exercises", curriculum(cpc)).length, 0);
  });
});

import { deepEqual, equal } from "node:assert/strict";
import { curriculumOutline, type OutlineEntry } from "../../server/language/curriculum-outline";
import { credential, curriculum, file, HEAD } from "../support/cursor";

const shape = (entries: OutlineEntry[]): unknown[] =>
  entries.map(({ kind, id, children }) => (children.length > 0 ? [kind, id, shape(children)] : [kind, id]));
const exercise = (credentials: string, name: string) =>
  file(HEAD.replace("[cpc]", credentials), `${name}.exercise.yaml`);

describe("the curriculum view", () => {
  it("leads from issuers to credentials to the exercises that prepare for them", () => {
    const ccs = credential("ccs", 'requires: ["cpc"]\n');
    const [issuer, ...others] = curriculumOutline([curriculum(credential("cpc"), ccs, exercise("[cpc]", "x"))]);
    equal(others.length, 0);
    equal(issuer?.kind, "issuer");
    const below = issuer?.children.map(({ id, children }) => [id, children.map(({ kind }) => kind)]);
    deepEqual(below?.sort(), [
      ["ccs", []],
      ["cpc", ["exercise"]],
    ]);
  });

  it("says how much of an exam has exercises, and shows the sections that have none", () => {
    const exam = "exam: { sections: [{ title: Anatomy, questions: 30 }, { title: Surgery, questions: 10 }] }\n";
    const surgery = file(`${HEAD}section: Surgery\n`, "x.exercise.yaml");
    const [issuer] = curriculumOutline([curriculum(credential("cpc", exam), credential("ccs"), surgery)]);
    const [ccs, cpc] = issuer?.children ?? [];
    equal(cpc?.coveredPercent, 25);
    deepEqual(
      cpc?.children.map(({ kind, label, title }) => [kind, label, title]),
      [
        ["exercise", "T", "coding"],
        ["section", "Anatomy", "no exercise · 30 questions"],
      ],
    );
    equal(cpc?.children[1]?.range?.start.line, 5, "where the credential has it");
    equal(ccs?.coveredPercent, undefined);
  });

  it("shows a credential that is nowhere, and exercises that name none", () => {
    const outline = curriculumOutline([curriculum(exercise("[nowhere]", "x"), exercise("[]", "y"))]);
    deepEqual(
      outline.map(({ kind, id, children }) => [kind, id, children.length]),
      [
        ["unknown", "nowhere", 1],
        ["unassigned", "", 1],
      ],
    );
  });

  it("says which lines of a stream each document takes, so that findings are counted where they are", () => {
    const text = HEAD.replace("[cpc]", "[]");
    const stream = file(`${text}---\n# about y\n${text.replace("id: x", "id: y")}`, "stream.exercise.yaml");
    const [unassigned] = curriculumOutline([curriculum(stream)]);
    deepEqual(
      unassigned?.children.map(({ lines }) => lines),
      [
        { from: 0, to: 7 },
        { from: 7, to: undefined },
      ],
    );
  });

  it("bears half-typed documents and an empty curriculum", () => {
    deepEqual(shape(curriculumOutline([curriculum()])), []);
    const half = file("id:\nissuer: [\n", "half.credential.yaml");
    deepEqual(shape(curriculumOutline([curriculum(half)])), [["issuer", "", [["credential", ""]]]]);
  });
});

import { deepEqual, equal, match } from "node:assert/strict";
import { newFolders } from "./scenario";

const CREDENTIAL = `id: cpc
abbreviation: CPC
name: Certified Professional Coder
issuer: AAPC
category: core
exam:
  sections:
    - { title: Anesthesia, questions: 6 }
    - { title: Radiology, questions: 2 }
`;
const exercise = (id: string, section: string) =>
  `id: ${id}\ntitle: <b>${id}</b>\ntype: coding\ncredentials: [cpc]\nsection: ${section}\nsetting: physician-office\ndateOfService: 2014-03-12\nscenario: S\nanswer: {}\n`;

describe("chartkey coverage", function () {
  const folder = newFolders(this);

  function course() {
    return folder().write({
      "cpc.credential.yaml": CREDENTIAL,
      "a.exercise.yaml": exercise("a", "Anesthesia"),
      "b.exercise.yaml": exercise("b", "Elsewhere"),
    });
  }

  it("counts the exercises of each section, weighed by its questions", async () => {
    const { stdout } = await course().run(["coverage", "--format", "json"]);
    const [cpc] = JSON.parse(stdout).credentials;
    equal(cpc.covered, 0.75);
    deepEqual(
      cpc.sections.map((section: { title: string; exercises: { path: string }[] }) => [
        section.title,
        section.exercises.map(({ path }) => path),
      ]),
      [
        ["Anesthesia", ["a.exercise.yaml"]],
        ["Radiology", []],
      ],
    );
    deepEqual(
      cpc.elsewhere.map(({ id }: { id: string }) => id),
      ["b"],
    );
  });

  it("draws it, in text and as a page without script", async () => {
    match((await course().run(["coverage"])).stdout, /^CPC: 75 % of the exam has exercises\n {2}Anesthesia +█+/);
    const page = (await course().run(["coverage", "--format", "html"])).stdout;
    match(page, /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/);
    match(page, /&lt;b&gt;a&lt;\/b&gt;/);
  });

  it("says what it does not understand", async () => {
    match((await course().run(["coverage", "--credential", "cpx"])).stderr, /Did you mean «cpc»/);
    equal((await course().run(["coverage", "nowhere"])).code, 2);
    equal((await course().run(["coverage", "--format", "pdf"])).code, 2);
  });
});

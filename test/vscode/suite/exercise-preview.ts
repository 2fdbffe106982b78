import { strict as assert } from "node:assert";
import {
  ConfigurationTarget,
  commands,
  Position,
  Range,
  Selection,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import { inPreview, open, openPreview, person, root, until } from "./support";

const visit = `|id: suite-preview
title: Numb feet
type: coding
credentials: [cpc]
setting: physician-office
dateOfService: 2014-03-12
scenario: |
  Type II diabetes with polyneuropathy.
  <img src=x> ![A picture](https://example.com/x.png)
question: Which codes does the practice report?
answer:
  diagnoses:
    - code: icd9cm:250.60
      rationale: The cause comes first.
      evidence: [1]
    - code: icd9cm:357.2
`;

describe("the preview of an exercise in VS Code", () => {
  const page = inPreview("exercise");
  const text = () => page.evaluate<string>("document.querySelector('main')?.innerText ?? ''");
  const html = () => page.evaluate<string>("document.documentElement.outerHTML");
  const shows = (what: string) => until(what, async () => (await text()).includes(what) || undefined);
  const see = (who: "student" | "instructor") => page.click(`.switch label:has([value=${who}])`);
  let editor: TextEditor;

  before(async function () {
    if (!process.env.CHARTKEY_CONTROL) this.skip();
    this.timeout(90_000);
    await commands.executeCommand("workbench.action.closeAllEditors");
    editor = await open("suite-preview.exercise.yaml", visit);
    await openPreview("chartkey.previewExercise", () => shows("Numb feet"));
  });

  after(() => commands.executeCommand("workbench.action.closeAllEditors"));

  it("shows a student the chart, the question and an empty form, and nothing of the key", async () => {
    assert.equal(window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
    const shown = await text();
    assert.match(shown, /Type II diabetes with polyneuropathy\./);
    assert.match(shown, /as on the CMS-1500/);
    assert.match(shown, /<img src=x> Picture, not shown here: A picture/);
    assert.doesNotMatch(await html(), /250\.60|357\.2|cause comes first/);
    await person("screenshot", "exercise-student-light");
  });

  it("shows an instructor the key with titles and reasons", async () => {
    await see("instructor");
    await shows("The cause comes first.");
    assert.match(await text(), /250\.60.*[Dd]iabetes/);
    await person("screenshot", "exercise-instructor-light");
  });

  it("takes the key away again with everything that was drawn of it", async () => {
    await see("student");
    await until("the empty form", async () => ((await text()).includes("Your claim") ? true : undefined));
    assert.doesNotMatch(await html(), /250\.60|357\.2|cause comes first/);
    const kept = await page.evaluate<string>("document.body.innerHTML.length > 0 ? 'drawn' : ''");
    assert.equal(kept, "drawn");
  });

  it("opens the place of a code in the YAML", async () => {
    await see("instructor");
    await shows("The cause comes first.");
    await page.click(".claim button.code");
    await until("the code selected", () => {
      const active = window.activeTextEditor;
      return active && active.document.getText(active.selection) === "icd9cm:250.60" ? true : undefined;
    });
  });

  it("follows what is typed, and stays where it was scrolled to", async () => {
    await page.evaluate("scrollTo(0, 120)");
    const { document } = editor;
    const at = document.getText().indexOf("The cause");
    const place = new Range(document.positionAt(at), document.positionAt(at + "The cause".length));
    const shown = await window.showTextDocument(document, { viewColumn: editor.viewColumn });
    await shown.edit((edit) => edit.replace(place, "The etiology"));
    await shows("The etiology comes first.");
    assert.equal(await page.evaluate("Math.round(scrollY)"), 120);
  });

  it("says what a half-typed exercise lacks, and shows the rest", async () => {
    const { document } = editor;
    const shown = await window.showTextDocument(document, { viewColumn: editor.viewColumn });
    const at = document.getText().indexOf("answer:");
    const end = document.positionAt(document.getText().length);
    await shown.edit((edit) =>
      edit.replace(new Range(document.positionAt(at), end), "answer:\n  diagnoses:\n    - code:"),
    );
    await shows("Diagnosis 1 of the key has no code.");
    await shows("Type II diabetes with polyneuropathy.");
    await commands.executeCommand("undo");
  });

  it("follows the cursor through the exercises of a file", async () => {
    const second = visit.slice(1).replace("suite-preview", "suite-second").replace("Numb feet", "Cold hands");
    const { document } = await open(
      "suite-stream.exercise.yaml",
      `${visit.replace("suite-preview", "suite-first")}---\n${second}`,
    );
    await shows("Numb feet");
    const last = new Position(document.lineCount - 1, 0);
    const shown = await window.showTextDocument(document, { viewColumn: editor.viewColumn });
    shown.selection = new Selection(last, last);
    await shows("Cold hands");
    assert.equal(await page.evaluate("document.querySelector('.toolbar .number').textContent"), "Exercise 2 of 2");
  });

  it("is driven by keys alone", async () => {
    await page.evaluate("document.querySelector('.switch input:checked').focus()");
    await person("press", "ArrowLeft");
    await shows("Your claim");
    await person("press", "ArrowRight");
    await shows("Answer key");
    await person("press", "Tab");
    assert.match(await page.evaluate<string>("document.activeElement.className"), /count/);
  });

  it("glides to a line of the chart, but not where a person wants less motion", async () => {
    await window.showTextDocument(Uri.joinPath(root(), samples[1][0]), { viewColumn: editor.viewColumn });
    await shows("Stumbled over a rug");
    const behaviours = () => page.evaluate<string[]>("globalThis.behaviours");
    await page.evaluate(
      "globalThis.behaviours = []; globalThis.scrolled = Element.prototype.scrollIntoView; Element.prototype.scrollIntoView = ({ behavior }) => behaviours.push(behavior)",
    );
    await page.click(".evidence-line");
    assert.match(await page.evaluate<string>("document.activeElement.ariaLabel"), /^Line 1: Stumbled over a rug/);
    await person("media", "reducedMotion=reduce");
    await page.click(".evidence-line");
    await person("media", "reducedMotion=no-preference");
    assert.deepEqual(await behaviours(), ["smooth", "auto"]);
    await page.evaluate("Element.prototype.scrollIntoView = scrolled");
  });

  it("is opened from the curriculum view, at the exercise that stands there", async () => {
    const uri = Uri.joinPath(root(), samples[0][0]).toString();
    await commands.executeCommand("chartkey.curriculum.preview", { kind: "exercise", uri, children: [] });
    await shows("A code before its time");
    await page.click(".badge.wrong");
    assert.ok((await page.evaluate<number>("document.querySelector('#audit-1').getBoundingClientRect().top")) < 300);
  });

  const samples = [
    ["exercises/audit/cheek-excision-claim.exercise.yaml", "A code before its time"],
    ["exercises/inpatient-hospital/broken-hip.exercise.yaml", "Broken hip"],
    ["exercises/office/retinopathy-sequence.exercise.yaml", "Diabetic retinopathy"],
    ["broken/code-not-billable.exercise.yaml", "A digit too few"],
  ] as const;
  for (const [theme, bodyClass] of [
    ["Default Dark Modern", "vscode-dark"],
    ["Default High Contrast", "vscode-high-contrast"],
    ["Default High Contrast Light", "vscode-high-contrast-light"],
    ["Default Light Modern", "vscode-light"],
  ] as const) {
    it(`has nothing that axe-core objects to in ${theme}, whatever it shows`, async function () {
      // Axe looks at every element, and a busy machine takes its time.
      this.timeout(90_000);
      await workspace.getConfiguration("workbench").update("colorTheme", theme, ConfigurationTarget.Global);
      await until(theme, () => page.evaluate<boolean>(`document.body.classList.contains("${bodyClass}")`));
      // Themes differ in colours only: two exercises have all of them.
      for (const [path, title] of bodyClass === "vscode-light" ? samples : samples.slice(2)) {
        await window.showTextDocument(Uri.joinPath(root(), path), { viewColumn: editor.viewColumn, preview: false });
        for (const who of ["student", "instructor"] as const) {
          await see(who);
          await until(`${title} for a ${who}`, () =>
            page.evaluate<boolean>(
              `document.querySelector("h1")?.textContent.includes("${title}") && !!document.querySelector("#findings") === ${who === "instructor"}`,
            ),
          );
          await person("screenshot", `exercise-${title.toLowerCase().replaceAll(" ", "-")}-${who}-${bodyClass}`);
          assert.deepEqual(await page.violations(), [], `${title} for a ${who}`);
        }
      }
    });
  }
});

import { strict as assert } from "node:assert";
import { type CodeAction, commands, languages, Range, window } from "vscode";
import { open, person, ruleOf, until } from "./support";

const QUESTION = `id: suite-distractors
title: Diabetes with neuropathy
type: multiple-choice
credentials: [cpc]
setting: physician-office
dateOfService: 2014-03-12
patient: { age: 58, sex: female }
scenario: Type 2 diabetes with polyneuropathy, on insulin. The visit is for both.
question: Which codes does the practice report?
options:|
  - id: A
    answer:
      diagnoses:
        - { code: icd9cm:250.60 }
        - { code: icd9cm:357.2 }
      procedures:
        - { code: cpt:99213, diagnoses: [1, 2] }
    correct: true
    rationale: The diabetes first, then its manifestation.
`;

describe("distractors in VS Code", () => {
  it("are refactorings at the options", async () => {
    const { document, selection } = await open("suite-distractors.exercise.yaml", QUESTION);
    const actions = await until("refactorings", async () => {
      const found = await commands.executeCommand<CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        new Range(selection.active, selection.active),
        "refactor",
      );
      return found.length > 0 ? found : undefined;
    });
    assert.ok(actions.some(({ title }) => title.startsWith("Add a distractor that breaks code-not-billable")));
  });

  it("are chosen from a list and written behind the last option, the rationale selected", async () => {
    const { document } = await open("suite-distractors.exercise.yaml", QUESTION);
    const asked = commands.executeCommand("chartkey.proposeDistractors");
    await new Promise((later) => setTimeout(later, 1500));
    await person("screenshot", "distractors-list");
    await commands.executeCommand("workbench.action.closeQuickOpen");
    await asked;
    assert.equal(document.getText(), QUESTION.replace("|", ""), "nothing chosen, nothing written");
    await commands.executeCommand("chartkey.proposeDistractors", ["code-not-billable", "units"]);
    const text = document.getText();
    assert.match(text, /- id: B\n {4}answer:[\s\S]*breaks: code-not-billable\n {4}rationale: .*\n {2}- id: C/);
    assert.match(text, /breaks: units\n {4}rationale: .*\n$/);
    const editor = window.activeTextEditor;
    assert.match(editor?.document.getText(editor.selection) ?? "", /no complete code/);
    await new Promise((later) => setTimeout(later, 1000));
    await person("screenshot", "distractors-written");
    assert.deepEqual(languages.getDiagnostics(document.uri).map(ruleOf), []);
  });
});

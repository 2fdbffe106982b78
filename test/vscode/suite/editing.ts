import { strict as assert } from "node:assert";
import {
  type CodeAction,
  type CompletionList,
  commands,
  type Hover,
  type MarkdownString,
  window,
  workspace,
} from "vscode";
import { findings, open, person, ruleOf, until } from "./support";

const head =
  "id: suite-edit\ntitle: A test\ntype: coding\ncredentials: [cpc]\ndateOfService: 2014-03-12\nscenario: x\n";

describe("editing in VS Code", () => {
  it("completes a value that is accepted from the list", async () => {
    const editor = await open("suite-complete.exercise.yaml", `${head}answer: {}\nsetting: out|\n`);
    await commands.executeCommand("editor.action.triggerSuggest");
    await until("the list", async () => {
      const list = await commands.executeCommand<CompletionList>(
        "vscode.executeCompletionItemProvider",
        editor.document.uri,
        editor.selection.active,
      );
      return list.items.some(({ label }) => label === "outpatient-hospital") || undefined;
    });
    await new Promise((later) => setTimeout(later, 1000));
    await person("screenshot", "completion");
    await until("the accepted value", async () => {
      await commands.executeCommand("acceptSelectedSuggestion");
      return editor.document.getText().includes("setting: outpatient-hospital\n") || undefined;
    });
  });

  it("finds a code by the words that are typed, without being asked", async () => {
    const editor = await open(
      "suite-words.exercise.yaml",
      `${head}setting: physician-office\nanswer:\n  diagnoses:\n    - code: |\n`,
    );
    for (const letter of "normal delivery") {
      await commands.executeCommand("type", { text: letter });
      await new Promise((later) => setTimeout(later, 60));
    }
    await new Promise((later) => setTimeout(later, 1000));
    await person("screenshot", "completion-of-codes");
    await until("the accepted code", async () => {
      await commands.executeCommand("acceptSelectedSuggestion");
      return editor.document.getText().includes("- code: icd9cm:650\n") || undefined;
    });
    await new Promise((later) => setTimeout(later, 1500));
    await person("screenshot", "inlay-hints");
  });

  it("applies the fix of a bare code", async () => {
    const editor = await open(
      "suite-fix.exercise.yaml",
      `${head}setting: physician-office\nanswer:\n  diagnoses:\n    - code: 250.00\n`,
    );
    const found = await findings(editor.document, "bare-code");
    const range = found.find((finding) => ruleOf(finding) === "bare-code")?.range;
    assert.ok(range);
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      editor.document.uri,
      range,
    );
    const fix = actions.find(({ title }) => title === "Change to icd9cm:250.00");
    assert.ok(fix?.edit, `a fix among ${actions.map(({ title }) => title).join(", ")}`);
    await workspace.applyEdit(fix.edit);
    assert.match(editor.document.getText(), /- code: icd9cm:250\.00\n/);
    await person("screenshot", "fixed");
  });

  it("explains a field under the pointer", async () => {
    const editor = await open("suite-hover.exercise.yaml", `${head}setti|ng: physician-office\nanswer: {}\n`);
    const hovers = await commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      editor.document.uri,
      editor.selection.active,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((content) => (content as MarkdownString).value))
      .join("\n");
    assert.match(text, /Where the service was given/);
  });

  it("formats a document and keeps its comments and codes", async () => {
    const editor = await open(
      "suite-format.exercise.yaml",
      `${head}setting:   physician-office\nanswer:\n    diagnoses:\n        - code: icd9cm:250.00   # two spaces\n`,
    );
    await until("the formatter", async () => {
      await commands.executeCommand("editor.action.formatDocument");
      return (
        editor.document
          .getText()
          .endsWith("setting: physician-office\nanswer:\n  diagnoses:\n    - code: icd9cm:250.00   # two spaces\n") ||
        undefined
      );
    });
    assert.equal(window.activeTextEditor?.document, editor.document);
  });
});

import { strict as assert } from "node:assert";
import { commands, languages, Selection, window, workspace } from "vscode";
import { open, person, until } from "./support";

const TEXT = `id: suite-why
title: A visit
type: coding
credentials: [cpc]
setting: physician-office
dateOfService: 2014-03-12
patient: { age: 58, sex: female }
scenario: Slipped on wet stairs and sprained an ankle.
# A colleague asks: E885.9 845.00 99213-59
answer: { diagnoses: [{ code: icd9cm:845.00 }, { code: icd9cm:E885.9 }] }
`;

describe("Why this code? in VS Code", () => {
  it("judges the codes of a selection as the exercise around them would be", async () => {
    const editor = await open("suite-why.exercise.yaml", TEXT);
    const { document } = editor;
    const at = TEXT.indexOf("E885.9 845.00");
    editor.selection = new Selection(
      document.positionAt(at),
      document.positionAt(at + "E885.9 845.00 99213-59".length),
    );
    await commands.executeCommand("chartkey.checkSelection");
    const card = await until("the card", () =>
      workspace.textDocuments.find(({ uri }) => uri.scheme === "chartkey-claim")?.getText(),
    );
    assert.match(card, /E885\.9.*\n.*such as `845\.00`.*\*external-cause-first\*/);
    assert.match(card, /99213-59.*\n.*\*modifier-misuse\*/);
    await until("the preview beside", () =>
      window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes("Why this code"))),
    );
    await new Promise((later) => setTimeout(later, 1500));
    await person("screenshot", "why-this-code");
    assert.deepEqual(languages.getDiagnostics(document.uri), [], "the selection itself is no part of the key");
  });
});

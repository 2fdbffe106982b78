import { strict as assert } from "node:assert";
import { commands } from "vscode";
import { inPreview, person, until } from "./support";

describe("the credential tree in VS Code", () => {
  const tree = inPreview("tree");

  before(function () {
    if (!process.env.CHARTKEY_CONTROL) this.skip();
  });

  after(() => commands.executeCommand("workbench.action.closeAllEditors"));

  it("draws the credentials of the workspace beside the editor", async () => {
    await commands.executeCommand("chartkey.showTree");
    await until(
      "the picture",
      async () => (await tree.evaluate(`document.querySelectorAll(".node").length`)) || undefined,
    );
    assert.ok(await tree.evaluate<boolean>(`Boolean(document.querySelector('[data-id="cpc-h"]'))`));
    await person("screenshot", "tree");
  });
});

import { strict as assert } from "node:assert";
import { commands, env, type TextDocument, Uri, workspace } from "vscode";
import { open, person, root, until } from "./support";

const cardOf = (reference: string) =>
  workspace.textDocuments.find(({ uri }) => uri.scheme === "chartkey-code" && uri.path.endsWith(`${reference}.md`));

describe("codes in VS Code", () => {
  it("stand in a view of their own, from the chapter down to the code", async () => {
    await commands.executeCommand("workbench.action.closePanel");
    // A view takes the focus only once it is drawn.
    for (let time = 0; time < 2; time++) {
      await commands.executeCommand("chartkey.codes.focus");
      await new Promise((later) => setTimeout(later, 1000));
    }
    const step = async (...names: string[]) => {
      for (const name of names) {
        await commands.executeCommand(`list.${name}`);
        await new Promise((later) => setTimeout(later, 600));
      }
    };
    await step("focusFirst", "expand", "focusDown", "expand", "focusDown", "expand", "focusDown", "expand");
    await person("screenshot", "code-browser");
    // How deep that is depends on the set at hand: chapters and blocks, or categories at once.
    const opened = until("a card", () => workspace.textDocuments.find(({ uri }) => uri.scheme === "chartkey-code"));
    await step("select");
    assert.match((await opened).getText(), /^\*\*.+\*\* \S/);
  });

  it("are inserted at the cursor and copied", async () => {
    const { document }: { document: TextDocument } = await open(
      "suite-insert.exercise.yaml",
      "answer:\n  diagnoses:\n    - code: |\n",
    );
    await commands.executeCommand("chartkey.insertCode", { reference: "icd9cm:250.00" });
    await until("the code", () => document.getText().includes("- code: icd9cm:250.00\n") || undefined);
    await commands.executeCommand("chartkey.copyCode", { reference: "icd9cm:250.02" });
    assert.equal(await env.clipboard.readText(), "icd9cm:250.02");
  });

  it("have a card", async () => {
    const opened = until("the card", () => cardOf("icd9cm:250.00"));
    await commands.executeCommand("chartkey.showCode", "icd9cm:250.00");
    assert.match((await opened).getText(), /250\\?\.00/);
    await new Promise((later) => setTimeout(later, 1000));
    await person("screenshot", "code-card");
    await commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("of a licensed CPT are installed from its files, and none from what is no such file", async () => {
    const file = Uri.joinPath(root(), "suite-cpt.txt");
    const heading =
      "Concept Id\tCPT Code\tLong\tMedium\tShort\tConsumer\tSpanish Consumer\tCurrent Descriptor Effective Date\tTest Name\tLab Name\tManufacturer Name";
    const row = "1\t99213\tMade-up visit of middling length\tMade-up visit\tMADE-UP\t\t\t20130101\t\t\t";
    const write = (text: string) => workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const install = () => commands.executeCommand("chartkey.installCodes", { system: "cpt", path: file });
    await write(`A licence.\n\n${heading}\n${row}\n`);
    await install();
    await write("<html>Sign in</html>");
    await install();
    const opened = until("the card", () => cardOf("cpt:99213"));
    await commands.executeCommand("chartkey.showCode", "cpt:99213");
    assert.match((await opened).getText(), /Made\\?-up visit of middling length/);
  });
});

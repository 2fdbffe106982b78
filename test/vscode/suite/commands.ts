import { strict as assert } from "node:assert";
import { commands, extensions, languages, Uri, window, workspace } from "vscode";
import { findings, open, person, remove, root, ruleOf, until } from "./support";

describe("commands in VS Code", () => {
  it("creates an exercise that lacks nothing but codes, and opens it", async () => {
    const answers = {
      title: "Chest pain: a first case",
      type: "coding",
      credentials: ["cpc"],
      setting: "physician-office",
      dateOfService: "2014-03-12",
    };
    const uri = await commands.executeCommand<Uri>("chartkey.newExercise", answers);
    assert.match(uri.path, /chest-pain-a-first-case\.exercise\.yaml$/);
    const document = window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), uri.toString());
    assert.equal(document?.languageId, "chartkey-exercise");
    assert.match(document?.getText() ?? "", /^title: "Chest pain: a first case"$/m);
    // Whoever types now writes the chart.
    assert.equal(document?.getText(window.activeTextEditor?.selection), "What the chart says.");
    if (document) {
      const found = await findings(document, "schema");
      assert.deepEqual([...new Set(found.map(ruleOf))], ["schema"]);
      assert.ok(
        found.every(({ message }) => message.startsWith("`code` has no value yet.")),
        found.map(({ message }) => message).join("\n"),
      );
    }
    // Its findings must not be found by who looks for those of the samples.
    await commands.executeCommand("workbench.action.closeAllEditors");
    await remove(uri);
  });

  it("creates an exercise beside the one that an author works on", async () => {
    const { document } = await open("exercises/office/suite-beside.exercise.yaml", "id: suite-beside\n");
    const answers = {
      title: "Next",
      type: "audit",
      credentials: ["cpc"],
      setting: "payer",
      dateOfService: "2014-03-12",
    };
    const uri = await commands.executeCommand<Uri>("chartkey.newExercise", answers);
    assert.match(uri.path, /\/exercises\/office\/next\.exercise\.yaml$/);
    await commands.executeCommand("workbench.action.closeAllEditors");
    await remove(document.uri, uri);
  });

  it("asks for an exercise step by step, and goes on asking when the focus was elsewhere", async function () {
    if (!process.env.CHARTKEY_CONTROL) this.skip(); // Nobody is there to type.
    const other = await open("suite-other.credential.yaml", "id: suite-other\n");
    const asked = commands.executeCommand<Uri | undefined>("chartkey.newExercise");
    const pause = () => new Promise((later) => setTimeout(later, 1000));
    await pause();
    await person("type", "Ankle sprain");
    await person("press", "Enter");
    await pause();
    await commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await pause();
    await commands.executeCommand("workbench.action.focusQuickOpen");
    for (const step of ["type", "credentials", "setting", "date"]) {
      if (step !== "date") await person("screenshot", `new-exercise-${step}`);
      await person("press", "Enter");
      await pause();
    }
    const uri = await asked;
    assert.match(uri?.path ?? "", /ankle-sprain\.exercise\.yaml$/);
    assert.match(window.activeTextEditor?.document.getText() ?? "", /^setting: physician-office\ndateOfService: 2014/m);
    await commands.executeCommand("workbench.action.closeAllEditors");
    await remove(other.document.uri, ...(uri ? [uri] : []));
  });

  it("creates a credential, and never over another", async () => {
    const answers = { abbreviation: "CPC", name: "Another", issuer: "AAPC", category: "core" };
    const first = await commands.executeCommand<Uri>("chartkey.newCredential", answers);
    const second = await commands.executeCommand<Uri>("chartkey.newCredential", answers);
    assert.notEqual(first.toString(), second.toString());
    await commands.executeCommand("workbench.action.closeAllEditors");
    await remove(first, second);
  });

  it("checks the workspace: findings of files that nobody opened stand in the Problems view", async () => {
    const uri = Uri.joinPath(root(), "suite-closed.exercise.yaml");
    await workspace.fs.writeFile(uri, new TextEncoder().encode("id: suite-closed\ntitle: T\n"));
    const result = await commands.executeCommand<{ results: { uri: string; diagnostics: unknown[] }[] }>(
      "chartkey.lintWorkspace",
    );
    assert.ok(
      result.results.some((file) => file.uri.endsWith("suite-closed.exercise.yaml") && file.diagnostics.length > 0),
    );
    await until("its findings", () => languages.getDiagnostics(uri).length > 0 || undefined);
    await remove(uri);
    await until("their end", () => languages.getDiagnostics(uri).length === 0 || undefined);
  });

  it("restarts the server, and findings come back", async () => {
    const { document } = await open("suite-restart.exercise.yaml", "id: suite-restart\ntitle: T\n");
    await findings(document, "schema");
    await commands.executeCommand("chartkey.restartServer");
    await findings(document, "schema");
  });

  it("works in Restricted Mode and starts for its own files only", () => {
    const manifest = extensions.getExtension("chartkey.chartkey")?.packageJSON;
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.deepEqual(
      manifest.activationEvents.filter(
        (event: string) => !/^on(?:Language:chartkey|Command:chartkey|WebviewPanel:chartkey|Walkthrough)/.test(event),
      ),
      [],
    );
  });
});

import { strict as assert } from "node:assert";
import { commands, languages, Uri, window, workspace } from "vscode";
import { findings, open, person, remove, root, ruleOf, until } from "./support";

const head =
  "id: suite\ntitle: A test\ntype: coding\ncredentials: [cpc]\nsetting: physician-office\ndateOfService: 2014-03-12\nscenario: x\n";

describe("findings in VS Code", () => {
  it("underlines a code that YAML reads as a number", async () => {
    const { document } = await open("suite-bare.exercise.yaml", `${head}answer:\n  diagnoses:\n    - code: 250.00\n`);
    const found = await findings(document, "bare-code");
    assert.equal(document.languageId, "chartkey-exercise");
    const bare = found.find((finding) => ruleOf(finding) === "bare-code");
    assert.match(bare?.message ?? "", /icd9cm:250\.00/);
    assert.equal(document.getText(bare?.range), "250.00");
    await person("screenshot", "findings");
  });

  it("links a finding to the page of its rule, which comes with the package", async () => {
    const { document } = await open("suite-page.exercise.yaml", `${head}answer:\n  diagnoses:\n    - code: 250.00\n`);
    const found = (await findings(document, "bare-code")).find((finding) => ruleOf(finding) === "bare-code");
    const target = typeof found?.code === "object" ? found.code.target : undefined;
    assert.match(target?.path ?? "", /docs\/rules\/bare-code\.md$/);
  });

  it("turns a reference red in one file when the id changes in another", async () => {
    await open(
      "suite-own.credential.yaml",
      "id: suite-own\nabbreviation: SO\nname: Suite\nissuer: AAPC\ncategory: core\n",
    );
    const { document } = await open(
      "suite-ref.exercise.yaml",
      `${head.replace("[cpc]", "[suite-own]").replace("id: suite", "id: suite-ref")}answer: {}\n`,
    );
    await until("no finding", () => languages.getDiagnostics(document.uri).length === 0 || undefined);
    const credential = await workspace.openTextDocument(Uri.joinPath(root(), "suite-own.credential.yaml"));
    const editor = await window.showTextDocument(credential);
    await editor.edit((edit) => edit.insert(credential.positionAt("id: suite-own".length), "ed"));
    await findings(document, "unknown-credential");
    await credential.save();
    await commands.executeCommand("workbench.action.closeAllEditors");
    await remove(credential.uri, document.uri);
  });

  it("leaves the YAML of others alone", async () => {
    const { document } = await open("values.yaml", "services: {}\n");
    assert.equal(document.languageId, "yaml");
    await new Promise((later) => setTimeout(later, 500));
    assert.deepEqual(languages.getDiagnostics(document.uri), []);
  });

  it("checks the sound samples without a finding", async () => {
    const files = await workspace.findFiles("{credentials,exercises}/**/*.yaml", undefined, 40);
    for (const uri of files.slice(0, 6)) await window.showTextDocument(await workspace.openTextDocument(uri));
    await new Promise((later) => setTimeout(later, 1500));
    const found = files.flatMap((uri) =>
      languages.getDiagnostics(uri).map((finding) => `${uri.path}: ${ruleOf(finding)} ${finding.message}`),
    );
    assert.deepEqual(found, []);
    await commands.executeCommand("workbench.action.closeAllEditors");
  });
});

import { strict as assert } from "node:assert";
import {
  type CodeAction,
  type CodeLens,
  commands,
  type DocumentLink,
  languages,
  Selection,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  type TypeHierarchyItem,
  Uri,
  window,
  workspace,
} from "vscode";
import { findings, open, person, remove, root, ruleOf, until } from "./support";

const head =
  "id: suite-names\ntitle: A test\ntype: coding\ncredentials: [cpc]\nsetting: physician-office\ndateOfService: 2014-03-12\nscenario: x\nanswer: {}\n";

/** A file of the samples, shown in an editor. */
async function show(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(Uri.joinPath(root(), path));
  await window.showTextDocument(document, { preview: false });
  return document;
}

const moment = (milliseconds = 1200) => new Promise((later) => setTimeout(later, milliseconds));

describe("names in VS Code", () => {
  it("stand below lenses that open a peek of what refers to them", async () => {
    const document = await show("credentials/aapc/cpc-h.credential.yaml");
    const lenses = await until("lenses", async () => {
      const all = await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 10);
      return all.length > 0 ? all : undefined;
    });
    const titles = lenses.map(({ command }) => command?.title ?? "");
    assert.match(titles[0] ?? "", /^\d+ exercises? prepares? for it$/);
    assert.ok(titles.includes("1 apprentice form"), titles.join(", "));
    await moment();
    await person("screenshot", "lenses-of-a-credential");
    const [first] = lenses;
    await commands.executeCommand(first?.command?.command ?? "", ...(first?.command?.arguments ?? []));
    await moment();
    await person("screenshot", "lens-followed");
    await commands.executeCommand("closeReferenceSearch");
  });

  it("stand below a lens that leads to the first finding of an exercise", async () => {
    const text = `${head.replace("[cpc]", "[suite-nowhere]")}`;
    const { document } = await open("suite-lens.exercise.yaml", text);
    await findings(document, "unknown-credential");
    const lens = await until("the lens", async () => {
      const all = await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 10);
      return all.find(({ command }) => command?.title === "1 finding");
    });
    await commands.executeCommand(lens.command?.command ?? "", ...(lens.command?.arguments ?? []));
    await until("the finding", () => window.activeTextEditor?.selection.active.line === 3 || undefined);
    await commands.executeCommand("closeMarkersNavigation");
    await remove(document.uri);
    await show("credentials/aapc/cpc-h.credential.yaml");
  });

  it("have no lenses where the setting says so", async () => {
    const setting = workspace.getConfiguration("chartkey");
    const lenses = async () =>
      commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", window.activeTextEditor?.document.uri, 10);
    await setting.update("codeLens", false, true);
    await until("no lenses", async () => (await lenses()).length === 0 || undefined);
    await setting.update("codeLens", undefined, true);
    await until("lenses again", async () => (await lenses()).length > 0 || undefined);
  });

  it("lead up and down the hierarchy of credentials", async () => {
    const document = await show("credentials/aapc/cpc-h.credential.yaml");
    const position = document.positionAt(document.getText().indexOf("cpc-h"));
    const [item] = await commands.executeCommand<TypeHierarchyItem[]>(
      "vscode.prepareTypeHierarchy",
      document.uri,
      position,
    );
    assert.equal(item?.name, "CPC-H");
    const below = await commands.executeCommand<TypeHierarchyItem[]>("vscode.provideSubtypes", item);
    assert.deepEqual(
      below.map(({ name }) => name),
      ["CPC-H-A"],
    );
    if (window.activeTextEditor) window.activeTextEditor.selection = new Selection(position, position);
    await commands.executeCommand("editor.showTypeHierarchy");
    await commands.executeCommand("editor.showSubtypes").then(undefined, () => {});
    await moment();
    await person("screenshot", "type-hierarchy");
    await commands.executeCommand("editor.closeTypeHierarchy").then(undefined, () => {});
    await person("press", "Escape");
  });

  it("are renamed as a person does it, in files that nobody has opened too", async () => {
    const document = await show("credentials/aapc/cpc-h.credential.yaml");
    const text = async (path: string) =>
      new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(root(), path)));
    const apprentice = "credentials/aapc/cpc-h-a.credential.yaml";
    const rename = async (to: string) => {
      const editor = await window.showTextDocument(document);
      const at = document.positionAt(document.getText().search(/(?<=^id: )/m));
      editor.selection = new Selection(at, at);
      // Ends when the rename does.
      const renamed = commands.executeCommand("editor.action.rename");
      await moment(800);
      await person("press", "Control+A");
      await person("type", to);
      await person("screenshot", "rename");
      await person("press", "Enter");
      await renamed;
      await until(`the id ${to}`, () => document.getText().startsWith(`id: ${to}\n`) || undefined);
      await workspace.saveAll(false);
      await until(`the reference to ${to}`, async () =>
        (await text(apprentice)).includes(`apprenticeOf: ${to}\n`) ? true : undefined,
      );
    };
    if (!process.env.CHARTKEY_CONTROL) return;
    await rename("cpc-outpatient");
    const referring = await workspace.findFiles("exercises/**/*.exercise.yaml");
    const texts = await Promise.all(referring.map((uri) => workspace.fs.readFile(uri)));
    const all = texts.map((bytes) => new TextDecoder().decode(bytes)).join("\n");
    assert.match(all, /^credentials: \[.*\bcpc-outpatient\b/m);
    assert.doesNotMatch(all, /^credentials: \[.*\bcpc-h\b(?!-)/m);
    assert.deepEqual(
      languages.getDiagnostics(document.uri).map(({ message }) => message),
      [],
    );
    await person("screenshot", "renamed");
    await rename("cpc-h");
  });

  it("are coloured by what they are, and rules in comments lead to their pages", async () => {
    const text = `# chartkey-disable-file bare-code -- a lesson\n${head.replace("{}", '{ diagnoses: [{ code: "icd9cm:486" }] }')}`;
    const { document } = await open("suite-tokens.exercise.yaml", text);
    const legend = await commands.executeCommand<SemanticTokensLegend>(
      "vscode.provideDocumentSemanticTokensLegend",
      document.uri,
    );
    assert.ok(legend.tokenTypes.includes("medicalCode"));
    const tokens = await commands.executeCommand<SemanticTokens>("vscode.provideDocumentSemanticTokens", document.uri);
    assert.equal(tokens.data.length, 4 * 5);
    const links = await commands.executeCommand<DocumentLink[]>("vscode.executeLinkProvider", document.uri);
    assert.match(links[0]?.target?.path ?? "", /docs\/rules\/bare-code\.md$/);
    await moment();
    await person("screenshot", "tokens-and-links");
  });

  it("that are nowhere get a file from a quick fix", async () => {
    const { document } = await open("suite-missing.exercise.yaml", head.replace("[cpc]", "[suite-new]"));
    const found = await findings(document, "unknown-credential");
    const range = found.find((finding) => ruleOf(finding) === "unknown-credential")?.range;
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
    );
    const fix = actions.find(({ title }) => title === "Create suite-new.credential.yaml");
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(", "));
    await workspace.applyEdit(fix.edit);
    await workspace.saveAll(false);
    await until("the end of the finding", () =>
      languages.getDiagnostics(document.uri).some((finding) => ruleOf(finding) === "unknown-credential")
        ? undefined
        : true,
    );
    const [created] = await workspace.findFiles("**/suite-new.credential.yaml");
    assert.ok(created);
    await remove(created);
    await until(
      "the finding again",
      () =>
        languages.getDiagnostics(document.uri).some((finding) => ruleOf(finding) === "unknown-credential") || undefined,
    );
  });

  it("and their findings are counted in the curriculum view, also in files that nobody has opened", async () => {
    const uri = Uri.joinPath(root(), "suite-closed-stream.exercise.yaml");
    const faulty = head.replace("{}", "{ diagnoses: [{ code: 250.00 }] }");
    const text = `${head.replace("suite-names", "suite-closed-sound")}---\n${faulty.replace("suite-names", "suite-closed-faulty")}`;
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await until("findings of a closed file", () => languages.getDiagnostics(uri).length > 0 || undefined);
    await commands.executeCommand("workbench.view.extension.chartkey");
    await commands.executeCommand("chartkey.curriculum.focus");
    await moment(2000);
    for (const command of ["list.focusFirst", "list.focusPageDown", "list.focusPageDown"]) {
      await commands.executeCommand(command);
    }
    await moment(800);
    await person("screenshot", "curriculum-view");
    await remove(uri, Uri.joinPath(root(), "suite-missing.exercise.yaml"));
    await until("their end", () => languages.getDiagnostics(uri).length === 0 || undefined);
    await commands.executeCommand("workbench.view.explorer");
  });
});

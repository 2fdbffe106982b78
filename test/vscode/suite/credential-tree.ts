import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands, extensions, Selection, Uri, type WorkspaceEdit, window, workspace } from "vscode";
import { openPreview, person, readPublished, remove, root, until } from "./support";
import {
  appears,
  count,
  credential,
  edge,
  enter,
  landsOn,
  node,
  openBeside,
  openSample,
  setTheme,
  transform,
  tree,
  vanishes,
} from "./tree-page";

describe("the credential tree in VS Code", () => {
  before(async function () {
    if (!process.env.CHARTKEY_CONTROL) return this.skip();
    this.timeout(90_000);
    await commands.executeCommand("workbench.action.closeAllEditors");
    await commands.executeCommand("notifications.clearAll");
    await openSample("credentials/aapc/cpc-h.credential.yaml");
    await openPreview("chartkey.showTree", () => appears(node("cpc-h")));
  });

  after(async () => {
    await setTheme("Default Light Modern", "vscode-light").catch(() => undefined);
    await commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("draws every credential of the workspace, and marks the one in the editor", async () => {
    // Those of the samples, and what other tests have left beside them.
    const files = await workspace.findFiles("{*.credential.yaml,credentials/**/*.credential.yaml}");
    const texts = await Promise.all(files.map(async (uri) => (await workspace.openTextDocument(uri)).getText()));
    const ids = texts.flatMap((text) => [...text.matchAll(/^id: (.*)$/gm)].map((match) => match[1]));
    const drawn = await tree.evaluate<string[]>(`[...document.querySelectorAll(".node")].map((one) => one.dataset.id)`);
    assert.deepEqual(drawn.filter(Boolean).sort(), ids.sort());
    await appears(`${node("cpc-h")} .ring.active`);
    assert.equal(await count(`[role="treeitem"][aria-current]`), 1);
  });

  it("opens large enough to be read, with the credential of the editor in sight", async () => {
    const heights = `[...document.querySelectorAll(".node .abbreviation")].map((one) => one.getBoundingClientRect().height)`;
    assert.ok(Math.min(...(await tree.evaluate<number[]>(heights))) >= 10);
    const inSight = await tree.evaluate<boolean>(`(() => {
      const [one, window] = [${JSON.stringify(node("cpc-h"))}, ".picture"].map((part) => document.querySelector(part).getBoundingClientRect());
      return one.left >= window.left && one.right <= window.right && one.top >= window.top && one.bottom <= window.bottom;
    })()`);
    assert.equal(inSight, true);
  });

  for (const [theme, bodyClass] of [
    ["Default Light Modern", "vscode-light"],
    ["Default Dark Modern", "vscode-dark"],
    ["Default High Contrast", "vscode-high-contrast"],
    ["Default High Contrast Light", "vscode-high-contrast-light"],
  ] as const) {
    it(`has nothing that axe-core objects to in ${theme}`, async () => {
      await setTheme(theme, bodyClass);
      await tree.hover(".toolbar .space");
      await tree.hover(node("cpc"));
      await appears(".card:not([hidden])");
      await person("screenshot", `tree-${bodyClass}`);
      assert.deepEqual(await tree.violations(), []);
      await person("press", "Escape");
      await vanishes(".card:not([hidden])");
    });
  }

  it("moves nothing by itself where a person wants less motion", async () => {
    const duration = () =>
      tree.evaluate<string>(`getComputedStyle(document.querySelector(".node")).transitionDuration`);
    assert.notEqual(await duration(), "0s");
    await person("media", "reducedMotion=reduce");
    assert.equal(await duration(), "0s");
    await person("media", "reducedMotion=no-preference");
  });

  it("opens the YAML of a credential that is clicked, where its id stands", async () => {
    await tree.hover(".toolbar .space");
    await vanishes(".card:not([hidden])");
    await tree.click(node("cpc-p"));
    await landsOn("cpc-p.credential.yaml", "cpc-p");
    await appears(`${node("cpc-p")} .ring.active`);
  });

  it("opens the YAML of a reference that is clicked, where it stands", async () => {
    await tree.click(`${edge("cpc-h", "renamedTo", "coc")} .label`);
    await landsOn("cpc-h.credential.yaml", "coc");
  });

  it("is walked by keyboard alone: picture, list, search", async () => {
    await enter();
    const focused = (what: string) =>
      until(what, () => tree.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(what)})`));
    await until("the picture", async () => {
      await person("press", "Tab");
      return tree.evaluate<boolean>(`document.activeElement.matches(".picture")`);
    });
    await person("press", "Home");
    const first = await tree.evaluate<string>(`document.querySelector(".ring.current").parentNode.dataset.id`);
    await person("press", "ArrowRight");
    const second = await tree.evaluate<string>(`document.querySelector(".ring.current").parentNode.dataset.id`);
    assert.notEqual(second, first);
    await appears(".card:not([hidden])");
    await person("press", "Enter");
    await landsOn(`${second}.credential.yaml`, second);

    await enter();
    await tree.evaluate(`document.querySelector(".picture").focus()`);
    await until("the list", async () => {
      await person("press", "Tab");
      return tree.evaluate<boolean>(`document.activeElement.matches('[role="treeitem"]')`);
    });
    await person("press", "Home");
    await focused('[aria-level="1"]');
    assert.equal(await count(".card:not([hidden])"), 0);
    // Letters lead to what begins with them; arrows open and go in.
    for (const letter of ["c", "p", "c", "-", "a"]) await person("press", letter);
    await focused('[data-key="credential cpc-a"]');
    await person("press", "ArrowRight");
    await person("press", "ArrowRight");
    await focused('[data-key^="reference cpc-a"]');
    await person("screenshot", "tree-keyboard");
    await person("press", "Enter");
    await landsOn("cpc-a.credential.yaml", "cpc");

    await enter();
    await tree.evaluate(`document.querySelector('[role="treeitem"][tabindex="0"]').focus()`);
    await person("press", "/");
    await focused(".search");
    await person("type", "hospital outp");
    await until("what is found", async () => (await count(`[aria-level="2"]`)) === 2 || undefined);
    await person("press", "Enter");
    await appears(`:is(${node("cpc-h")}, ${node("cpc-h-a")}) .ring.current`);
    assert.ok((await count(".node.faint")) > 30);
    await tree.evaluate(`document.querySelector(".search").select()`);
    await person("press", "Delete");
    await vanishes(".node.faint");
  });

  it("goes to a credential that is asked for elsewhere, also when it is filtered out", async () => {
    await tree.evaluate(
      `{ const part = document.querySelector(".search"); part.value = "payer"; part.dispatchEvent(new Event("input")); }`,
    );
    await appears(`${node("ccs")}.faint`);
    await commands.executeCommand("chartkey.showTree", { id: "ccs" });
    await appears(`${node("ccs")} .ring.current`);
    await appears(".card:not([hidden])");
    assert.equal(await count(".node.faint"), 0);
    await person("press", "Escape");
  });

  it("filters by issuer, category and setting", async () => {
    const choose = (label: string, value: string) =>
      tree.evaluate(
        `{ const part = document.querySelector('select[aria-label="${label}"]'); part.value = ${JSON.stringify(value)}; part.dispatchEvent(new Event("change")); }`,
      );
    await choose("Issuer", "=AHIMA");
    await vanishes(node("cpc"));
    assert.equal(await count(node("ccs")), 1);
    await choose("Category", "=specialty");
    await until("one credential", async () => (await count(".picture .node")) === 1 || undefined);
    await choose("Issuer", "");
    await choose("Category", "");
    await choose("Setting", "=payer");
    await vanishes(node("ccs"));
    assert.equal(await count(node("cpc-p")), 1);
    await choose("Setting", "");
    await appears(node("cpc"));
  });

  it("follows typing: an edge moves with its `requires`, and the view stays", async () => {
    const editor = await openBeside("suite-edge.credential.yaml", credential("suite-edge", "requires: [cpc]"));
    await appears(edge("suite-edge", "requires", "cpc"));
    await tree.click(`[aria-label="Zoom in"]`);
    const before = await tree.evaluate<{ x: number; y: number }>(
      `document.querySelector('${node("suite-edge")} .shape').getBoundingClientRect().toJSON()`,
    );
    const zoomed = await transform();
    const at = editor.document.getText().indexOf("[cpc]") + 1;
    editor.selection = new Selection(editor.document.positionAt(at), editor.document.positionAt(at + 3));
    await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn, selection: editor.selection });
    await commands.executeCommand("type", { text: "ccs" });
    await appears(edge("suite-edge", "requires", "ccs"));
    await vanishes(edge("suite-edge", "requires", "cpc"));
    await person("screenshot", "tree-edge-moved");
    assert.equal(/scale\(.*\)/.exec(await transform())?.[0], /scale\(.*\)/.exec(zoomed)?.[0]);
    // What is edited stays where it was on the screen.
    const after = await tree.evaluate<{ x: number; y: number }>(
      `document.querySelector('${node("suite-edge")} .shape').getBoundingClientRect().toJSON()`,
    );
    assert.ok(Math.hypot(after.x - before.x, after.y - before.y) < 2, JSON.stringify([before, after]));
    await tree.click(`[title="Fit: show all"]`);
    await remove(editor.document.uri);
    await vanishes(node("suite-edge"));
  });

  it("draws what is missing and what goes in a circle as faults", async () => {
    const { document } = await openBeside(
      "suite-faults.credential.yaml",
      `${credential("suite-one", "requires: [suite-two, suite-nowhere]")}---\n${credential("suite-two", "requires: [suite-one]")}`,
    );
    await appears(`${edge("suite-one", "requires", "suite-nowhere")}.fault`);
    assert.equal(await count(`${node("suite-nowhere")}.missing`), 1);
    assert.equal(await count(`${edge("suite-two", "requires", "suite-one")}.fault`), 1);
    await tree.click(".faults");
    await appears(".card .wrong");
    for (const [theme, bodyClass] of [
      ["Default Dark Modern", "vscode-dark"],
      ["Default Light Modern", "vscode-light"],
    ] as const) {
      await setTheme(theme, bodyClass);
      await person("screenshot", `tree-faults-${bodyClass}`);
      assert.deepEqual(await tree.violations(), []);
    }
    await remove(document.uri);
    await vanishes(node("suite-nowhere"));
  });

  it("follows a rename that changes every reference", async () => {
    const rename = async (from: string, to: string) => {
      await openSample("credentials/aapc/cpc-h.credential.yaml");
      const { document } = window.activeTextEditor ?? {};
      assert.ok(document);
      const at = document.positionAt(document.getText().indexOf(from) + 1);
      const edit = await commands.executeCommand<WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        document.uri,
        at,
        to,
      );
      assert.ok(await workspace.applyEdit(edit));
      await workspace.saveAll();
      return edit.entries().map(([uri]) => uri.path);
    };
    const referring = async (id: string) => {
      const files = await workspace.findFiles("{credentials,exercises}/**/*.yaml");
      const texts = await Promise.all(files.map(async (uri) => (await workspace.openTextDocument(uri)).getText()));
      return texts.filter((text) =>
        new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text.replace(/^(notes|sources): [\s\S]*/m, "")),
      ).length;
    };
    const before = await referring("cpc-h");
    assert.ok(before > 3, String(before));
    const changed = await rename("cpc-h", "cpc-hospital");
    assert.equal(changed.length, before);
    await appears(node("cpc-hospital"));
    assert.equal(await count(node("cpc-h")), 0);
    assert.equal(await count(edge("cpc-h-a", "apprenticeOf", "cpc-hospital")), 1);
    await person("screenshot", "tree-renamed");
    assert.equal(await referring("cpc-h"), 0);
    assert.equal(await referring("cpc-hospital"), before);
    await rename("cpc-hospital", "cpc-h");
    await appears(node("cpc-h"));
  });

  it("keeps where a person was while it is hidden", async () => {
    await tree.click(`[aria-label="Zoom in"]`);
    const before = await transform();
    await commands.executeCommand("chartkey.showTree");
    await commands.executeCommand("workbench.action.files.newUntitledFile");
    await commands.executeCommand("workbench.action.closeActiveEditor");
    await commands.executeCommand("chartkey.showTree");
    await until("the same view", async () => (await transform().catch(() => "")) === before || undefined);
    await tree.click(`[title="Fit: show all"]`);
  });

  it("is exported as SVG, PNG and Mermaid", async () => {
    for (const [format, ending, start] of [
      ["svg", "svg", "<svg "],
      ["png", "png", "\u{FFFD}PNG"],
      ["mermaid", "mmd", "flowchart LR"],
    ] as const) {
      await tree.click(".export summary");
      await tree.click(`[data-format="${format}"]`);
      await new Promise((later) => setTimeout(later, 1500));
      await person("screenshot", `tree-export-${format}`);
      await person("press", "Enter");
      const uri = Uri.joinPath(root(), `credentials.${ending}`);
      const bytes = await until(uri.path, async () => {
        const files = await workspace.findFiles(`credentials.${ending}`);
        return files[0] && workspace.fs.readFile(files[0]);
      });
      assert.ok(new TextDecoder().decode(bytes).startsWith(start), format);
      await remove(uri);
    }
  });

  it("explains how to begin where there is no credential yet", async () => {
    const folder = Uri.joinPath(root(), "suite-empty");
    await openBeside("suite-empty/chartkey.yaml", "");
    await commands.executeCommand("chartkey.showTree");
    await appears(".beginning button");
    await person("screenshot", "tree-empty");
    assert.deepEqual(await tree.violations(), []);
    const { document } = await openBeside("suite-empty/first.credential.yaml", credential("first"));
    await appears(node("first"));
    await remove(document.uri);
    await appears(".beginning");
    await workspace.fs.delete(folder, { recursive: true });
  });

  it("is published by the command line as one file that asks for nothing else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "chartkey-"));
    try {
      const cli = join(extensions.getExtension("chartkey.chartkey")?.extensionPath ?? "", "dist/cli.js");
      const page = join(folder, "tree.html");
      const run = spawnSync(process.execPath, [cli, "tree", root().fsPath, "--output", page], { encoding: "utf8" });
      assert.equal(run.status, 0, run.stderr);
      const { problems, requests, violations, card, saved, credentials } = await readPublished(page);
      assert.deepEqual({ problems, requests, violations }, { problems: [], requests: [], violations: [] });
      assert.match(card, /Certified Professional Coder/);
      assert.equal(saved, "credentials.png");
      assert.ok(credentials > 30, String(credentials));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

import { ConfigurationTarget, commands, type TextEditor, Uri, ViewColumn, window, workspace } from "vscode";
import { inPreview, open, root, until } from "./support";

export const tree = inPreview("tree");

/** How many things in the page a CSS selector finds. */
export const count = (selector: string) =>
  tree.evaluate<number>(`document.querySelectorAll(${JSON.stringify(selector)}).length`);
export const appears = (selector: string) => until(selector, async () => (await count(selector)) > 0 || undefined);
export const vanishes = (selector: string) =>
  until(`the end of ${selector}`, async () => (await count(selector)) === 0 || undefined);
export const node = (id: string) => `.node[data-id="${id}"]`;
export const edge = (from: string, kind: string, to: string) =>
  `.edge[data-from="${from}"][data-kind="${kind}"][data-to="${to}"]`;
export const transform = () =>
  tree.evaluate<string>(`document.querySelector(".picture > svg > g").getAttribute("transform")`);

/** Waits until an editor shows a file with a text selected. */
export const landsOn = (file: string, selected: string) =>
  until(`${selected} in ${file}`, () => {
    const editor = window.activeTextEditor;
    const there = editor?.document.uri.path.endsWith(`/${file}`) && editor.document.getText(editor.selection);
    return there === selected || undefined;
  });

export const credential = (id: string, ...fields: string[]) =>
  [
    `id: ${id}`,
    `abbreviation: ${id.toUpperCase()}`,
    `name: Suite ${id}`,
    "issuer: AAPC",
    "category: core",
    ...fields,
    "",
  ].join("\n");

/** Opens a file beside the preview. */
export async function openBeside(name: string, text: string): Promise<TextEditor> {
  await commands.executeCommand("workbench.action.focusFirstEditorGroup");
  return open(name, text);
}

/** Opens a sample as from the explorer. */
export async function openSample(path: string): Promise<void> {
  await window.showTextDocument(Uri.joinPath(root(), path), { preview: false, viewColumn: ViewColumn.One });
}

/** Brings the preview to the front, and the keyboard into it. */
export async function enter(): Promise<void> {
  let asked = 0;
  await until("the keyboard in the preview", async () => {
    // An editor that is still opening may take it back: then it is asked for again, as a person would.
    if (asked++ % 10 === 0) await commands.executeCommand("chartkey.showTree");
    return tree.evaluate<boolean>("document.hasFocus()");
  });
  // VS Code hands it over in several steps.
  await new Promise((later) => setTimeout(later, 300));
}

export async function setTheme(name: string, bodyClass: string): Promise<void> {
  await workspace.getConfiguration("workbench").update("colorTheme", name, ConfigurationTarget.Global);
  await appears(`body.${bodyClass}`);
}

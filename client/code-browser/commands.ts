import { commands, type ExtensionContext, env, type QuickPickItem, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { SHOW_CODE } from "./show-code";
import type { BrowsedCode } from "./tree";

/** The scheme of the documents that cards are shown as. */
const SCHEME = "chartkey-code";

/** How long to wait after a letter before a search, in milliseconds. */
const PAUSE = 80;

/** Registers the commands on codes: show, search, insert, copy. */
export function registerCodeCommands(context: ExtensionContext, client: LanguageClient): void {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent(uri) {
        const reference = uri.path.replace(/^\//, "").replace(/\.md$/, "");
        const card = await client.sendRequest<string | null>("chartkey/codes/card", { reference });
        return card ?? `\`${reference}\` is in no release at hand.`;
      },
    }),
    commands.registerCommand(SHOW_CODE, async (reference?: string) => {
      const asked = reference ?? (await pickCode(client))?.reference;
      if (asked) await showCard(asked);
    }),
    commands.registerCommand("chartkey.searchCodes", async () => {
      const code = await pickCode(client);
      if (code) await showCard(code.reference);
    }),
    commands.registerCommand("chartkey.insertCode", async (code?: BrowsedCode) => {
      const reference = code?.reference ?? (await pickCode(client))?.reference;
      if (reference) await insert(reference);
    }),
    commands.registerCommand("chartkey.copyCode", async (code?: BrowsedCode) => {
      const reference = code?.reference ?? (await pickCode(client))?.reference;
      if (reference) await env.clipboard.writeText(reference);
    }),
  );
}

async function showCard(reference: string): Promise<void> {
  // Only what a reference may hold: it becomes part of an address.
  if (!/^[a-z0-9]+:[A-Za-z0-9.-]+$/.test(reference)) return;
  await commands.executeCommand("markdown.showPreviewToSide", Uri.from({ scheme: SCHEME, path: `/${reference}.md` }));
}

async function insert(reference: string): Promise<void> {
  const editor = window.activeTextEditor ?? window.visibleTextEditors[0];
  if (!editor) {
    void window.showInformationMessage("Open an exercise and put the cursor where the code belongs.");
    return;
  }
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, reference);
  });
  await window.showTextDocument(editor.document, editor.viewColumn);
}

/** Lets a person search all code sets while typing. */
async function pickCode(client: LanguageClient): Promise<BrowsedCode | undefined> {
  const pick = window.createQuickPick<QuickPickItem & { code: BrowsedCode }>();
  pick.title = "Search codes";
  pick.placeholder = "Words, a coder's shorthand or the beginning of a code: type 2 diabetes, htn, 250.0";
  pick.matchOnDescription = true;
  let turn = 0;
  pick.onDidChangeValue(async (query) => {
    const mine = ++turn;
    await new Promise((later) => setTimeout(later, PAUSE));
    if (mine !== turn) return;
    pick.busy = true;
    const found =
      query.trim() === "" ? [] : await client.sendRequest<BrowsedCode[]>("chartkey/codes/search", { query });
    // An answer that was overtaken by further letters is no answer.
    if (mine !== turn) return;
    pick.busy = false;
    pick.items = found.map((code) => ({ label: code.reference, description: code.title, alwaysShow: true, code }));
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.code);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

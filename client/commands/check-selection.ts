import { commands, EventEmitter, type ExtensionContext, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** The scheme of the document that the verdict is shown as. */
const SCHEME = "chartkey-claim";
const ADDRESS = Uri.from({ scheme: SCHEME, path: "/Why this code.md" });

/** Registers the command that judges the codes of a selection as an answer key. */
export function registerCheckSelection(context: ExtensionContext, client: LanguageClient): void {
  let card = "";
  const changed = new EventEmitter<Uri>();
  context.subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => card,
    }),
    commands.registerCommand("chartkey.checkSelection", async () => {
      const editor = window.activeTextEditor;
      const selected = editor?.document.getText(editor.selection) ?? "";
      const text =
        selected.trim() !== ""
          ? selected
          : await window.showInputBox({
              title: "Why this code?",
              prompt: "Codes in the order of the claim, with or without their systems",
              placeHolder: "250.60 357.2 99213-25",
            });
      if (!text) return;
      const verdict = await client.sendRequest<string | null>("chartkey/check", {
        text,
        ...(editor ? { uri: editor.document.uri.toString(), position: editor.selection.start } : {}),
      });
      if (verdict === null) {
        void window.showInformationMessage("Chartkey: there is no code in the selection.");
        return;
      }
      card = verdict;
      changed.fire(ADDRESS);
      await commands.executeCommand("markdown.showPreviewToSide", ADDRESS);
    }),
  );
}

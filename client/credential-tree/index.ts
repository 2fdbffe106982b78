import { commands, type ExtensionContext, ViewColumn } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { CredentialTree } from "../../server/language/tree/credential-tree";
import type { CurriculumChanges } from "../curriculum-changes";
import { newPanel, PreviewPanel, restorePanels } from "../preview/preview-panel";
import { isTreeToHost } from "../webview/tree/messages";

/** Registers the preview of the credential tree. */
export function registerTree(context: ExtensionContext, client: LanguageClient, changes: CurriculumChanges): void {
  const show = (panel = newPanel("tree", "Credential Tree", ViewColumn.Beside)) => {
    const preview = new PreviewPanel(
      context,
      "tree",
      panel,
      { title: "Credential Tree", icon: "credential" },
      (said) => {
        if (isTreeToHost(said)) void send();
      },
    );
    const send = async () => {
      await client.start();
      preview.post({ type: "tree", tree: await client.sendRequest<CredentialTree | null>("chartkey/tree", {}) });
    };
    const listening = changes.onDidChange(send);
    panel.onDidDispose(() => listening.dispose());
  };
  context.subscriptions.push(
    commands.registerCommand("chartkey.showTree", () => show()),
    restorePanels("tree", (panel) => show(panel)),
  );
}

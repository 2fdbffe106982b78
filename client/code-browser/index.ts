import { commands, type ExtensionContext, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { registerCodeCommands } from "./commands";
import { CodeTree } from "./tree";

/** Registers the view of all codes and what can be done in it. */
export function registerCodeBrowser(context: ExtensionContext, client: LanguageClient): void {
  const tree = new CodeTree(client);
  registerCodeCommands(context, client);
  context.subscriptions.push(
    window.createTreeView("chartkey.codes", { treeDataProvider: tree, showCollapseAll: true }),
    commands.registerCommand("chartkey.refreshCodes", () => tree.refresh()),
  );
}

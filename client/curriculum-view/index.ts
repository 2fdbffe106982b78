import { commands, Disposable, type ExtensionContext, languages, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { newExercise } from "../commands/new-exercise";
import { CurriculumTree, type OutlineEntry, place } from "./tree";

/** How long the view waits for the next key, in milliseconds. */
const PAUSE = 300;

/** Registers the view of issuers, credentials and exercises and what can be done in it. */
export function registerCurriculumView(context: ExtensionContext, client: LanguageClient): void {
  const tree = new CurriculumTree(client);
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => tree.refresh(), PAUSE);
  };
  const files = workspace.createFileSystemWatcher("**/*.{credential,exercise}.{yaml,yml}", false, true, false);
  context.subscriptions.push(
    window.createTreeView("chartkey.curriculum", { treeDataProvider: tree, showCollapseAll: true }),
    // Findings follow every change that the server has seen, wherever it was made.
    languages.onDidChangeDiagnostics(soon),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId.startsWith("chartkey-")) soon();
    }),
    files,
    files.onDidCreate(soon),
    files.onDidDelete(soon),
    new Disposable(() => clearTimeout(timer)),
    commands.registerCommand("chartkey.curriculum.newExercise", ({ id }: OutlineEntry) =>
      newExercise({ credentials: [id] }),
    ),
    commands.registerCommand("chartkey.curriculum.rename", renameEntry),
  );
}

/** Opens an entry with its id selected, and asks VS Code to rename it: all references follow. */
async function renameEntry(entry: OutlineEntry): Promise<void> {
  if (!entry.uri) return;
  await window.showTextDocument(Uri.parse(entry.uri), { selection: place(entry) });
  await commands.executeCommand("editor.action.rename");
}

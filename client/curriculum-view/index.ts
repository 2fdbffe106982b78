import { commands, type ExtensionContext, Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { newCredential } from "../commands/new-credential";
import { newExercise } from "../commands/new-exercise";
import type { CurriculumChanges } from "../curriculum-changes";
import type { OutlineEntry } from "./outline-entry";
import { CurriculumTree, place } from "./tree";

/** Registers the view of issuers, credentials and exercises and what can be done in it. */
export function registerCurriculumView(
  context: ExtensionContext,
  client: LanguageClient,
  changes: CurriculumChanges,
): void {
  const tree = new CurriculumTree(client);
  context.subscriptions.push(
    window.createTreeView("chartkey.curriculum", { treeDataProvider: tree, showCollapseAll: true }),
    changes.onDidChange(() => tree.refresh()),
    commands.registerCommand("chartkey.curriculum.open", openEntry),
    commands.registerCommand("chartkey.curriculum.preview", previewEntry),
    commands.registerCommand("chartkey.curriculum.newExercise", ({ id }: OutlineEntry) =>
      newExercise({ credentials: [id] }, client),
    ),
    commands.registerCommand("chartkey.curriculum.rename", renameEntry),
    commands.registerCommand("chartkey.curriculum.newCredential", ({ id }: OutlineEntry) =>
      newCredential({ abbreviation: id.toUpperCase() }),
    ),
  );
}

async function openEntry(entry: OutlineEntry): Promise<void> {
  if (entry.uri) await window.showTextDocument(Uri.parse(entry.uri), { selection: place(entry), preview: false });
}

/** Shows an exercise as a student sees it, a credential in the tree. */
async function previewEntry(entry: OutlineEntry): Promise<void> {
  if (entry.kind === "exercise" && entry.uri) {
    await commands.executeCommand("chartkey.previewExercise", Uri.parse(entry.uri), place(entry).start.line);
  } else {
    await commands.executeCommand("chartkey.showTree", entry);
  }
}

/** Opens an entry with its id selected, and asks VS Code to rename it: all references follow. */
async function renameEntry(entry: OutlineEntry): Promise<void> {
  if (!entry.uri) return;
  await window.showTextDocument(Uri.parse(entry.uri), { selection: place(entry) });
  await commands.executeCommand("editor.action.rename");
}

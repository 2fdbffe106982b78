import { commands, type ExtensionContext, Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { CurriculumChanges } from "../curriculum-changes";
import { restorePanels } from "../preview/preview-panel";
import { TreePreview } from "./tree-preview";

/** Registers the preview of the credential tree. */
export function registerTree(context: ExtensionContext, client: LanguageClient, changes: CurriculumChanges): void {
  const preview = new TreePreview(context, client, changes);
  context.subscriptions.push(
    preview,
    // From the palette, from an editor's title with its file, or from a line of the curriculum view.
    commands.registerCommand("chartkey.showTree", (from?: Uri | { uri?: string; id?: string }) => {
      if (from instanceof Uri) preview.show({ uri: from.toString() });
      else preview.show({ uri: from?.uri ?? window.activeTextEditor?.document.uri.toString(), id: from?.id });
    }),
    restorePanels("tree", (panel, kept) => preview.restore(panel, kept)),
  );
}

import { commands, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { CurriculumChanges } from "../curriculum-changes";
import { newPanel, restorePanels } from "../preview/preview-panel";
import { keptExercise } from "../webview/exercise/messages";
import { ExercisePreviewPanel, type Target } from "./exercise-preview";

/** Registers the preview of exercises: one panel, which follows the editor. */
export function registerExercisePreview(
  context: ExtensionContext,
  client: LanguageClient,
  changes: CurriculumChanges,
): void {
  let shown: ExercisePreviewPanel | undefined;
  const fill = (panel: WebviewPanel, target: Target) => {
    const filled = new ExercisePreviewPanel(context, client, changes, panel, target);
    shown = filled;
    panel.onDidDispose(() => {
      if (shown === filled) shown = undefined;
    });
  };
  context.subscriptions.push(
    commands.registerCommand("chartkey.previewExercise", (asked?: Uri, at?: unknown) => {
      const editor = editorOf(asked);
      const uri = asked ?? editor?.document.uri;
      if (!uri) {
        void window.showInformationMessage("Open an exercise to see its preview.");
        return;
      }
      // The button in an editor's title says other things behind the file.
      const line = typeof at === "number" ? at : (editor?.selection.active.line ?? 0);
      if (shown) {
        shown.reveal();
        shown.show(uri, line);
      } else {
        fill(newPanel("exercise", "Exercise Preview", ViewColumn.Beside, true), { uri, line, view: "student" });
      }
    }),
    restorePanels("exercise", (panel, kept) => {
      const { uri, line = 0, view = "student" } = keptExercise(kept);
      const parsed = uri === undefined ? editorOf(undefined)?.document.uri : Uri.parse(uri);
      if (parsed) fill(panel, { uri: parsed, line, view });
      else panel.dispose();
    }),
  );
}

/** The editor of a file; without one the exercise's in front, else one that is in sight. */
function editorOf(uri: Uri | undefined) {
  const editors = [...(window.activeTextEditor ? [window.activeTextEditor] : []), ...window.visibleTextEditors];
  return editors.find(({ document }) =>
    uri ? document.uri.toString() === uri.toString() : document.languageId === "chartkey-exercise",
  );
}

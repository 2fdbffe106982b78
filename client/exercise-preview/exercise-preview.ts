import { commands, Disposable, type ExtensionContext, Range, Uri, type WebviewPanel, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { ExercisePreview, View } from "../../server/language/exercise-preview/preview";
import type { CurriculumChanges } from "../curriculum-changes";
import { PreviewPanel } from "../preview/preview-panel";
import { type ExerciseToHost, isExerciseToHost } from "../webview/exercise/messages";
import { columnFor } from "./column-for";

/** Which exercise is shown, and to whom. */
export interface Target {
  uri: Uri;
  /** A line of the exercise, from 0: a file may hold several. */
  line: number;
  view: View;
}

/** The preview of an exercise: it follows the editor in which an exercise is written. */
export class ExercisePreviewPanel {
  readonly #context: ExtensionContext;
  readonly #client: LanguageClient;
  readonly #preview: PreviewPanel<"exercise">;
  #target: Target;
  /** How many exercises the file shown last holds. */
  #exercises = 1;
  /** Counts questions, so that an answer that was overtaken is known for it. */
  #turn = 0;

  constructor(
    context: ExtensionContext,
    client: LanguageClient,
    changes: CurriculumChanges,
    panel: WebviewPanel,
    target: Target,
  ) {
    this.#context = context;
    this.#client = client;
    this.#target = target;
    this.#preview = new PreviewPanel(
      context,
      "exercise",
      panel,
      { title: "Exercise Preview", icon: "exercise" },
      (said) => {
        if (isExerciseToHost(said)) void this.#hear(said);
      },
    );
    const listening = Disposable.from(
      changes.onDidChange(() => this.#send()),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === "chartkey-exercise") {
          this.show(editor.document.uri, editor.selection.active.line);
        }
      }),
      window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
        if (document.uri.toString() !== this.#target.uri.toString()) return;
        this.#target = { ...this.#target, line: selection.active.line };
        // In a file of one exercise the cursor changes nothing.
        if (this.#exercises > 1) void this.#send();
      }),
      workspace.onDidRenameFiles(({ files }) => {
        const renamed = files.find(({ oldUri }) => oldUri.toString() === this.#target.uri.toString());
        if (renamed) this.show(renamed.newUri, this.#target.line);
      }),
    );
    panel.onDidDispose(() => listening.dispose());
  }

  /** Shows another exercise. */
  show(uri: Uri, line: number): void {
    this.#target = { ...this.#target, uri, line };
    void this.#send();
  }

  /** Brings the preview to the front of its column. */
  reveal(): void {
    const { panel } = this.#preview;
    panel.reveal(panel.viewColumn, true);
  }

  async #send(): Promise<void> {
    const turn = ++this.#turn;
    const preview = await this.#ask(this.#target);
    if (turn !== this.#turn) return;
    this.#exercises = preview?.document.of ?? 1;
    this.#preview.panel.title = preview?.title ? `Preview: ${preview.title}` : "Exercise Preview";
    this.#preview.post({ type: "preview", preview });
  }

  async #ask({ uri, line, view }: Target): Promise<ExercisePreview | null> {
    await this.#client.start();
    try {
      // The server knows a file that is no longer in an editor only once it is opened.
      await workspace.openTextDocument(uri);
      return await this.#client.sendRequest<ExercisePreview | null>("chartkey/exercisePreview", {
        textDocument: { uri: uri.toString() },
        position: { line, character: 0 },
        view,
      });
    } catch {
      // The file is gone, or the server is on its way down: there is nothing to show.
      return null;
    }
  }

  async #hear(said: ExerciseToHost): Promise<void> {
    if (said.type === "ready") await this.#send();
    if (said.type === "view") {
      this.#target = { ...this.#target, view: said.view };
      await this.#send();
    }
    if (said.type === "open") {
      const { start, end } = said.place;
      const selection = new Range(start.line, start.character, end.line, end.character);
      const { uri } = this.#target;
      await window.showTextDocument(uri, { viewColumn: columnFor(uri, this.#preview.panel), selection });
    }
    if (said.type === "rule") {
      const page = Uri.joinPath(this.#context.extensionUri, "docs/rules", `${said.rule}.md`);
      await commands.executeCommand("markdown.showPreview", page);
    }
  }
}

import {
  commands,
  Disposable,
  type ExtensionContext,
  type TextEditor,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { CredentialTree } from "../../server/language/tree/credential-tree";
import type { CurriculumChanges } from "../curriculum-changes";
import { newPanel, PreviewPanel } from "../preview/preview-panel";
import { isTreeToHost, type TreeToHost } from "../webview/tree/messages";
import { credentialAt } from "./credential-at";
import { openPlace } from "./open-place";
import { saveExport } from "./save-export";

/** What a person wants to see. */
export interface Wanted {
  /** A file of the curriculum. */
  uri?: string;
  /** A credential in it. */
  id?: string;
}

/** The preview of the credential tree; there is one at a time. */
export class TreePreview implements Disposable {
  readonly #context: ExtensionContext;
  readonly #client: LanguageClient;
  readonly #listening: Disposable;
  #preview: PreviewPanel<"tree"> | undefined;
  /** Which curriculum is asked for. */
  #asked: { curriculum?: string; uri?: string } = {};
  #tree: CredentialTree | null | undefined;
  /** What the page has, as text, so that it need not draw the same again. */
  #sent: string | undefined;
  /** A credential to go to as soon as the page can. */
  #reveal: string | undefined;
  #editor: TextEditor | undefined = window.activeTextEditor;
  #turn = 0;

  constructor(context: ExtensionContext, client: LanguageClient, changes: CurriculumChanges) {
    this.#context = context;
    this.#client = client;
    this.#listening = Disposable.from(
      changes.onDidChange(() => this.#refresh()),
      window.onDidChangeActiveTextEditor((editor) => {
        // None while the preview itself is active: what was edited last stays marked.
        if (editor) this.#editor = editor;
        this.#mark();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === this.#editor) this.#mark();
      }),
    );
  }

  /** Opens the preview beside the editor, or brings it to the front. */
  show({ uri, id }: Wanted): void {
    this.#reveal = id;
    if (uri !== undefined) this.#asked = { uri };
    if (this.#preview) {
      this.#preview.panel.reveal(undefined, false);
      void this.#refresh();
    } else this.restore(newPanel("tree", "Credential Tree", ViewColumn.Beside), undefined);
  }

  /** Fills a panel. @param kept what its page kept of its last life */
  restore(panel: WebviewPanel, kept: unknown): void {
    if (this.#preview) {
      panel.dispose();
      return;
    }
    const curriculum = typeof kept === "object" && kept !== null && "curriculum" in kept ? kept.curriculum : undefined;
    if (typeof curriculum === "string") this.#asked = { curriculum };
    const options = { title: "Credential Tree", icon: "credential", ownPictures: true };
    this.#preview = new PreviewPanel(this.#context, "tree", panel, options, (message) => {
      if (isTreeToHost(message)) void this.#hear(message);
    });
    panel.onDidDispose(() => {
      this.#preview = undefined;
      this.#sent = undefined;
      this.#asked = {};
    });
  }

  dispose(): void {
    this.#listening.dispose();
    this.#preview?.panel.dispose();
  }

  async #hear(message: TreeToHost): Promise<void> {
    if (message.type === "ready") {
      this.#sent = undefined;
      await this.#refresh();
    } else if (message.type === "choose") {
      this.#asked = { curriculum: message.curriculum };
      await this.#refresh();
    } else if (message.type === "open") {
      if (this.#tree) await openPlace(message.place, this.#tree.graph, this.#preview?.panel.viewColumn);
    } else if (message.type === "begin") {
      await commands.executeCommand(this.#tree ? "chartkey.newCredential" : "workbench.action.files.openFolder");
    } else await saveExport(message.format, message.content, this.#tree?.curriculum);
  }

  /** Asks the server and tells the page, if there is one to be seen. */
  async #refresh(): Promise<void> {
    if (!this.#preview?.panel.visible) return;
    const turn = ++this.#turn;
    const tree = await this.#ask();
    // A later question has its own answer.
    if (tree === undefined || turn !== this.#turn || !this.#preview) return;
    this.#tree = tree;
    // By its folder from now on: the file that was asked for may go.
    if (tree) this.#asked = { curriculum: tree.curriculum.uri };
    const text = JSON.stringify(tree);
    if (text !== this.#sent) this.#preview.post({ type: "tree", tree });
    this.#sent = text;
    this.#mark();
    if (this.#reveal !== undefined) this.#preview.post({ type: "reveal", id: this.#reveal });
    this.#reveal = undefined;
  }

  /** @returns undefined where the server is just being stopped: when it is back, findings come in and all is asked anew */
  async #ask(): Promise<CredentialTree | null | undefined> {
    try {
      // VS Code may restore a preview while the server is still starting.
      await this.#client.start();
      return await this.#client.sendRequest<CredentialTree | null>("chartkey/tree", this.#asked);
    } catch (error) {
      this.#client.debug(`No credential tree: ${String(error)}`);
      return undefined;
    }
  }

  #mark(): void {
    const { document, selection } = this.#editor ?? {};
    const nodes = this.#tree?.graph.nodes ?? [];
    const id = document && selection ? credentialAt(document, selection.active.line, nodes) : undefined;
    this.#preview?.post({ type: "active", id });
  }
}

import { type Disposable, EventEmitter, languages, workspace } from "vscode";

/** How long to wait for the next key, in milliseconds. */
const PAUSE = 150;

/** Tells those who show the curriculum that it may have changed: by typing, on disk, or because findings came in. */
export class CurriculumChanges implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #sources: Disposable[];
  #timer: NodeJS.Timeout | undefined;
  /** Fires a moment after the last of several changes. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const files = workspace.createFileSystemWatcher("**/{*.credential,*.exercise,chartkey}.{yaml,yml}");
    this.#sources = [
      this.#changed,
      files,
      files.onDidCreate(() => this.soon()),
      files.onDidChange(() => this.soon()),
      files.onDidDelete(() => this.soon()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId.startsWith("chartkey-")) this.soon();
      }),
      workspace.onDidCloseTextDocument(({ languageId }) => {
        if (languageId.startsWith("chartkey-")) this.soon();
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.soon()),
      languages.onDidChangeDiagnostics(() => this.soon()),
    ];
  }

  /** Says so in a moment. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), PAUSE);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const source of this.#sources) source.dispose();
  }
}

import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from "vscode-languageserver";
import type { OpenDocument } from "./open-documents";
import type { Workspace } from "./workspace";
import { WorkspaceDiagnostics } from "./workspace-diagnostics";

/** How long a client that cannot pull waits after the last key before diagnostics are pushed, in milliseconds. */
const PUSH_DELAY = 20;

/** Tells the client of findings by one channel only: pulled where it can pull, pushed otherwise. */
export class DiagnosticsChannel {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<OpenDocument>;
  readonly #workspace: Workspace;
  readonly #pull: boolean;
  readonly #refresh: boolean;
  readonly #all: WorkspaceDiagnostics;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #refreshing = false;

  constructor(
    connection: Connection,
    documents: TextDocuments<OpenDocument>,
    workspace: Workspace,
    client: { pull: boolean; refresh: boolean; watches: boolean },
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#workspace = workspace;
    this.#pull = client.pull;
    this.#refresh = client.refresh;
    this.#all = new WorkspaceDiagnostics(documents, workspace, client.watches);
    workspace.onChange(({ findings }) => this.#changed(findings));
    if (!this.#pull) return;
    connection.languages.diagnostics.on((params, token) =>
      this.#document(params.textDocument.uri, params.previousResultId, token),
    );
    connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) =>
      // There is nothing to report to where the client has not said so.
      this.#all.answer(params, token, partial && ((part) => partial.report(part))),
    );
  }

  /** A document was opened or edited. */
  edited(uri: string): void {
    if (this.#pull) {
      this.#all.wake(new Set([uri]));
      return;
    }
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => void this.#push(uri), PUSH_DELAY),
    );
  }

  /** A document was closed. A file's findings stay in the workspace; a document that is no file has none any more. */
  closed(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    if (!this.#pull) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    else this.#all.wake(new Set([uri]));
  }

  /** Findings of files may be other than before though their texts are not: open ones are asked for again. */
  #changed(findings: ReadonlySet<string> | "all"): void {
    this.#all.wake(findings);
    const open = this.#documents.keys().filter((uri) => findings === "all" || findings.has(uri));
    if (open.length === 0) return;
    if (this.#pull) {
      if (!this.#refresh || this.#refreshing) return;
      // One request for a burst of changes, such as a branch switch.
      this.#refreshing = true;
      setTimeout(() => {
        this.#refreshing = false;
        this.#connection.languages.diagnostics.refresh();
      }, 50);
    } else for (const uri of open) this.edited(uri);
  }

  async #push(uri: string): Promise<void> {
    const snapshot = this.#documents.get(uri)?.snapshot;
    if (!snapshot) return;
    await this.#workspace.settle();
    const diagnostics = await this.#workspace.diagnose(snapshot);
    // An edit that came meanwhile will bring its own.
    if (this.#documents.get(uri)?.snapshot !== snapshot) return;
    await this.#connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics });
  }

  async #document(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const snapshot = this.#documents.get(uri)?.snapshot;
    if (!snapshot) return { kind: "full", items: [] };
    await this.#workspace.settle();
    const resultId = this.#all.resultId(uri, snapshot.version);
    if (previous === resultId) return { kind: "unchanged", resultId };
    const items = await this.#workspace.diagnose(snapshot);
    // An empty answer would make the findings flicker: the client is to ask again instead.
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.ServerCancelled, "Edited meanwhile", { retriggerRequest: true });
    return { kind: "full", resultId, items };
  }
}

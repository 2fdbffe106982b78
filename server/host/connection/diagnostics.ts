import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { URI } from "vscode-uri";
import type { OpenDocument } from "./open-documents";
import type { Workspace } from "./workspace";

/** How long a client that cannot pull waits after the last key before diagnostics are pushed, in milliseconds. */
const PUSH_DELAY = 20;

/** Tells the client of findings by one channel only: pulled where it can pull, pushed otherwise. */
export class DiagnosticsChannel {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<OpenDocument>;
  readonly #workspace: Workspace;
  readonly #pull: boolean;
  readonly #refresh: boolean;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #waiting = new Set<() => void>();
  #refreshing = false;

  constructor(
    connection: Connection,
    documents: TextDocuments<OpenDocument>,
    workspace: Workspace,
    client: { pull: boolean; refresh: boolean },
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#workspace = workspace;
    this.#pull = client.pull;
    this.#refresh = client.refresh;
    if (!this.#pull) return;
    connection.languages.diagnostics.on((params, token) =>
      this.#document(params.textDocument.uri, params.previousResultId, token),
    );
    connection.languages.diagnostics.onWorkspace((params, token) => this.#all(params.previousResultIds, token));
  }

  /** A document was opened or edited. */
  edited(uri: string): void {
    if (this.#pull) {
      this.#wake();
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
    else this.#wake();
  }

  /** Something changed that other files can see: every finding is asked for again. */
  everythingChanged(): void {
    this.#wake();
    if (this.#pull) {
      if (!this.#refresh || this.#refreshing) return;
      // One request for a burst of changes, such as a branch switch.
      this.#refreshing = true;
      setTimeout(() => {
        this.#refreshing = false;
        this.#connection.languages.diagnostics.refresh();
      }, 50);
    } else for (const uri of this.#documents.keys()) this.edited(uri);
  }

  async #push(uri: string): Promise<void> {
    const snapshot = this.#documents.get(uri)?.snapshot;
    if (!snapshot) return;
    const changed = await this.#workspace.settle();
    const diagnostics = await this.#workspace.diagnose(snapshot);
    // An edit that came meanwhile will bring its own.
    if (this.#documents.get(uri)?.snapshot !== snapshot) return;
    await this.#connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics });
    if (changed) for (const other of this.#documents.keys()) if (other !== uri) this.edited(other);
  }

  async #document(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const snapshot = this.#documents.get(uri)?.snapshot;
    if (!snapshot) return { kind: "full", items: [] };
    const changed = await this.#workspace.settle();
    if (changed) this.everythingChanged();
    const resultId = `${snapshot.version}.${this.#workspace.generation}`;
    if (previous === resultId) return { kind: "unchanged", resultId };
    const items = await this.#workspace.diagnose(snapshot);
    // An empty answer would make the findings flicker: the client is to ask again instead.
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.ServerCancelled, "Edited meanwhile", { retriggerRequest: true });
    return { kind: "full", resultId, items };
  }

  /** Answers when there is something new to say; until then the request stays open and costs nothing. */
  async #all(previous: { uri: string; value: string }[], token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previous.map(({ uri, value }) => [uri, value]));
    for (let first = known.size === 0; ; first = false) {
      const items = await this.#changedSince(known, token);
      if (items.length > 0 || first || token.isCancellationRequested) return { items };
      await new Promise<void>((proceed) => {
        this.#waiting.add(proceed);
        token.onCancellationRequested(() => proceed());
      });
    }
  }

  async #changedSince(
    known: Map<string, string>,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    await this.#workspace.settle();
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const seen = new Set<string>();
    let slice = performance.now();
    for (const path of await this.#workspace.files()) {
      if (token.isCancellationRequested) return [];
      const uri = URI.file(path).toString();
      seen.add(uri);
      const open = this.#documents.get(uri)?.snapshot;
      const stamp = `${open ? `open ${open.version}` : this.#workspace.stampOf(path)}.${this.#workspace.generation}`;
      if (known.get(uri) === stamp) continue;
      const diagnostics = open ? await this.#workspace.diagnose(open) : await this.#workspace.diagnoseFile(path);
      items.push({ kind: "full", uri, version: open?.version ?? null, resultId: stamp, items: diagnostics ?? [] });
      if (performance.now() - slice > 10) {
        await new Promise((proceed) => setImmediate(proceed));
        slice = performance.now();
      }
    }
    for (const uri of known.keys()) {
      if (!seen.has(uri)) items.push({ kind: "full", uri, version: null, items: [] });
    }
    return items;
  }

  #wake(): void {
    for (const proceed of this.#waiting) proceed();
    this.#waiting.clear();
  }
}

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
  readonly #watched: boolean;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #waiting = new Set<Waiting>();
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
    this.#watched = client.watches;
    workspace.onChange(({ findings }) => this.#changed(findings));
    if (!this.#pull) return;
    connection.languages.diagnostics.on((params, token) =>
      this.#document(params.textDocument.uri, params.previousResultId, token),
    );
    connection.languages.diagnostics.onWorkspace((params, token) => this.#all(params.previousResultIds, token));
  }

  /** A document was opened or edited. */
  edited(uri: string): void {
    if (this.#pull) {
      this.#wake(new Set([uri]));
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
    else this.#wake(new Set([uri]));
  }

  /** Findings of files may be other than before though their texts are not: open ones are asked for again. */
  #changed(findings: ReadonlySet<string> | "all"): void {
    this.#wake(findings);
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
    const resultId = this.#resultId(uri, snapshot.version);
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
    let changed: ReadonlySet<string> | "all" = "all";
    let checked: ReadonlyMap<string, string> | undefined;
    for (let first = known.size === 0; ; first = false) {
      // What changes while others are looked at is not to be missed.
      const waiting: Waiting = { changed: new Set(), proceed: undefined };
      this.#waiting.add(waiting);
      const stop = token.onCancellationRequested(() => waiting.proceed?.());
      try {
        const files = await this.#files();
        const items = await this.#changedSince(known, changed, files, token);
        // Files go only when there are others than before.
        if (files !== checked) for (const uri of known.keys()) if (!files.has(uri)) items.push(nothingIn(uri));
        checked = files;
        if (items.length > 0 || first || token.isCancellationRequested) return { items };
        if (waiting.changed !== "all" && waiting.changed.size === 0) {
          await new Promise<void>((proceed) => {
            waiting.proceed = proceed;
          });
        }
        changed = waiting.changed;
      } finally {
        this.#waiting.delete(waiting);
        stop.dispose();
      }
    }
  }

  /**
   * The files whose findings may be other than a client knows.
   * @param changed those that can have changed since they were last looked at; only they are looked at
   */
  async #changedSince(
    known: Map<string, string>,
    changed: ReadonlySet<string> | "all",
    files: ReadonlyMap<string, string>,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    let slice = performance.now();
    for (const uri of changed === "all" ? files.keys() : changed) {
      if (token.isCancellationRequested) return [];
      const path = files.get(uri);
      if (path === undefined) continue;
      const open = this.#documents.get(uri)?.snapshot;
      const onDisk = this.#watched ? "saved" : this.#workspace.stampOf(path);
      // Clients say again what they last heard of a document, whichever request told them.
      const stamp = this.#resultId(uri, open?.version ?? onDisk);
      if (known.get(uri) === stamp) continue;
      const diagnostics = open ? await this.#workspace.diagnose(open) : await this.#workspace.diagnoseFile(path);
      items.push({ kind: "full", uri, version: open?.version ?? null, resultId: stamp, items: diagnostics ?? [] });
      if (performance.now() - slice > 10) {
        await new Promise((proceed) => setImmediate(proceed));
        slice = performance.now();
      }
    }
    return items;
  }

  /** What tells the findings of a file from earlier ones. @param text what tells its text from earlier ones */
  #resultId(uri: string, text: number | string): string {
    return `${text} ${this.#workspace.revisionOf(uri)}`;
  }

  /** The files of the workspace with every edit that was told of. */
  async #files(): Promise<ReadonlyMap<string, string>> {
    await this.#workspace.settle();
    return this.#workspace.filesByUri();
  }

  #wake(changed: ReadonlySet<string> | "all"): void {
    for (const waiting of this.#waiting) {
      if (changed === "all") waiting.changed = "all";
      else if (waiting.changed !== "all") for (const uri of changed) waiting.changed.add(uri);
      if (changed === "all" || changed.size > 0) waiting.proceed?.();
    }
  }
}

/** A request for the workspace's findings that waits for something new. */
interface Waiting {
  changed: Set<string> | "all";
  proceed: (() => void) | undefined;
}

/** The report of a file that is no part of the workspace any more. */
function nothingIn(uri: string): WorkspaceDocumentDiagnosticReport {
  return { kind: "full", uri, version: null, items: [] };
}

import type {
  CancellationToken,
  TextDocuments,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { OpenDocument } from "./open-documents";
import type { Workspace } from "./workspace";

/** How long findings are gathered before a client that takes them bit by bit is told, in milliseconds. */
const GATHER = 200;

/** How long a loop may run before it lets others in, in milliseconds. */
const SLICE = 10;

/** Takes a part of the answer while the rest is still to come. */
type Report = (part: { items: WorkspaceDocumentDiagnosticReport[] }) => void;

/** A request for the workspace's findings, and what has changed since it last looked. */
interface Waiting {
  changed: Set<string> | "all";
  proceed: (() => void) | undefined;
}

/**
 * Answers for the findings of all files. A request stays open until there is something new to say, and costs nothing
 * meanwhile; where the client takes partial results it stays open for good, and tells each change as it comes.
 */
export class WorkspaceDiagnostics {
  readonly #documents: TextDocuments<OpenDocument>;
  readonly #workspace: Workspace;
  readonly #watched: boolean;
  readonly #waiting = new Set<Waiting>();

  /** @param watched whether somebody tells of files that change on disk; otherwise they are looked at */
  constructor(documents: TextDocuments<OpenDocument>, workspace: Workspace, watched: boolean) {
    this.#documents = documents;
    this.#workspace = workspace;
    this.#watched = watched;
  }

  /** What tells the findings of a file from earlier ones. @param text what tells its text from earlier ones */
  resultId(uri: string, text: number | string): string {
    return `${text} ${this.#workspace.revisionOf(uri)}`;
  }

  /** The findings of some files may be other than before. */
  wake(changed: ReadonlySet<string> | "all"): void {
    for (const waiting of this.#waiting) {
      if (changed === "all") waiting.changed = "all";
      else if (waiting.changed !== "all") for (const uri of changed) waiting.changed.add(uri);
      if (changed === "all" || changed.size > 0) waiting.proceed?.();
    }
  }

  /** @param report takes partial results, where the client does */
  async answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    report: Report | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    let changed: ReadonlySet<string> | "all" = "all";
    let checked: ReadonlyMap<string, string> | undefined;
    for (let first = known.size === 0; ; first = false) {
      // What changes while others are looked at is not to be missed.
      const waiting: Waiting = { changed: new Set(), proceed: undefined };
      this.#waiting.add(waiting);
      const stop = token.onCancellationRequested(() => waiting.proceed?.());
      try {
        await this.#workspace.settle();
        const files = await this.#workspace.filesByUri();
        // Files go only when there are others than before.
        const gone = files === checked ? [] : [...known.keys()].filter((uri) => !files.has(uri));
        checked = files;
        const items = gone.map(nothingIn);
        let told = items.length;
        let last = performance.now();
        for await (const item of this.#changedSince(known, changed, files, token)) {
          items.push(item);
          told++;
          if (!report || performance.now() - last < GATHER) continue;
          tell(report, items, known);
          last = performance.now();
        }
        if (token.isCancellationRequested || (!report && (told > 0 || first))) return { items };
        if (report) tell(report, items, known);
        // Who types is not answered letter by letter.
        if (report && told > 0) await new Promise((later) => setTimeout(later, GATHER));
        if (waiting.changed !== "all" && waiting.changed.size === 0 && !token.isCancellationRequested) {
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
   * The files whose findings are other than a client knows.
   * @param changed those that can have changed since they were last looked at; only they are looked at
   */
  async *#changedSince(
    known: ReadonlyMap<string, string>,
    changed: ReadonlySet<string> | "all",
    files: ReadonlyMap<string, string>,
    token: CancellationToken,
  ): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
    let slice = performance.now();
    for (const uri of changed === "all" ? files.keys() : changed) {
      if (token.isCancellationRequested) return;
      const path = files.get(uri);
      if (path === undefined) continue;
      const open = this.#documents.get(uri)?.snapshot;
      const onDisk = this.#watched ? "saved" : this.#workspace.stampOf(path);
      // Clients say again what they last heard of a document, whichever request told them.
      const resultId = this.resultId(uri, open?.version ?? onDisk);
      if (known.get(uri) === resultId) continue;
      const items = (open ? await this.#workspace.diagnose(open) : await this.#workspace.diagnoseFile(path)) ?? [];
      yield { kind: "full", uri, version: open?.version ?? null, resultId, items };
      if (performance.now() - slice > SLICE) {
        await new Promise((proceed) => setImmediate(proceed));
        slice = performance.now();
      }
    }
  }
}

/** Hands over what has been gathered, and remembers that the client knows it. */
function tell(report: Report, items: WorkspaceDocumentDiagnosticReport[], known: Map<string, string>): void {
  if (items.length === 0) return;
  const part = items.splice(0);
  for (const { uri, resultId } of part) {
    if (resultId === undefined) known.delete(uri);
    else known.set(uri, resultId);
  }
  report({ items: part });
}

/** The report of a file that is no part of the workspace any more. */
function nothingIn(uri: string): WorkspaceDocumentDiagnosticReport {
  return { kind: "full", uri, version: null, items: [] };
}

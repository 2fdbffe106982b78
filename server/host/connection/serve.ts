import {
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { name, version } from "../../../package.json";
import type { CodeLibrary } from "../../codesets/library";
import { codeActions, FIX_ALL } from "../../language/code-actions";
import { complete, resolveCompletion } from "../../language/completion";
import { ADD_DISTRACTOR } from "../../language/distractors/distractor-actions";
import { documentSymbols } from "../../language/document-symbols";
import { withGists } from "../../language/finding-gist";
import { foldingRanges } from "../../language/folding-ranges";
import { formatDocument } from "../../language/formatting";
import { hover } from "../../language/hover";
import { inlayHints } from "../../language/inlay-hints";
import { selectionRanges } from "../../language/selection-ranges";
import { checkClaims } from "./check-claim";
import { browseCodes } from "./code-browser";
import { sendTree } from "./credential-tree";
import { outlineCurriculum } from "./curriculum-view";
import { DiagnosticsChannel } from "./diagnostics";
import { offerDistractors } from "./distractors";
import { previewExercises } from "./exercise-preview";
import { indexProgress } from "./index-progress";
import { installOnRequest } from "./install-codes";
import { lensCapabilities, showLenses } from "./lenses";
import { lintWorkspace } from "./lint-workspace";
import { navigate, navigationCapabilities } from "./navigation";
import { type OpenDocument, openDocuments } from "./open-documents";
import { tellTokens, tokenCapabilities } from "./semantic-tokens";
import { fileOperations, watchFiles } from "./watched-files";
import { Workspace } from "./workspace";

/** What the entry hands in. */
export interface ServeOptions {
  /** The address of a rule's page, where the pages are at hand. */
  pageOf?: ((rule: string) => string) | undefined;
  /** The code sets at hand. */
  codes?: CodeLibrary;
}

/** Wires the engine to a connection. The caller listens. */
export function serve(connection: Connection, options: ServeOptions): void {
  const documents = new TextDocuments<OpenDocument>(openDocuments);
  const reading = indexProgress(
    connection,
    () => Boolean(client?.capabilities.window?.workDoneProgress),
    () => workspace.rescan(documents.all()),
  );
  const workspace = new Workspace(options.pageOf, options.codes, reading);
  let channel: DiagnosticsChannel | undefined;
  let client: InitializeParams | undefined;
  let folders: string[] = [];

  connection.onInitialize((params): InitializeResult => {
    client = params;
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    workspace.setFolders(folders, []);
    const pull = Boolean(params.capabilities.textDocument?.diagnostic);
    channel = new DiagnosticsChannel(connection, documents, workspace, {
      pull,
      refresh: Boolean(params.capabilities.workspace?.diagnostics?.refreshSupport),
      watches: Boolean(params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration),
    });
    return { capabilities: capabilities(pull), serverInfo: { name, version } };
  });

  connection.onInitialized(async () => {
    watchFiles(connection, client, workspace);
    if (client?.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: "chartkey" });
    }
    if (client?.capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        workspace.setFolders(folders, documents.all());
      });
    }
  });

  connection.onDidChangeConfiguration(() => {
    lensesAgain();
    if (client?.capabilities.workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
  });
  documents.onDidChangeContent(({ document }) => {
    workspace.edited(document);
    channel?.edited(document.uri);
  });
  documents.onDidClose(async ({ document }) => {
    await workspace.closed(document.uri);
    channel?.closed(document.uri);
  });

  const snapshotOf = (params: { textDocument: { uri: string } }) => documents.get(params.textDocument.uri)?.snapshot;

  connection.onCompletion(async (params, token) => {
    const snapshot = snapshotOf(params);
    if (!snapshot) return null;
    await workspace.settle();
    const { curriculum } = await workspace.surroundings(snapshot);
    if (token.isCancellationRequested) return null;
    return complete(snapshot, params.position, curriculum, {
      snippets: Boolean(client?.capabilities.textDocument?.completion?.completionItem?.snippetSupport),
      suggestAgain: Boolean((client?.initializationOptions as { suggestAgain?: boolean } | undefined)?.suggestAgain),
    });
  });
  connection.onCompletionResolve((item) => resolveCompletion(item, workspace.codes));
  connection.onHover(async (params, token) => {
    const snapshot = snapshotOf(params);
    if (!snapshot) return null;
    await workspace.settle();
    const { curriculum } = await workspace.surroundings(snapshot);
    if (token.isCancellationRequested) return null;
    const findings = await workspace.diagnose(snapshot);
    const card = hover(snapshot, params.position, curriculum, linkOf(client));
    return withGists(card, findings, params.position, options.pageOf);
  });
  connection.languages.inlayHint.on(async (params, token) => {
    const snapshot = snapshotOf(params);
    if (!snapshot || !(await wantsHints(connection, client))) return null;
    await workspace.settle();
    const { curriculum } = await workspace.surroundings(snapshot);
    return token.isCancellationRequested ? null : inlayHints(snapshot, params.range, curriculum);
  });
  navigate(connection, workspace, snapshotOf, options.pageOf);
  const lensesAgain = showLenses(connection, workspace, snapshotOf, () => client);
  tellTokens(connection, documents);
  browseCodes(connection, workspace.codes);
  outlineCurriculum(connection, workspace);
  previewExercises(connection, workspace, snapshotOf);
  sendTree(connection, workspace);
  installOnRequest(connection, workspace);
  offerDistractors(connection, workspace, (uri) => documents.get(uri)?.snapshot);
  checkClaims(connection, workspace.codes, (uri) => documents.get(uri)?.snapshot);
  connection.onDocumentSymbol((params) => {
    const snapshot = snapshotOf(params);
    return snapshot ? documentSymbols(snapshot) : null;
  });
  connection.onFoldingRanges((params) => {
    const snapshot = snapshotOf(params);
    return snapshot ? foldingRanges(snapshot, client?.capabilities.textDocument?.foldingRange?.rangeLimit) : null;
  });
  connection.onSelectionRanges((params) => {
    const snapshot = snapshotOf(params);
    return snapshot ? selectionRanges(snapshot, params.positions) : null;
  });
  connection.onDocumentFormatting((params) => {
    const snapshot = snapshotOf(params);
    return snapshot ? formatDocument(snapshot, params.options) : null;
  });
  connection.onCodeAction(async (params: CodeActionParams, token) => {
    const snapshot = snapshotOf(params);
    if (!snapshot) return null;
    await workspace.settle();
    const { curriculum, configuration } = await workspace.surroundings(snapshot);
    const { only, triggerKind } = params.context;
    const invoked = triggerKind !== CodeActionTriggerKind.Automatic;
    return token.isCancellationRequested
      ? null
      : codeActions(snapshot, params.range, curriculum, configuration, only, {
          createsFiles: createsFiles(client),
          invoked,
        });
  });
  lintWorkspace(connection, workspace, () => documents.all());
  documents.listen(connection);
}

/** Whether the client can create a file as a part of an edit. */
function createsFiles(client: InitializeParams | undefined): boolean {
  const { documentChanges, resourceOperations } = client?.capabilities.workspace?.workspaceEdit ?? {};
  return Boolean(documentChanges && resourceOperations?.includes("create"));
}

/** Whether titles are to stand behind codes; a client that has no settings gets them. */
async function wantsHints(connection: Connection, client: InitializeParams | undefined): Promise<boolean> {
  if (!client?.capabilities.workspace?.configuration) return true;
  const setting: unknown = await connection.workspace.getConfiguration("chartkey.inlayHints.codeTitles");
  return setting !== false;
}

/** The address that opens a code's card, for a client that has said it runs the command. */
function linkOf(client: InitializeParams | undefined): ((reference: string) => string) | undefined {
  const options = client?.initializationOptions as { showCode?: string } | undefined;
  const command = options?.showCode;
  if (typeof command !== "string") return undefined;
  return (reference) => `command:${command}?${encodeURIComponent(JSON.stringify([reference]))}`;
}

function capabilities(pull: boolean): InitializeResult["capabilities"] {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: { resolveProvider: true, triggerCharacters: [":", " ", "-", "[", ",", '"', "'"] },
    hoverProvider: true,
    ...navigationCapabilities,
    inlayHintProvider: true,
    ...lensCapabilities,
    ...tokenCapabilities,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentFormattingProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, ADD_DISTRACTOR, FIX_ALL] },
    ...(pull
      ? { diagnosticProvider: { identifier: "chartkey", interFileDependencies: true, workspaceDiagnostics: true } }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true }, fileOperations },
  };
}

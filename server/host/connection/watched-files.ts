import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileOperationOptions,
  type InitializeParams,
} from "vscode-languageserver";
import { documentKinds } from "../../curriculum/kinds/registry";
import type { Workspace } from "./workspace";

const globs = documentKinds
  .flatMap((kind) => kind.fileNames)
  .map((fileName) => (fileName.startsWith(".") ? `**/*${fileName}` : `**/${fileName}`));

// Folders too: renaming one moves every file in it.
const filters = [
  ...globs.map((glob) => ({ scheme: "file", pattern: { glob } })),
  { scheme: "file", pattern: { glob: "**/*", matches: "folder" as const } },
];

/** What the client is to tell of what its user does to files; it knows sooner than any watcher. */
export const fileOperations: FileOperationOptions = {
  didCreate: { filters },
  didRename: { filters },
  didDelete: { filters },
};

/** Hears of files that change behind the editor's back; registers its own watchers, so that any client will do. */
export function watchFiles(connection: Connection, client: InitializeParams | undefined, workspace: Workspace): void {
  const refresh = async (uris: readonly string[]) => {
    for (const uri of uris) await workspace.fileChanged(uri);
  };
  connection.onDidChangeWatchedFiles(({ changes }) => refresh(changes.map(({ uri }) => uri)));
  connection.workspace.onDidCreateFiles(({ files }) => refresh(files.map(({ uri }) => uri)));
  connection.workspace.onDidDeleteFiles(({ files }) => refresh(files.map(({ uri }) => uri)));
  connection.workspace.onDidRenameFiles(({ files }) =>
    refresh(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );
  if (!client?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const watchers = globs.map((globPattern) => ({ globPattern }));
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

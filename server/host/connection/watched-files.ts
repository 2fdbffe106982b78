import { type Connection, DidChangeWatchedFilesNotification, type InitializeParams } from "vscode-languageserver";
import { documentKinds } from "../../curriculum/kinds/registry";
import type { Workspace } from "./workspace";

/** Hears of files that change behind the editor's back; registers its own watchers, so that any client will do. */
export function watchFiles(
  connection: Connection,
  client: InitializeParams | undefined,
  workspace: Workspace,
  changed: () => void,
): void {
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const before = workspace.generation;
    for (const { uri } of changes) await workspace.fileChanged(uri);
    // Also when nothing others can see has changed: the file's own findings may have.
    if (changes.length > 0 || workspace.generation !== before) changed();
  });
  if (!client?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const watchers = documentKinds
    .flatMap((kind) => kind.fileNames)
    .map((fileName) => ({ globPattern: fileName.startsWith(".") ? `**/*${fileName}` : `**/${fileName}` }));
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

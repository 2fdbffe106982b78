import { type Connection, ErrorCodes, ResponseError } from "vscode-languageserver";
import type { Snapshot } from "../../curriculum/snapshot";
import { definition } from "../../language/definition";
import { documentHighlights } from "../../language/document-highlight";
import { references } from "../../language/references";
import { prepareRename, RenameError, rename } from "../../language/rename";
import { workspaceSymbols } from "../../language/workspace-symbols";
import type { Workspace } from "./workspace";

/** What the server says of itself for these features. */
export const navigationCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  workspaceSymbolProvider: true,
} as const;

/** Wires what follows names from file to file. */
export function navigate(
  connection: Connection,
  workspace: Workspace,
  snapshotOf: (params: { textDocument: { uri: string } }) => Snapshot | undefined,
): void {
  const around = async (snapshot: Snapshot) => {
    await workspace.settle();
    return (await workspace.surroundings(snapshot)).curriculum;
  };
  connection.onDefinition(async (params) => {
    const snapshot = snapshotOf(params);
    return snapshot ? definition(snapshot, params.position, await around(snapshot)) : null;
  });
  connection.onReferences(async (params) => {
    const snapshot = snapshotOf(params);
    if (!snapshot) return null;
    return references(snapshot, params.position, await around(snapshot), params.context.includeDeclaration);
  });
  connection.onDocumentHighlight((params) => {
    const snapshot = snapshotOf(params);
    return snapshot ? documentHighlights(snapshot, params.position) : null;
  });
  connection.onPrepareRename((params) => {
    const snapshot = snapshotOf(params);
    return snapshot ? prepareRename(snapshot, params.position) : null;
  });
  connection.onRenameRequest(async (params) => {
    const snapshot = snapshotOf(params);
    if (!snapshot) return null;
    try {
      return rename(snapshot, params.position, params.newName, await around(snapshot));
    } catch (error) {
      if (error instanceof RenameError) return new ResponseError(ErrorCodes.InvalidParams, error.message);
      throw error;
    }
  });
  connection.onWorkspaceSymbol(async ({ query }) => {
    await workspace.settle();
    return workspaceSymbols(query, await workspace.curricula());
  });
}

import { type Connection, ErrorCodes, ResponseError } from "vscode-languageserver";
import { URI } from "vscode-uri";
import type { Snapshot } from "../../curriculum/snapshot";
import { definition } from "../../language/definition";
import { documentHighlights } from "../../language/document-highlight";
import { documentLinks } from "../../language/document-links";
import { linkedEditing } from "../../language/linked-editing";
import { references } from "../../language/references";
import { prepareRename, RenameError, rename } from "../../language/rename";
import { prepareTypeHierarchy, subtypes, supertypes } from "../../language/type-hierarchy";
import { workspaceSymbols } from "../../language/workspace-symbols";
import type { Workspace } from "./workspace";

/** What the server says of itself for these features. */
export const navigationCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  workspaceSymbolProvider: true,
  typeHierarchyProvider: true,
  linkedEditingRangeProvider: true,
  documentLinkProvider: {},
} as const;

/** Wires what follows names from file to file. */
export function navigate(
  connection: Connection,
  workspace: Workspace,
  snapshotOf: (params: { textDocument: { uri: string } }) => Snapshot | undefined,
  pageOf?: (rule: string) => string,
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
  connection.languages.typeHierarchy.onPrepare(async (params) => {
    const snapshot = snapshotOf(params);
    return snapshot ? prepareTypeHierarchy(snapshot, params.position, await around(snapshot)) : null;
  });
  connection.languages.typeHierarchy.onSupertypes(async ({ item }) => {
    await workspace.settle();
    const curriculum = await workspace.curriculumAt(item.uri);
    return curriculum ? supertypes(item, curriculum) : null;
  });
  connection.languages.typeHierarchy.onSubtypes(async ({ item }) => {
    await workspace.settle();
    const curriculum = await workspace.curriculumAt(item.uri);
    return curriculum ? subtypes(item, curriculum) : null;
  });
  connection.languages.onLinkedEditingRange(async (params) => {
    const snapshot = snapshotOf(params);
    return snapshot ? linkedEditing(snapshot, params.position, await around(snapshot)) : null;
  });
  connection.onDocumentLinks((params) => {
    const snapshot = snapshotOf(params);
    const folders = workspace.folders.map((path) => URI.file(path).toString());
    return snapshot ? documentLinks(snapshot, folders, pageOf) : null;
  });
}

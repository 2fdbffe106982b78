import { Range, Uri, ViewColumn, window, workspace } from "vscode";
import type { CredentialGraph } from "../../server/curriculum/graph/credential-graph";
import type { TreePlace } from "../webview/tree/messages";

/**
 * Opens the YAML where a credential has its id or refers to another, in an editor beside the preview.
 * @param place what the page asks for; only what the graph holds is opened
 */
export async function openPlace(
  place: TreePlace,
  { nodes, edges }: CredentialGraph,
  preview: ViewColumn | undefined,
): Promise<void> {
  const found =
    "id" in place
      ? nodes.find(({ id }) => id === place.id)
      : edges.find(({ from, to, kind }) => from === place.from && to === place.to && kind === place.kind);
  if (!found) return;
  const { start, end } = found.range;
  const uri = Uri.parse(found.uri);
  const document = await workspace.openTextDocument(uri).then(undefined, () => undefined);
  if (!document) {
    void window.showErrorMessage(`${workspace.asRelativePath(uri)} cannot be opened. Was it moved or deleted?`);
    return;
  }
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const column =
    shown?.viewColumn ??
    window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined && viewColumn !== preview)
      ?.viewColumn ??
    (preview === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
  await window.showTextDocument(document, {
    viewColumn: column,
    selection: new Range(start.line, start.character, end.line, end.character),
  });
}

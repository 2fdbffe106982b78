import { TabInputText, type Uri, ViewColumn, type WebviewPanel, window } from "vscode";

/** The column in which a file is opened from a preview: where it is open already, else beside the preview. */
export function columnFor(uri: Uri, preview: WebviewPanel): ViewColumn {
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );
  if (group) return group.viewColumn;
  return preview.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
}

import { commands, Uri, window, workspace } from "vscode";
import type { TreeCurriculum } from "../../server/language/tree/credential-tree";
import type { SavedFormat } from "../webview/tree/messages";

const FORMATS: Record<SavedFormat, { title: string; extension: string }> = {
  svg: { title: "SVG", extension: "svg" },
  png: { title: "PNG", extension: "png" },
  mermaid: { title: "Mermaid", extension: "mmd" },
};

/** Asks where an export of the tree is to go, and writes it there. @param content text, of a PNG in base64 */
export async function saveExport(
  format: SavedFormat,
  content: string,
  curriculum: TreeCurriculum | undefined,
): Promise<void> {
  const { title, extension } = FORMATS[format];
  const name = `credentials.${extension}`;
  const uri = await window.showSaveDialog({
    title: `Export Credential Tree as ${title}`,
    filters: { [title]: [extension] },
    ...(curriculum ? { defaultUri: Uri.joinPath(Uri.parse(curriculum.uri), name) } : {}),
  });
  if (!uri) return;
  try {
    await workspace.fs.writeFile(uri, Buffer.from(content, format === "png" ? "base64" : "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(`The credential tree could not be written to ${uri.fsPath}: ${reason}`);
    return;
  }
  const choice = await window.showInformationMessage(`Credential tree exported to ${uri.fsPath}`, "Open");
  if (choice === "Open") await commands.executeCommand("vscode.open", uri);
}

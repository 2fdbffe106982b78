import { Range, type TextDocument, Uri, window, workspace } from "vscode";

/** Turns a title into an id and file name: lower case, dashes. */
export function slugOf(title: string): string {
  const slug = title
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return slug || "untitled";
}

/** Writes a text as one plain or quoted YAML scalar. */
export function scalar(text: string): string {
  return /^[A-Za-z][\w ()/.,'-]*$/.test(text) && !/[ ,]$|^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

/**
 * Creates a document where its like are, and opens it. Without a folder open it is an untitled document.
 * An existing file is never overwritten: the name gets a number.
 * @param extension such as ".exercise.yaml"
 * @param home the name of the folder where such documents usually are
 * @param first what in the text is to be written first: it is selected, so that typing replaces it
 */
export async function createDocument(
  slug: string,
  extension: string,
  languageId: string,
  home: string,
  text: string,
  first?: string,
): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) {
    const document = await workspace.openTextDocument({ language: languageId, content: text });
    await showSelected(document, first);
    return document.uri;
  }
  const parent = await folderFor(extension, folder.uri, home);
  let uri = Uri.joinPath(parent, slug + extension);
  for (let number = 2; await exists(uri); number++) uri = Uri.joinPath(parent, `${slug}-${number}${extension}`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await showSelected(await workspace.openTextDocument(uri), first);
  return uri;
}

/** Beside the document of its kind that an author works on, else in the usual folder, else where there is one. */
async function folderFor(extension: string, root: Uri, home: string): Promise<Uri> {
  const active = window.activeTextEditor?.document.uri;
  if (active?.path.endsWith(extension) && workspace.getWorkspaceFolder(active)) return Uri.joinPath(active, "..");
  const usual = Uri.joinPath(root, home);
  if (await exists(usual)) return usual;
  const [like] = await workspace.findFiles(`**/*${extension}`, "**/{node_modules,broken}/**", 1);
  return like ? Uri.joinPath(like, "..") : usual;
}

async function showSelected(document: TextDocument, text: string | undefined): Promise<void> {
  const at = text === undefined ? -1 : document.getText().indexOf(text);
  const selection =
    text === undefined || at < 0
      ? undefined
      : new Range(document.positionAt(at), document.positionAt(at + text.length));
  await window.showTextDocument(document, { preview: false, ...(selection ? { selection } : {}) });
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

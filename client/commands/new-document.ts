import { Uri, window, workspace } from "vscode";

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
 * Creates a document in the folder where its like are, and opens it. Without a folder open it is an untitled document.
 * An existing file is never overwritten: the name gets a number.
 * @param extension such as ".exercise.yaml"
 * @param home the folder to begin with when there is none of its like yet
 */
export async function createDocument(
  slug: string,
  extension: string,
  languageId: string,
  home: string,
  text: string,
): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) {
    const document = await workspace.openTextDocument({ language: languageId, content: text });
    await window.showTextDocument(document);
    return document.uri;
  }
  const [like] = await workspace.findFiles(`**/*${extension}`, "**/{node_modules,broken}/**", 1);
  const parent = like ? Uri.joinPath(like, "..") : Uri.joinPath(folder.uri, home);
  let uri = Uri.joinPath(parent, slug + extension);
  for (let number = 2; await exists(uri); number++) uri = Uri.joinPath(parent, `${slug}-${number}${extension}`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await window.showTextDocument(await workspace.openTextDocument(uri));
  return uri;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

import { URI } from "vscode-uri";

/** The address of a file. @param path absolute */
export function fileUri(path: string): string {
  // A catalogue has a great many files, and nearly all have names in which nothing needs an escape.
  return /^\/(?!\/)[\w./-]*$/.test(path) ? `file://${path}` : URI.file(path).toString();
}

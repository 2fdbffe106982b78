import type { CredentialNode } from "../../server/curriculum/graph/credential-graph";

/** As much of VS Code's document as it takes. */
interface Lines {
  uri: { toString(): string };
  lineCount: number;
  lineAt(line: number): { text: string };
}

/** The id of the credential that a line of a document belongs to; several may stand in one file, parted by `---`. */
export function credentialAt(document: Lines, line: number, nodes: readonly CredentialNode[]): string | undefined {
  const uri = document.uri.toString();
  const own = nodes.filter((node) => node.fault !== "missing" && node.uri === uri);
  if (own.length < 2) return own[0]?.id;
  const parts = (at: number) => /^---(?:\s|$)/.test(document.lineAt(at).text);
  let start = Math.min(line, document.lineCount - 1);
  while (start > 0 && !parts(start)) start--;
  let end = Math.min(line + 1, document.lineCount);
  while (end < document.lineCount && !parts(end)) end++;
  return own.find(({ range }) => range.start.line >= start && range.start.line < end)?.id;
}

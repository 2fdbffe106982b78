import { type Range, SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-types";
import type { Curriculum } from "../curriculum/curriculum";
import type { DocumentSummary } from "../curriculum/document-summary";

/** As many as a person looks through. */
const MOST_SYMBOLS = 200;

/** Credentials and exercises whose id, abbreviation, name or title holds the letters of a query in their order. */
export function workspaceSymbols(query: string, curricula: readonly Curriculum[]): WorkspaceSymbol[] {
  const asked = query.toLowerCase().replaceAll(/\s+/g, "");
  const found: { symbol: WorkspaceSymbol; rank: number }[] = [];
  for (const curriculum of curricula) {
    for (const uri of curriculum.uris) {
      for (const document of curriculum.documentsOf(uri)) {
        const rank = document.id ? rankOf(document, asked) : undefined;
        if (rank !== undefined && document.id) found.push({ symbol: symbolOf(document, document.id.range), rank });
      }
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.symbol.name < b.symbol.name ? -1 : 1))
    .slice(0, MOST_SYMBOLS)
    .map(({ symbol }) => symbol);
}

function namesOf({ id, fields, label }: DocumentSummary): string[] {
  const names = [id?.text, fields.get("abbreviation"), fields.get("name"), fields.get("title"), label];
  return names.filter((name): name is string => Boolean(name));
}

function rankOf(document: DocumentSummary, asked: string): number | undefined {
  const ranks = namesOf(document).flatMap((name) => {
    const text = name.toLowerCase().replaceAll(/\s+/g, "");
    if (text === asked) return [0];
    if (text.startsWith(asked)) return [1];
    if (text.includes(asked)) return [2];
    return isSubsequence(asked, text) ? [3] : [];
  });
  return ranks.length > 0 ? Math.min(...ranks) : undefined;
}

function isSubsequence(asked: string, text: string): boolean {
  let at = 0;
  for (const letter of asked) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function symbolOf(document: DocumentSummary, range: Range): WorkspaceSymbol {
  const { uri, id, fields } = document;
  return {
    name: fields.get("abbreviation") ?? id?.text ?? "",
    kind: document.kind === "credential" ? SymbolKind.Class : SymbolKind.Function,
    containerName: fields.get("name") ?? fields.get("title"),
    location: { uri, range },
  };
}

import { type Connection, SemanticTokensBuilder, type TextDocuments } from "vscode-languageserver";
import type { Snapshot } from "../../curriculum/snapshot";
import { semanticTokens, tokenModifiers, tokenTypes } from "../../language/semantic-tokens";
import type { OpenDocument } from "./open-documents";

/** What the server says of itself for this feature. */
export const tokenCapabilities = {
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    range: true,
    full: { delta: true },
  },
};

/** Tells what the codes, modifiers and names of a document are: all, those of a range, or what has changed. */
export function tellTokens(connection: Connection, documents: TextDocuments<OpenDocument>): void {
  const { semanticTokens: tokens } = connection.languages;
  tokens.on(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    if (!document?.snapshot) return { data: [] };
    document.tokens = push(new SemanticTokensBuilder(), document.snapshot);
    return document.tokens.build();
  });
  tokens.onRange(({ textDocument, range }) => {
    const snapshot = documents.get(textDocument.uri)?.snapshot;
    return snapshot ? push(new SemanticTokensBuilder(), snapshot, range).build() : { data: [] };
  });
  tokens.onDelta(({ textDocument, previousResultId }) => {
    const document = documents.get(textDocument.uri);
    if (!document?.snapshot) return { data: [] };
    document.tokens ??= new SemanticTokensBuilder();
    document.tokens.previousResult(previousResultId);
    return push(document.tokens, document.snapshot).buildEdits();
  });
}

function push(
  builder: SemanticTokensBuilder,
  snapshot: Snapshot,
  range?: Parameters<typeof semanticTokens>[1],
): SemanticTokensBuilder {
  for (const { line, character, length, type, modifiers } of semanticTokens(snapshot, range)) {
    builder.push(line, character, length, type, modifiers);
  }
  return builder;
}

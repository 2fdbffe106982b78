import type { SemanticTokensBuilder, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { kindOf } from "../../curriculum/kinds/registry";
import { Snapshot } from "../../curriculum/snapshot";

/** A document in the editor. Its snapshot is undefined when it is none of ours. */
export interface OpenDocument {
  uri: string;
  languageId: string;
  text: TextDocument;
  snapshot: Snapshot | undefined;
  /** The semantic tokens that the client was last told, so that it can be told what has changed. */
  tokens?: SemanticTokensBuilder;
}

/** How the connection's document manager makes and changes our documents. Nothing is parsed here. */
export const openDocuments = {
  create(uri: string, languageId: string, version: number, content: string): OpenDocument {
    const kind = kindOf(uri, languageId);
    return {
      uri,
      languageId,
      text: TextDocument.create(uri, languageId, version, content),
      snapshot: kind && new Snapshot(uri, kind, content, version),
    };
  },
  update(document: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number): OpenDocument {
    document.text = TextDocument.update(document.text, changes, version);
    const before = document.snapshot;
    if (before) document.snapshot = new Snapshot(document.uri, before.kind, document.text.getText(), version, before);
    return document;
  },
};

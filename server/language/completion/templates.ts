import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver-types";
import { type CompletionPlace, itemOf } from "./place";

/** Whole documents to begin with. */
export function templateItems(place: CompletionPlace): CompletionItem[] {
  return place.kind.templates.map(({ label, description, snippet }) =>
    itemOf(place, `New ${label}`, place.settings.snippets ? lines(snippet, place) : lines(plain(snippet), place), {
      kind: CompletionItemKind.Snippet,
      detail: description,
      filterText: `New ${label}`,
      ...(place.settings.snippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    }),
  );
}

function lines(text: string, place: CompletionPlace): string {
  return text.replaceAll("\n", place.newline);
}

/** A snippet with its first choices filled in, for clients without snippets. */
function plain(snippet: string): string {
  return snippet.replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, "$1").replaceAll(/\$\{\d+:([^}]*)\}/g, "$1");
}

import { type CompletionItem, MarkupKind } from "vscode-languageserver-types";
import { type CodeLibrary, emptyLibrary } from "../../codesets/library";
import { documentKinds } from "../../curriculum/kinds/registry";
import { schemaAt } from "../../curriculum/schema";
import { codeCard } from "../code-card";
import { describeField } from "../describe-field";
import type { CompletionData } from "./place";

/** Adds the documentation that the list itself does not carry. */
export function resolveCompletion(item: CompletionItem, codes: CodeLibrary = emptyLibrary): CompletionItem {
  const data = item.data as CompletionData | undefined;
  if (data?.code) {
    const code = codes.find(data.code.reference);
    return code
      ? { ...item, documentation: { kind: MarkupKind.Markdown, value: codeCard(code, { date: data.code.date }) } }
      : item;
  }
  const kind = documentKinds.find((candidate) => candidate.id === data?.kind);
  if (!data || !kind) return item;
  const schema = schemaAt(kind.schema, data.path, () => data.type);
  if (!schema) return item;
  const meaning = data.value === undefined ? undefined : schema["x-enumDescriptions"]?.[data.value];
  return { ...item, documentation: { kind: MarkupKind.Markdown, value: meaning ?? describeField(schema) } };
}

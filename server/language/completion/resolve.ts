import { type CompletionItem, MarkupKind } from "vscode-languageserver-types";
import { documentKinds } from "../../curriculum/kinds/registry";
import { schemaAt } from "../../curriculum/schema";
import { describeField } from "../describe-field";
import type { CompletionData } from "./place";

/** Adds the documentation that the list itself does not carry. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  const data = item.data as CompletionData | undefined;
  const kind = documentKinds.find((candidate) => candidate.id === data?.kind);
  if (!data || !kind) return item;
  const schema = schemaAt(kind.schema, data.path, () => data.type);
  if (!schema) return item;
  const meaning = data.value === undefined ? undefined : schema["x-enumDescriptions"]?.[data.value];
  return { ...item, documentation: { kind: MarkupKind.Markdown, value: meaning ?? describeField(schema) } };
}

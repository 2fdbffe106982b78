import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver-types";
import { dereference, objectForm, type Schema } from "../../curriculum/schema";
import { type CompletionData, type CompletionPlace, itemOf } from "./place";

/** The spaces of one level. */
const STEP = "  ";

/** The fields that an object can still have: first those it must have, then the rest, each in the schema's order. */
export function fieldItems(place: CompletionPlace, schema: Schema): CompletionItem[] {
  const { cursor, root } = place;
  const form = objectForm(schema, root, (name) => cursor.siblings.get(name));
  const free = [...form.properties].filter(([name]) => !cursor.siblings.has(name));
  const required = free.filter(([name]) => form.required.includes(name));
  const optional = free.filter(([name]) => !form.required.includes(name));
  const items = [
    ...required.map(([name, field]) => fieldItem(place, name, field, true)),
    ...optional.map(([name, field]) => fieldItem(place, name, field, false)),
  ];
  return items;
}

function fieldItem(place: CompletionPlace, name: string, schema: Schema, required: boolean): CompletionItem {
  const { cursor, kind, settings } = place;
  const data: CompletionData = {
    kind: kind.id,
    path: [...cursor.path, name],
    type: cursor.rootFields.get("type") ?? cursor.rootFields.get("category"),
  };
  const newText = cursor.hasColon ? name : `${name}:${skeleton(place, schema)}`;
  const wantsValue =
    !cursor.hasColon &&
    (schema.enum !== undefined ||
      schema.type === "boolean" ||
      schema["x-code"] ||
      schema["x-reference"] ||
      schema.type === "array");
  return itemOf(place, name, settings.snippets ? newText : newText.replaceAll(/\$\{\d+:([^}]*)\}|\$\d+/g, "$1"), {
    kind: CompletionItemKind.Field,
    detail: `${schema.title ?? name}${required ? " (required)" : ""}`,
    data,
    ...(settings.snippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(wantsValue && settings.suggestAgain
      ? { command: { title: "Suggest", command: "editor.action.triggerSuggest" } }
      : {}),
  });
}

/** What follows the colon of a new field: the beginning of its value, indented below the field. */
function skeleton(place: CompletionPlace, schema: Schema): string {
  const { cursor, newline, root } = place;
  if (cursor.inFlow) return " $0";
  const below = newline + " ".repeat(cursor.column) + STEP;
  if (schema["x-markdown"] && schema.title === "Scenario") return ` |${below}$0`;
  if (schema.type === "array") {
    const items = dereference(schema.items, root);
    return items?.type === "object" ? `${below}- ${firstField(items, root)}` : " [$0]";
  }
  if (schema.type === "object" && schema.properties) return below + firstField(schema, root);
  if (schema.type === "object") return `${below}$0`;
  return " $0";
}

function firstField(schema: Schema, root: Schema): string {
  const { required, properties } = objectForm(schema, root, () => undefined);
  const name = required[0];
  const field = name === undefined ? undefined : properties.get(name);
  // A list or object as the first field would need its own lines: the author chooses.
  return name !== undefined && field && field.type !== "array" && field.type !== "object" ? `${name}: $0` : "$0";
}

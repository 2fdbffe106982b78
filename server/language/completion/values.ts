import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { dereference, type Schema } from "../../curriculum/schema";
import { sectionsFor } from "../../rules/curriculum/unknown-section";
import { ruleIds } from "../../rules/registry";
import { codeItems } from "./codes";
import { fieldItems } from "./fields";
import { modifierItems } from "./modifiers";
import { type CompletionData, type CompletionPlace, itemOf, written } from "./place";
import { referenceItems } from "./references";

/** The values that a field or list entry can have. */
export function valueItems(place: CompletionPlace, schema: Schema): CompletionItem[] {
  if (schema.type === "array") return listItems(place, schema);
  if (schema.type === "object" && schema.additionalProperties && typeof schema.additionalProperties === "object")
    return ruleItems(place);
  if (schema["x-code"]) return codeItems(place, schema["x-code"]);
  if (schema["x-modifier"]) return modifierItems(place);
  if (schema["x-reference"]) return referenceItems(place, schema["x-reference"]);
  if (schema["x-rule"])
    return ruleIds.map((id) => itemOf(place, id, written(place, id), { kind: CompletionItemKind.Constant }));
  if (schema["x-section"] === "named") return sectionItems(place);
  if (schema["x-level"]) return enumItems(place, { ...schema, enum: Object.keys(schema["x-enumDescriptions"] ?? {}) });
  if (schema.enum) return enumItems(place, schema);
  if (schema.type === "boolean")
    return ["true", "false"].map((value) => itemOf(place, value, value, { kind: CompletionItemKind.Keyword }));
  return exampleItems(place, schema);
}

/** A list that has not begun: its entries, with what begins it. */
function listItems(place: CompletionPlace, schema: Schema): CompletionItem[] {
  const items = dereference(schema.items, place.root);
  if (!items) return [];
  const { cursor } = place;
  if (cursor.role === "entry") {
    // A new line below the list's field: the entry needs its dash.
    const inner = {
      ...place,
      schema: items,
      cursor: { ...cursor, column: cursor.column + 2, path: [...cursor.path, 0], siblings: new Map() },
    };
    const entries = items.type === "object" ? fieldItems(inner, items) : valueItems(inner, items);
    return entries.map((item) => prefixed(item, "- "));
  }
  if (items.type === "object") return [];
  return valueItems({ ...place, schema: items, cursor: { ...cursor, inFlow: true } }, items).map((item) =>
    wrapped(item, place.cursor.needsSpace),
  );
}

function prefixed(item: CompletionItem, prefix: string): CompletionItem {
  if (item.textEdit) item.textEdit.newText = prefix + item.textEdit.newText;
  return item;
}

function wrapped(item: CompletionItem, space: boolean): CompletionItem {
  if (item.textEdit) item.textEdit.newText = `${space ? " " : ""}[${item.textEdit.newText.trimStart()}]`;
  return item;
}

function enumItems(place: CompletionPlace, schema: Schema): CompletionItem[] {
  const { cursor, kind } = place;
  return (schema.enum ?? [])
    .map(String)
    .filter((value) => !cursor.entries.includes(value))
    .map((value) => {
      const data: CompletionData = {
        kind: kind.id,
        path: cursor.path,
        value,
        type: cursor.rootFields.get("type") ?? cursor.rootFields.get("category"),
      };
      return itemOf(place, value, written(place, value), {
        kind: CompletionItemKind.EnumMember,
        detail: schema["x-enumDescriptions"]?.[value],
        data,
      });
    });
}

/** The sections of the exams that the exercise prepares for; of all exams while it names no credential. */
function sectionItems(place: CompletionPlace): CompletionItem[] {
  const { curriculum, ownId, kind } = place;
  const own = ownId === undefined ? [] : curriculum.find(kind.id, ownId);
  const titles = new Set(own.flatMap((document) => [...sectionsFor(document, curriculum)]));
  const offered = titles.size > 0 ? titles : curriculum.sections();
  return [...offered].map((title) =>
    itemOf(place, title, written(place, title), { kind: CompletionItemKind.EnumMember }),
  );
}

function ruleItems(place: CompletionPlace): CompletionItem[] {
  return ruleIds
    .filter((id) => !place.cursor.siblings.has(id))
    .map((id) => itemOf(place, id, place.cursor.hasColon ? id : `${id}: `, { kind: CompletionItemKind.Property }));
}

function exampleItems(place: CompletionPlace, schema: Schema): CompletionItem[] {
  if (schema["x-id"] || schema["x-markdown"]) return [];
  return (schema.examples ?? [])
    .filter((example) => typeof example === "string" || typeof example === "number")
    .map((example) =>
      itemOf(place, String(example), typeof example === "string" ? written(place, example) : String(example), {
        kind: CompletionItemKind.Value,
        detail: "Example",
      }),
    );
}

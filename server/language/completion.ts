import type { CompletionItem, CompletionList, Position } from "vscode-languageserver-types";
import { isScalar } from "yaml";
import type { Curriculum } from "../curriculum/curriculum";
import { patientOf } from "../curriculum/patient";
import { schemaAt } from "../curriculum/schema";
import type { Snapshot } from "../curriculum/snapshot";
import { cursorPlace } from "../yaml/cursor";
import { placeAt, sourceOf } from "../yaml/nodes";
import { fieldItems } from "./completion/fields";
import type { CompletionPlace, CompletionSettings } from "./completion/place";
import { templateItems } from "./completion/templates";
import { valueItems } from "./completion/values";

export { resolveCompletion } from "./completion/resolve";

/** A list shown to a person is short; what is left out comes with more letters. */
const MAXIMUM_ITEMS = 50;

/**
 * What an author may want to write at a place.
 * @param position in the file
 * @param curriculum whose credentials references are offered
 */
export function complete(
  snapshot: Snapshot,
  position: Position,
  curriculum: Curriculum,
  settings: CompletionSettings,
): CompletionList {
  const offset = snapshot.offsetAt(position);
  const { start, model } = snapshot.documentAt(offset);
  const text = model.yaml.text;
  const cursor = cursorPlace(text, offset - start);
  if (!cursor) return { isIncomplete: false, items: [] };
  const root = snapshot.kind.schema;
  const schema = schemaAt(root, cursor.path, (object, name) => {
    if (object.length === 0)
      return cursor.rootFields.get(name) ?? (cursor.path.length === 0 ? cursor.siblings.get(name) : undefined);
    return object.length === cursor.path.length ? cursor.siblings.get(name) : undefined;
  });
  const place: CompletionPlace = {
    cursor,
    schema,
    root,
    kind: snapshot.kind,
    curriculum,
    settings,
    newline: snapshot.text.includes("\r\n") ? "\r\n" : "\n",
    range: snapshot.rangeOf(cursor.span, start),
    typed: text.slice(cursor.span.start, offset - start),
    ownId: ownId(cursor.rootFields),
    patient: patientOf(model),
    fieldAt: (path) => {
      const node = placeAt(model.yaml.document, path)?.node;
      return isScalar(node) ? sourceOf(node) : undefined;
    },
  };
  const items = isEmpty(text, cursor.span) ? [...templateItems(place), ...itemsOf(place)] : itemsOf(place);
  const list = ranked(items, place.typed);
  return place.incomplete ? { ...list, isIncomplete: true } : list;
}

function itemsOf(place: CompletionPlace): CompletionItem[] {
  const { cursor, schema } = place;
  if (!schema) return [];
  if (schema.type === "object" && !schema.properties) return valueItems(place, schema);
  if (cursor.role === "key") return fieldItems(place, schema);
  if (cursor.role === "value") return valueItems(place, schema);
  return schema.type === "object" || schema.properties ? fieldItems(place, schema) : valueItems(place, schema);
}

/** Keeps our order, and no more than fit; tells the client to ask again when some were left out. */
function ranked(items: CompletionItem[], typed: string): CompletionList {
  const asked = typed.replace(/^["']/, "").toLowerCase();
  const fitting = items.length > MAXIMUM_ITEMS && asked ? bestFitting(items, asked) : items;
  const shown = fitting.slice(0, MAXIMUM_ITEMS);
  for (const [index, item] of shown.entries()) item.sortText = String(index).padStart(3, "0");
  return { isIncomplete: items.length > MAXIMUM_ITEMS, items: shown };
}

/** The items that what is typed can mean: first those that begin with it, then those that hold it, then its letters in order. */
function bestFitting(items: readonly CompletionItem[], asked: string): CompletionItem[] {
  const rank = (item: CompletionItem): number => {
    const text = (item.filterText ?? item.label).toLowerCase();
    if (item.label.toLowerCase().startsWith(asked)) return 0;
    if (text.includes(asked)) return 1;
    return isSubsequence(asked, text) ? 2 : 3;
  };
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .filter((entry) => entry.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function isSubsequence(asked: string, text: string): boolean {
  let at = 0;
  for (const letter of asked) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether the document holds nothing but what is being typed. */
function isEmpty(text: string, span: { start: number; end: number }): boolean {
  const rest = text.slice(0, span.start) + text.slice(span.end);
  return /^\uFEFF?(?:---)?\s*(?:#[^\n]*\s*)*$/.test(rest);
}

function ownId(fields: ReadonlyMap<string, string>): string | undefined {
  return fields.get("id");
}

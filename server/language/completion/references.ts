import { type CompletionItem, CompletionItemKind, CompletionItemTag } from "vscode-languageserver-types";
import type { DocumentSummary } from "../../curriculum/document-summary";
import { encounterFrom } from "../../curriculum/encounter";
import { leadingTo } from "../../curriculum/graph/reaches";
import { formFields, prerequisiteFields, successionFields } from "../../curriculum/graph/relations";
import { pastName } from "../../curriculum/names";
import { type CompletionPlace, itemOf, written } from "./place";

/**
 * The documents that a reference can name, found by their id, abbreviation, full name and former names: each with its
 * apprentice form behind it, names that were over on the day of the document last. Not the document itself, and none
 * that would close a circle.
 */
export function referenceItems(place: CompletionPlace, kind: string): CompletionItem[] {
  const { cursor, curriculum } = place;
  const closed = closing(place, kind);
  const { date } = encounterFrom((name) => cursor.rootFields.get(name));
  const free = curriculum
    .all(kind)
    .filter(({ id }) => id && id.text !== "" && !closed.has(id.text) && !cursor.entries.includes(id.text));
  const all = withForms(free).map((document) => {
    const id = document.id?.text ?? "";
    const over = date !== undefined && pastName(curriculum, kind, id, date) !== undefined;
    return { over, item: item(place, document, over) };
  });
  return [...all.filter(({ over }) => !over), ...all.filter(({ over }) => over)].map((entry) => entry.item);
}

/** The ids that cannot be named here: the document's own, and those that would lead back to it. */
function closing({ kind: own, ownId, cursor, curriculum }: CompletionPlace, kind: string): ReadonlySet<string> {
  if (ownId === undefined || own.id !== kind) return new Set();
  const field = String(cursor.path[0]);
  const chain = [prerequisiteFields, successionFields].find((fields) => fields.includes(field));
  return chain ? leadingTo(curriculum, kind, ownId, chain) : new Set([ownId]);
}

/** By id, and behind each document those that are forms of it. */
function withForms(documents: readonly DocumentSummary[]): DocumentSummary[] {
  const sorted = [...documents].sort((a, b) => ((a.id?.text ?? "") < (b.id?.text ?? "") ? -1 : 1));
  const ids = new Set(sorted.map(({ id }) => id?.text));
  const full = (document: DocumentSummary) => ofWhich(document).find((id) => ids.has(id) && id !== document.id?.text);
  return sorted
    .filter((document) => full(document) === undefined)
    .flatMap((document) => [document, ...sorted.filter((form) => full(form) === document.id?.text)]);
}

/** What a document is a form of, as an apprentice designation is. */
function ofWhich({ references }: DocumentSummary): string[] {
  return references.filter(({ field }) => formFields.includes(field)).map(({ text }) => text);
}

function item(place: CompletionPlace, document: DocumentSummary, over: boolean): CompletionItem {
  const { id, kind, fields, settings } = document;
  const { curriculum } = place;
  const own = id?.text ?? "";
  const name = fields.get("name") ?? fields.get("title");
  const former = formerNames(place, kind, own);
  const whole = ofWhich(document).flatMap((full) => curriculum.find(kind, full));
  // Clients look at the first hundred letters or so: short names before long ones.
  const names = [document, ...former, ...whole].flatMap((one) => [one.id?.text, one.fields.get("abbreviation")]);
  const long = [document, ...former, ...whole].map((one) => one.fields.get("name") ?? one.fields.get("title"));
  const was = former.map((one) => one.fields.get("abbreviation") ?? one.id?.text).filter(Boolean);
  return itemOf(place, own, written(place, own), {
    kind: CompletionItemKind.Reference,
    detail: [fields.get("abbreviation"), fields.get("issuer"), settings.join(", ")].filter(Boolean).join(" · "),
    ...(name ? { labelDetails: { description: name } } : {}),
    filterText: [...new Set([...names, ...long].filter(Boolean))].join(" "),
    ...(was.length > 0 ? { documentation: `${name ?? own}, formerly ${was.join(", ")}` } : {}),
    ...(over ? { tags: [CompletionItemTag.Deprecated] } : {}),
  });
}

/** The documents that became another one under a new name. */
function formerNames({ curriculum }: CompletionPlace, kind: string, id: string): DocumentSummary[] {
  const ids = leadingTo(curriculum, kind, id, successionFields);
  ids.delete(id);
  return [...ids].flatMap((former) => curriculum.find(kind, former));
}

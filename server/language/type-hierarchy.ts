import { type Position, SymbolKind, type TypeHierarchyItem } from "vscode-languageserver-types";
import type { Curriculum } from "../curriculum/curriculum";
import type { DocumentSummary } from "../curriculum/document-summary";
import { prerequisiteFields } from "../curriculum/graph/relations";
import { credential } from "../curriculum/kinds/credential";
import type { Snapshot } from "../curriculum/snapshot";
import { nameAt } from "./reference-at";

/** The credential under the cursor, where it is named or referred to: the beginning of a hierarchy. */
export function prepareTypeHierarchy(
  snapshot: Snapshot,
  position: Position,
  curriculum: Curriculum,
): TypeHierarchyItem[] {
  const name = nameAt(snapshot, position);
  if (name?.kind !== credential.id) return [];
  return curriculum.find(name.kind, name.id).flatMap((document) => itemOf(document));
}

/** What a credential builds on: those it requires, and the full one that an apprentice form turns into. */
export function supertypes(item: TypeHierarchyItem, curriculum: Curriculum): TypeHierarchyItem[] {
  return documentsOf(item, curriculum).flatMap(({ references }) =>
    references
      .filter(({ field }) => prerequisiteFields.includes(field))
      .flatMap(({ kind, text, field }) =>
        curriculum
          .find(kind, text)
          .flatMap((document) => itemOf(document, field === "apprenticeOf" ? "full form" : "required")),
      ),
  );
}

/** What builds on a credential: those that require it, and its apprentice forms. */
export function subtypes(item: TypeHierarchyItem, curriculum: Curriculum): TypeHierarchyItem[] {
  return documentsOf(item, curriculum).flatMap(({ kind, id }) =>
    curriculum.referrers(kind, id?.text ?? "").flatMap((document) => {
      const reference = document.references.find(
        ({ field, text }) => text === id?.text && prerequisiteFields.includes(field),
      );
      if (!reference || document.kind !== kind) return [];
      return itemOf(document, reference.field === "apprenticeOf" ? "apprentice form" : "requires it");
    }),
  );
}

/** The documents of an item: where it was made, as they are now. */
function documentsOf({ data }: TypeHierarchyItem, curriculum: Curriculum): readonly DocumentSummary[] {
  const id: unknown = (data as { id?: unknown } | undefined)?.id;
  return typeof id === "string" ? curriculum.find(credential.id, id) : [];
}

function itemOf({ uri, id, fields }: DocumentSummary, relation?: string): TypeHierarchyItem[] {
  if (!id) return [];
  return [
    {
      name: fields.get("abbreviation") ?? id.text,
      detail: [relation, fields.get("name"), fields.get("issuer")].filter(Boolean).join(" · "),
      kind: SymbolKind.Class,
      uri,
      range: id.range,
      selectionRange: id.range,
      data: { id: id.text },
    },
  ];
}

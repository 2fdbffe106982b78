import { credential } from "../kinds/credential";
import { dereference, type Schema } from "../schema";
import type { Choice, Relation } from "./credential-graph";

/** Every field by which a credential refers to another, in the schema's order. */
export const relations: readonly Relation[] = relationsOf(credential.schema, credential.id);

/** The fields by which one credential must be held before another. */
export const prerequisiteFields: readonly string[] = relations
  .filter(({ prerequisite }) => prerequisite)
  .map(({ kind }) => kind);

/** The fields by which a credential says which ones must be held before it. */
export const requirementFields: readonly string[] = relations
  .filter(({ order, prerequisite }) => order === "before" && prerequisite)
  .map(({ kind }) => kind);

/** The fields by which a credential says of which one it is a form that turns into it. */
export const formFields: readonly string[] = relations
  .filter(({ order, prerequisite }) => order === "after" && prerequisite)
  .map(({ kind }) => kind);

/** The fields by which a credential says which one carries on under a new name. */
export const successionFields: readonly string[] = relations
  .filter(({ succession }) => succession)
  .map(({ kind }) => kind);

/** The values that a field of a credential may have. @param name a field of the root; of a list its items count */
export function choicesOf(name: string): Choice[] {
  const field = dereference(credential.schema.properties?.[name], credential.schema);
  const values = field?.enum ? field : dereference(field?.items, credential.schema);
  return (values?.enum ?? []).map((value) => ({
    value: String(value),
    description: values?.["x-enumDescriptions"]?.[String(value)] ?? "",
  }));
}

function relationsOf(schema: Schema, kind: string): Relation[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const field = dereference(property, schema);
    const reference = field && referenceIn(field, schema, kind);
    if (!reference) return [];
    const { order, prerequisite = false, succession = false } = reference["x-relation"] ?? {};
    return [
      { kind: name, title: field.title ?? name, description: field.description ?? "", order, prerequisite, succession },
    ];
  });
}

/** The first schema at or below one that refers to a kind. */
function referenceIn(schema: Schema, root: Schema, kind: string): Schema | undefined {
  if (schema["x-reference"] === kind) return schema;
  for (const part of [schema.items, ...Object.values(schema.properties ?? {})]) {
    const below = dereference(part, root);
    const found = below && referenceIn(below, root, kind);
    if (found) return found;
  }
  return undefined;
}

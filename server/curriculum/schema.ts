import type { Path } from "../yaml/nodes";

/** The part of JSON Schema (draft-07) that `schemas/` uses, and the annotations that the engine reads from it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  examples?: unknown[];
  default?: unknown;
  properties?: Record<string, Schema | boolean>;
  additionalProperties?: Schema | boolean;
  required?: string[];
  items?: Schema;
  enum?: (string | number | boolean)[];
  const?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  allOf?: Schema[];
  if?: Schema;
  then?: Schema;
  not?: Schema;
  definitions?: Record<string, Schema>;
  /** The scalar is the document's own id. */
  "x-id"?: boolean;
  /** The scalar names a document of this kind by its id. */
  "x-reference"?: string;
  /** What a reference says of the two documents; see `curriculum/graph/relations.ts`. */
  "x-relation"?: { order?: "before" | "after"; prerequisite?: boolean; succession?: boolean };
  /** The scalar is a code reference, and what it may stand for. */
  "x-code"?: "diagnosis" | "procedure" | "any";
  /** The scalar is a modifier of a procedure. */
  "x-modifier"?: boolean;
  /** The scalar names a rule. */
  "x-rule"?: boolean;
  /** The object says of each rule, by its id, how it is judged. */
  "x-rules"?: boolean;
  /** The level of a rule, alone or with the rule's options. */
  "x-level"?: boolean;
  /** The scalar is the title of a section of an exam: where the exam has it, or where something prepares for it. */
  "x-section"?: "declared" | "named";
  /** The scalar is Markdown. */
  "x-markdown"?: boolean;
  /** What each value of `enum` means. */
  "x-enumDescriptions"?: Record<string, string>;
}

/** A form that an object takes, once its discriminating field is known. */
export interface ObjectForm {
  /** The fields it may have, in the schema's order. */
  properties: ReadonlyMap<string, Schema>;
  required: readonly string[];
  /** Fields that another form of the same object has, but not this one. */
  forbidden: ReadonlySet<string>;
}

/** Follows `$ref` within the file. */
export function dereference(schema: Schema | boolean | undefined, root: Schema): Schema | undefined {
  let current = schema;
  while (current && typeof current === "object" && current.$ref) {
    current = root.definitions?.[current.$ref.replace("#/definitions/", "")];
  }
  return typeof current === "object" ? current : undefined;
}

/**
 * The fields an object may have, given what it already says.
 * @param fieldValue the value of a sibling field as text, which decides between forms (`type: audit`)
 */
export function objectForm(schema: Schema, root: Schema, fieldValue: (name: string) => string | undefined): ObjectForm {
  const branches = schema.allOf?.filter((branch) => branch.if && branch.then && holds(branch.if, fieldValue)) ?? [];
  const known = forms
    .get(schema)
    ?.find(
      (made) => made.branches.length === branches.length && made.branches.every((one, at) => one === branches[at]),
    );
  if (known) return known.form;
  const form = formOf(schema, root, branches);
  forms.set(schema, [...(forms.get(schema) ?? []), { branches, form }]);
  return form;
}

function formOf(schema: Schema, root: Schema, branches: readonly Schema[]): ObjectForm {
  const properties = new Map<string, Schema>();
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const resolved = dereference(property, root);
    if (resolved) properties.set(name, resolved);
  }
  const required = [...(schema.required ?? [])];
  const forbidden = new Set<string>();
  for (const { then } of branches) {
    required.push(...(then?.required ?? []));
    for (const [name, property] of Object.entries(then?.properties ?? {})) {
      if (property === false) forbidden.add(name);
    }
  }
  for (const name of forbidden) properties.delete(name);
  return { properties, required: [...new Set(required)], forbidden };
}

/** The forms that objects have taken, by the branches that held. There are as many as the schemas tell apart. */
const forms = new WeakMap<Schema, { branches: readonly Schema[]; form: ObjectForm }[]>();

/** Whether an `if` of ours holds: it asks for constants, for values of a list, or for a field to be there or not. */
export function holds(condition: Schema, fieldValue: (name: string) => string | undefined): boolean {
  if (condition.not && holds(condition.not, fieldValue)) return false;
  if (!(condition.required ?? []).every((name) => fieldValue(name) !== undefined)) return false;
  return Object.entries(condition.properties ?? {}).every(([name, property]) => {
    const value = fieldValue(name);
    if (value === undefined || typeof property === "boolean") return true;
    if (property.const !== undefined) return String(property.const) === value;
    return property.enum ? property.enum.map(String).includes(value) : true;
  });
}

/**
 * The schema of what stands at a path.
 * @param fieldValue the value of a field of the object at a path, as text; decides between forms
 * @returns undefined where the schema knows no such place
 */
export function schemaAt(
  root: Schema,
  path: Path,
  fieldValue: (object: Path, name: string) => string | undefined,
): Schema | undefined {
  let current: Schema | undefined = root;
  for (const [depth, step] of path.entries()) {
    if (!current) return undefined;
    if (typeof step === "number") current = dereference(current.items, root);
    else {
      const object = path.slice(0, depth);
      const field = objectForm(current, root, (name) => fieldValue(object, name)).properties.get(step);
      current = field ?? (typeof current.additionalProperties === "object" ? current.additionalProperties : undefined);
      current = dereference(current, root);
    }
  }
  return current;
}

import { isMap, isPair, isScalar, isSeq, type Node } from "yaml";
import type { DocumentModel } from "../../curriculum/model";
import { type ObjectForm, objectForm, type Schema, schemaAt } from "../../curriculum/schema";
import { type Path, type Place, placeAt, spanOf } from "../../yaml/nodes";
import type { Span } from "../../yaml/span";

/** Where an error of the schema is, with all that a message about it needs. */
export interface SchemaContext {
  model: DocumentModel;
  path: Path;
  place: Place | undefined;
  /** The plain value at the path. */
  value: unknown;
  /** The schema of the value. */
  schema: Schema | undefined;
  /** The last field name on the path, for messages; the document's kind at the root. */
  name: string;
  /** The form of the object at the path. */
  form(): ObjectForm;
}

/** Looks up the place of an error. */
export function contextOf(model: DocumentModel, path: Path): SchemaContext {
  const root = model.kind.schema;
  const schema = schemaAt(root, path, (object, field) => fieldText(valueAt(model.yaml.value, object), field));
  const value = valueAt(model.yaml.value, path);
  return {
    model,
    path,
    place: placeAt(model.yaml.document, path),
    value,
    schema,
    name: String(path.findLast((step) => typeof step === "string") ?? model.kind.noun),
    form: () => objectForm(schema ?? {}, root, (field) => fieldText(value, field)),
  };
}

/** The value's own span; where there is none, the span of its field name. */
export function valueSpan(context: SchemaContext): Span {
  const { node, pair } = context.place ?? {};
  if (node && isScalar(node) && node.value !== null) return spanOf(node);
  if (isMap(node) || isSeq(node)) return headSpan(context);
  return pair ? spanOf(pair.key as Node) : headSpan(context);
}

/** What stands for a whole map or list without underlining all of it: its field's name, else its own first field. */
export function headSpan(context: SchemaContext): Span {
  const { node, pair } = context.place ?? {};
  if (pair && isScalar(pair.key)) return spanOf(pair.key);
  if (isMap(node)) {
    const first = node.items[0];
    if (first && isPair(first) && isScalar(first.key)) return spanOf(first.key);
  }
  if (node) {
    const span = spanOf(node);
    const line = context.model.yaml.text.slice(span.start).search(/[\r\n]|$/);
    return { start: span.start, end: Math.max(span.start, Math.min(span.end, span.start + line)) };
  }
  return { start: 0, end: context.model.yaml.text.search(/[\r\n]|$/) };
}

/** The span of a field's name in the object at the context's path. */
export function keySpan(context: SchemaContext, field: string): Span {
  const pair = placeAt(context.model.yaml.document, [...context.path, field])?.pair;
  return pair && isScalar(pair.key) ? spanOf(pair.key) : headSpan(context);
}

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}

function fieldText(value: unknown, field: string): string | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, field)) return undefined;
  const found = (value as Record<string, unknown>)[field];
  return typeof found === "object" ? "" : String(found);
}

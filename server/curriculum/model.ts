import { isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import { Derived } from "../yaml/derived";
import type { YamlDocument } from "../yaml/document";
import { keyOf, type Path, type Place, placeAt, resolve, sourceOf, spanOf } from "../yaml/nodes";
import type { Span } from "../yaml/span";
import { type DocumentSettings, noSettings } from "./document-settings";
import type { DocumentKind } from "./kinds/document-kind";
import { dereference, objectForm, type Schema } from "./schema";

/** A scalar that the schema says more of than its type: an id, a reference, a code, a modifier, a rule, a section. */
export interface Slot {
  /** Its place among the slots of its document, from 0. */
  at: number;
  path: Path;
  schema: Schema;
  /** Whether it is a code or a modifier. */
  coded: boolean;
  /** As the author typed it, without quotes. */
  text: string;
  node: Scalar;
  span: Span;
}

/** One document with its meaning: what it is, what it is called and what it refers to. Offsets are the document's own. */
export interface DocumentModel {
  readonly kind: DocumentKind;
  readonly yaml: YamlDocument;
  readonly slots: readonly Slot[];
  /** Whether any of them is a code or a modifier. */
  readonly coded: boolean;
  /** What its curriculum says of it. */
  readonly settings: DocumentSettings;
}

/** The model of a document, made once: the document is immutable. */
export function modelOf(
  yaml: YamlDocument,
  kind: DocumentKind,
  settings: DocumentSettings = noSettings,
): DocumentModel {
  const known = models.of(yaml);
  if (known?.kind === kind) return known;
  const slots = collectSlots(yaml, kind.schema);
  const model: DocumentModel = { kind, yaml, slots, coded: slots.some(isCoded), settings };
  models.set(yaml, model);
  return model;
}

const models = new Derived<DocumentModel>();

function isCoded({ coded }: Slot): boolean {
  return coded;
}

/** The text of a field of the root, when it is there and a scalar. */
export function rootField(model: DocumentModel, name: string): { text: string; span: Span } | undefined {
  const node = ownNode(model, name);
  return isScalar(node) ? { text: sourceOf(node), span: spanOf(node) } : undefined;
}

/** The text alone of a field of the root, when it is there and a scalar. */
export function rootScalarText(model: DocumentModel, name: string): string | undefined {
  const node = ownNode(model, name);
  return isScalar(node) ? sourceOf(node) : undefined;
}

/** The same place as `placeAt` finds for a field of the root, also one that comes in by a merge key. */
export function rootPlace(model: DocumentModel, name: string): Place | undefined {
  const { document, fields } = model.yaml;
  const pair = fields.get(name);
  if (pair) return { node: resolve(pair.value, document), pair };
  return fields.has("<<") ? placeAt(document, [name]) : undefined;
}

/** The node of a field of the root, also one that comes in by a merge key. */
export function rootNode(model: DocumentModel, name: string): Node | undefined {
  const { fields, document } = model.yaml;
  const pair = fields.get(name);
  if (pair) return resolve(pair.value, document);
  return fields.has("<<") ? placeAt(document, [name])?.node : undefined;
}

/**
 * The text of a field of the root where plain data shows it: a document of the usual form, and a value that is a string.
 * Sooner found than the node, and with what escapes mean.
 */
export function plainText(model: DocumentModel, name: string): string | undefined {
  const value = plainFields(model)?.[name];
  return typeof value === "string" ? value : undefined;
}

/** The fields of the root as plain data, where they tell what its nodes tell; see `YamlDocument.isUsual`. */
function plainFields({ yaml }: DocumentModel): Readonly<Record<string, unknown>> | undefined {
  return yaml.isUsual ? ((yaml.value ?? undefined) as Record<string, unknown> | undefined) : undefined;
}

/** The text of a field of the root, or what the curriculum says stands there when it is left out. */
export function rootText(model: DocumentModel, name: string): string | undefined {
  const fields = plainFields(model);
  const value = fields?.[name];
  if (typeof value === "string") return value;
  // A field that plain data has not is not there.
  const text = fields && value === undefined ? undefined : rootScalarText(model, name);
  return text ?? defaultOf(model, name);
}

/** What the curriculum says stands in a field of the root that a document leaves out. */
export function defaultOf({ kind, settings }: DocumentModel, name: string): string | undefined {
  const known = Object.hasOwn(settings.defaults, name) && Object.hasOwn(kind.schema.properties ?? {}, name);
  return known ? settings.defaults[name] : undefined;
}

/** The texts in a field of the root that is a list; none when it is not there. */
export function rootList(model: DocumentModel, name: string): string[] {
  const node = ownNode(model, name);
  if (!isSeq(node)) return [];
  return node.items.flatMap((item) => (isScalar(item) ? [sourceOf(item)] : []));
}

/** A field that the root itself has. */
function ownNode({ yaml }: DocumentModel, name: string): Node | undefined {
  return resolve(yaml.fields.get(name)?.value, yaml.document);
}

function collectSlots(yaml: YamlDocument, root: Schema): Slot[] {
  const slots: Slot[] = [];
  const visit = (raw: unknown, schema: Schema | undefined, path: Path): void => {
    if (!schema) return;
    const { someBelow, own, coded } = meaningOf(schema, root);
    if (!someBelow) return;
    const node = resolve(raw, yaml.document);
    if (isScalar(node)) {
      if (own && node.value !== null) {
        const span = spanOf((raw ?? node) as Node);
        slots.push({ at: slots.length, path, schema, coded, text: sourceOf(node), node, span });
      }
    } else if (isMap(node)) {
      const form = objectForm(schema, root, (name) => scalarText(fieldNode(node, name, yaml)));
      for (const pair of node.items) {
        const key = keyOf(pair);
        if (key !== undefined) visit(pair.value, form.properties.get(key), [...path, key]);
      }
    } else if (isSeq(node)) {
      const items = dereference(schema.items, root);
      for (const [index, item] of node.items.entries()) visit(item, items, [...path, index]);
    }
  };
  visit(yaml.root, root, []);
  return slots;
}

/** What a schema says of a value beyond its form. */
interface Meaning {
  /** Whether it or anything below it is annotated; else nobody need go there: it may be long prose. */
  someBelow: boolean;
  /** Whether it is annotated itself. */
  own: boolean;
  /** Whether it is a code or a modifier. */
  coded: boolean;
}

const meanings = new Map<Schema, Meaning>();

/** Found once for each schema: every value of every document comes here. */
function meaningOf(schema: Schema, root: Schema): Meaning {
  const known = meanings.get(schema);
  if (known) return known;
  const coded = !!(schema["x-code"] || schema["x-modifier"]);
  const own = coded || !!(schema["x-id"] || schema["x-reference"] || schema["x-rule"] || schema["x-section"]);
  const meaning: Meaning = { someBelow: own, own, coded };
  // Before what is below is looked at, which may be the same again.
  meanings.set(schema, meaning);
  const below = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
  meaning.someBelow ||= below.some((part) => {
    const resolved = dereference(part, root);
    return !!resolved && meaningOf(resolved, root).someBelow;
  });
  return meaning;
}

function fieldNode(node: unknown, name: string, yaml: YamlDocument): Node | undefined {
  if (!isMap(node)) return undefined;
  return resolve(node.items.find((pair) => keyOf(pair) === name)?.value, yaml.document);
}

function scalarText(node: Node | undefined): string | undefined {
  return node === undefined ? undefined : isScalar(node) ? sourceOf(node) : "";
}

import { isMap, isPair, isScalar } from "yaml";
import { dereference, type Schema, schemaAt } from "../../curriculum/schema";
import { placeAt, spanOf } from "../../yaml/nodes";
import type { Fix } from "../finding";
import { listNames } from "../nearest";
import type { SchemaContext } from "./context";

/** Says which form a forbidden field belongs to: «`options` belongs to `multiple-choice`; here `type` is `coding`». */
export function otherForms(context: SchemaContext): string | undefined {
  const object = context.path.slice(0, -1);
  const field = String(context.path.at(-1));
  const document = context.model.yaml.document;
  const parent = schemaAt(context.model.kind.schema, object, () => undefined);
  const allowed: string[] = [];
  let discriminator: string | undefined;
  for (const branch of parent?.allOf ?? []) {
    const [name, condition] = Object.entries(branch.if?.properties ?? {})[0] ?? [];
    if (!name || typeof condition !== "object") continue;
    discriminator = name;
    if (branch.then?.properties?.[field] !== false) allowed.push(String(condition.const));
  }
  if (!discriminator || allowed.length === 0) return undefined;
  const said = placeAt(document, [...object, discriminator])?.node;
  const current = isScalar(said) ? String(said.value) : "";
  return `it goes with \`${discriminator}\` ${listNames(allowed)}, and here \`${discriminator}\` is \`${current}\`. Remove it or change \`${discriminator}\`.`;
}

/** A fix that writes a missing field behind the last one of its object, with an empty value to fill in. */
export function addField(context: SchemaContext, field: string, schema: Schema | undefined): Fix | undefined {
  const map = context.place?.node;
  if (!isMap(map) || map.flow) return undefined;
  const last = map.items.at(-1);
  const first = map.items[0];
  if (!first || !last || !isPair(first) || !isScalar(first.key) || !map.range) return undefined;
  const { text } = context.model.yaml;
  const start = spanOf(first.key).start;
  const indent = " ".repeat(start - (text.lastIndexOf("\n", start - 1) + 1));
  const end = map.range[1];
  const lineEnd = text.slice(end).search(/[\r\n]|$/) + end;
  // After a block scalar or a line break the object already ends at the start of a line.
  const atLineStart = end > 0 && /[\r\n]/.test(text[end - 1] ?? "");
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const value = emptyValue(dereference(schema, context.model.kind.schema));
  const line = `${indent}${field}:${value}`;
  return {
    title: `Add ${field}`,
    edits: [
      atLineStart
        ? { span: { start: end, end }, newText: line + newline }
        : { span: { start: lineEnd, end: lineEnd }, newText: newline + line },
    ],
    certain: false,
  };
}

function emptyValue(schema: Schema | undefined): string {
  if (schema?.type === "array") return " []";
  return schema?.type === "object" ? " {}" : " ";
}

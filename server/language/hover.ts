import { type Hover, MarkupKind, type Position } from "vscode-languageserver-types";
import { isScalar } from "yaml";
import { parseReference } from "../codesets/registry";
import type { Curriculum } from "../curriculum/curriculum";
import { encounterOf } from "../curriculum/encounter";
import type { DocumentModel } from "../curriculum/model";
import { objectForm, type Schema, schemaAt } from "../curriculum/schema";
import type { Snapshot } from "../curriculum/snapshot";
import { locate, type Path, placeAt, sourceOf, spanOf } from "../yaml/nodes";
import type { Span } from "../yaml/span";
import { type CodeCardOptions, codeCard } from "./code-card";
import { describeField } from "./describe-field";
import { escapeMarkdown } from "./markdown";

/**
 * What the thing under the pointer is: a field, a value, a credential, a code.
 * @param link the address behind a code that a card names, where the client can follow it
 */
export function hover(
  snapshot: Snapshot,
  position: Position,
  curriculum: Curriculum,
  link?: (reference: string) => string,
): Hover | null {
  const offset = snapshot.offsetAt(position);
  const { start, model } = snapshot.documentAt(offset);
  const found = locate(model.yaml.document, offset - start);
  if (!found) return null;
  const fieldValue = (object: Path, name: string) => textAt(model, [...object, name]);
  const schema = schemaAt(model.kind.schema, found.path, fieldValue);
  if (!schema) return null;
  const show = (value: string | undefined, span: Span): Hover | null =>
    value ? { contents: { kind: MarkupKind.Markdown, value }, range: snapshot.rangeOf(span, start) } : null;
  if (found.onKey && found.pair && isScalar(found.pair.key)) {
    const name = String(found.path.at(-1));
    const parent = schemaAt(model.kind.schema, found.path.slice(0, -1), fieldValue);
    const form = objectForm(parent ?? {}, model.kind.schema, (field) => fieldValue(found.path.slice(0, -1), field));
    return show(describeField(schema, form.required.includes(name)), spanOf(found.pair.key));
  }
  const place = placeAt(model.yaml.document, found.path);
  if (!found.node || !isScalar(place?.node)) return null;
  const text = sourceOf(place.node);
  const card = cardOf(text, schema, curriculum, { date: encounterOf(model).date, link });
  return show(card ?? describeValue(text, schema, curriculum), spanOf(found.node));
}

/** The card of a code or modifier whose set is installed and has it. */
function cardOf(text: string, schema: Schema, { codes }: Curriculum, options: CodeCardOptions): string | undefined {
  const code = schema["x-code"]
    ? codes.find(text)
    : schema["x-modifier"]
      ? (codes.get("hcpcs")?.find(text) ?? codes.get("cpt")?.find(text))
      : undefined;
  return code && codeCard(code, options);
}

function describeValue(text: string, schema: Schema, curriculum: Curriculum): string | undefined {
  if (schema["x-code"]) return describeCode(text, schema["x-code"]);
  if (schema["x-reference"]) return describeDocument(text, schema["x-reference"], curriculum);
  const meaning = schema["x-enumDescriptions"]?.[text];
  return meaning && `\`${text}\`: ${meaning}`;
}

function describeCode(text: string, role: "diagnosis" | "procedure" | "any"): string | undefined {
  const reference = parseReference(text);
  if (!reference) return undefined;
  const structure = reference.system.structure(reference.code, role);
  if (!structure.ok) return `**${reference.system.title}** · ${structure.reason}.`;
  return `**${reference.system.title} ${escapeMarkdown(reference.code)}** · ${structure.kind}, ${structure.part}\n\n${reference.system.description}`;
}

function describeDocument(id: string, kind: string, curriculum: Curriculum): string | undefined {
  const document = curriculum.find(kind, id)[0];
  if (!document) return undefined;
  const field = (name: string) => {
    const value = document.fields.get(name);
    return value === undefined ? undefined : escapeMarkdown(value);
  };
  const facts = [
    field("issuer"),
    field("category"),
    document.fields.has("renamedTo") ? `renamed to ${field("renamedTo")}` : undefined,
  ];
  const line = document.id?.range.start.line ?? 0;
  return [
    `**${field("abbreviation") ?? escapeMarkdown(id)}** · ${field("name") ?? field("title") ?? ""}`,
    facts.filter(Boolean).join(" · "),
    `[Open its file](${encodeURI(document.uri).replaceAll("%25", "%").replaceAll("(", "%28").replaceAll(")", "%29")}#L${line + 1})`,
  ].join("\n\n");
}

function textAt(model: DocumentModel, path: Path): string | undefined {
  const place = placeAt(model.yaml.document, path);
  if (!place) return undefined;
  return isScalar(place.node) ? sourceOf(place.node) : "";
}

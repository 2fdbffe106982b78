import type { ErrorObject } from "ajv";
import type { Node } from "yaml";
import { isMap, isScalar } from "yaml";
import type { Schema } from "../../curriculum/schema";
import { quotingOf, sourceOf, spanOf } from "../../yaml/nodes";
import { writeScalar } from "../../yaml/quoting";
import { listNames, nearest } from "../nearest";
import type { RuleFinding } from "../rule";
import { headSpan, keySpan, type SchemaContext, valueSpan } from "./context";
import { addField, otherForms } from "./forms";

type Explain = (error: ErrorObject, context: SchemaContext) => RuleFinding | undefined;

/** One row a keyword of JSON Schema: the message and the exact place. A keyword that is not here (`if`) says nothing of its own. */
export const keywords: Record<string, Explain | undefined> = {
  required(error, context) {
    const field = String(error.params.missingProperty);
    const schema = context.form().properties.get(field);
    const purpose = firstSentence(schema);
    const fix = addField(context, field, schema);
    return {
      message: `\`${field}\` is missing${context.path.length > 0 ? ` in \`${context.name}\`` : ""}.${purpose ? ` ${purpose}` : ""}`,
      span: headSpan(context),
      fixes: fix ? [fix] : [],
    };
  },

  additionalProperties(error, context) {
    const field = String(error.params.additionalProperty);
    const span = keySpan(context, field);
    const form = context.form();
    const present = new Set(Object.keys((context.value ?? {}) as object));
    const free = [...form.properties.keys()].filter((name) => !present.has(name));
    const meant = nearest(field, free);
    const where =
      context.path.length > 0
        ? `\`${context.name}\``
        : `${article(context.model.kind.noun)} ${context.model.kind.noun}`;
    const hint = meant[0]
      ? `Did you mean \`${meant[0]}\`?`
      : free.length > 0
        ? `It can also have ${listNames(free, 5, "and")}.`
        : "Remove it.";
    return {
      message: `There is no field \`${clip(field)}\` in ${where}. ${hint}`,
      span,
      fixes: meant.map((name) => ({
        title: `Change to ${name}`,
        edits: [{ span, newText: name }],
        certain: meant.length === 1,
      })),
    };
  },

  "false schema"(_error, context) {
    const field = context.name;
    const parent = otherForms(context);
    return {
      message: `\`${field}\` does not belong to this form: ${parent ?? "remove it, or change what the document says it is."}`,
      span: context.place?.pair ? spanOf(context.place.pair.key as Node) : valueSpan(context),
    };
  },

  enum(_error, context) {
    const values = (context.schema?.enum ?? []).map(String);
    const shown = textOf(context);
    const meant = nearest(shown, values);
    const span = valueSpan(context);
    const node = context.place?.node;
    if (context.value === null) return keywords.type?.(_error, context);
    const problem = `\`${clip(shown, 40)}\` is no value of \`${context.name}\`.`;
    return {
      message: meant[0] ? `${problem} Did you mean \`${meant[0]}\`?` : withValues(problem, values),
      span,
      fixes: isScalar(node)
        ? meant.map((name) => ({
            title: `Change to ${name}`,
            edits: [{ span, newText: writeScalar(name, quotingOf(node)) }],
            certain: meant.length === 1,
          }))
        : [],
    };
  },

  type(_error, context) {
    if (isCodeText(context)) return undefined;
    if (context.value === null || context.value === undefined) {
      return {
        message: `\`${context.name}\` has no value yet. ${firstSentence(context.schema) ?? ""}`.trimEnd(),
        span: valueSpan(context),
      };
    }
    const node = context.place?.node;
    const quoted = context.schema?.type === "string" && isScalar(node) && typeof context.value !== "object";
    return {
      message: `\`${context.name}\` must be ${typeName(context.schema)}${quoted ? ", so put it in quotes" : exampleOf(context.schema)}.`,
      span: valueSpan(context),
      fixes: quoted
        ? [
            {
              title: "Put it in quotes",
              edits: [{ span: spanOf(node), newText: `"${sourceOf(node)}"` }],
              certain: true,
            },
          ]
        : [],
    };
  },

  pattern(_error, context) {
    if (isCodeText(context)) return undefined;
    const purpose = firstSentence(context.schema) ?? "";
    return {
      message: clip(
        `\`${clip(textOf(context), 40)}\` is not what \`${context.name}\` needs${exampleOf(context.schema)}. ${purpose}`,
        200,
      ),
      span: valueSpan(context),
    };
  },

  minimum: limit,
  maximum: limit,
  exclusiveMinimum: (_error, context) => ({
    message: `\`${context.name}\` must be more than 0.`,
    span: valueSpan(context),
  }),
  minLength: (_error, context) => ({
    message: `\`${context.name}\` is empty. ${firstSentence(context.schema) ?? ""}`.trimEnd(),
    span: valueSpan(context),
  }),
  minItems: (error, context) => ({
    message:
      `\`${context.name}\` needs at least ${Number(error.params.limit)} ${Number(error.params.limit) === 1 ? "entry" : "entries"}. ${firstSentence(context.schema) ?? ""}`.trimEnd(),
    span: headSpan(context),
  }),
  maxItems: (error, context) => ({
    message: `\`${context.name}\` can have at most ${Number(error.params.limit)} entries; a claim has no room for more.`,
    span: headSpan(context),
  }),
  minProperties: (_error, context) => ({
    message: `Nothing is said here. Fill it in or remove it.`,
    span: headSpan(context),
  }),
  uniqueItems(error, context) {
    const index = Math.max(Number(error.params.i), Number(error.params.j));
    const list = context.place?.node;
    const item = list && "items" in list ? (list.items[index] as Node | undefined) : undefined;
    return {
      message: `This stands in \`${context.name}\` twice. Remove one of them.`,
      span: item ? spanOf(item) : headSpan(context),
    };
  },
};

/** As many of the allowed values as a message has room for, seven at most. */
function withValues(problem: string, values: readonly string[]): string {
  for (let shown = 7; shown > 1; shown--) {
    const message = `${problem} It can be ${listNames(values, shown)}.`;
    if (message.length <= 200) return message;
  }
  return problem;
}

function limit(error: ErrorObject, context: SchemaContext): RuleFinding {
  const bound = error.keyword === "minimum" ? "at least" : "at most";
  return { message: `\`${context.name}\` must be ${bound} ${Number(error.params.limit)}.`, span: valueSpan(context) };
}

/** Codes and modifiers are judged by the rules that know code sets, from the source text. */
function isCodeText(context: SchemaContext): boolean {
  const coded = context.schema?.["x-code"] || context.schema?.["x-modifier"];
  return !!coded && context.value !== null && typeof context.value !== "object";
}

function textOf(context: SchemaContext): string {
  const node = context.place?.node;
  return isScalar(node) ? sourceOf(node) : isMap(node) ? "a group of fields" : "a list";
}

const TYPES: Record<string, string> = {
  string: "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
};

function typeName(schema: Schema | undefined): string {
  const types = [schema?.type ?? "string"].flat();
  return types.map((type) => TYPES[type] ?? type).join(" or ");
}

function exampleOf(schema: Schema | undefined): string {
  const example = schema?.examples?.[0];
  if (example === undefined) return "";
  const text = typeof example === "string" ? example : JSON.stringify(example);
  return text.length > 60 ? "" : `, such as \`${text}\``;
}

/** The first sentence of a field's description: what the field is for. */
export function firstSentence(schema: Schema | undefined): string | undefined {
  return schema?.description?.match(/^.*?[.?](?= |$)/)?.[0] ?? schema?.description;
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? "an" : "a";
}

function clip(text: string, length = 60): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

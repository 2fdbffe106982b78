import type { Schema } from "../curriculum/schema";

/** How many values a person reads before they stop. */
const SHOWN_VALUES = 7;

/** What a field is, as Markdown: description, values, example. Its text is the schema's, so nothing needs escaping. */
export function describeField(schema: Schema, required = false): string {
  const parts = [`**${schema.title ?? ""}**${required ? " (required)" : ""}`, schema.description ?? ""];
  const values = schema.enum ?? [];
  if (values.length > 0) {
    const shown = values.slice(0, SHOWN_VALUES).map((value) => {
      const meaning = schema["x-enumDescriptions"]?.[String(value)];
      return `- \`${value}\`${meaning ? `: ${meaning}` : ""}`;
    });
    if (values.length > SHOWN_VALUES) shown.push(`- and ${values.length - SHOWN_VALUES} more`);
    parts.push(shown.join("\n"));
  }
  const example = schema.examples?.[0];
  if (example !== undefined && values.length === 0) {
    parts.push(`Example: \`${typeof example === "string" ? example : JSON.stringify(example)}\``);
  }
  return parts.filter(Boolean).join("\n\n");
}

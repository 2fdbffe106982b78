import { isMap, isScalar, type Node } from "yaml";
import { RULE_LEVELS, type RuleLevel, readRule } from "../../curriculum/configuration";
import type { DocumentModel } from "../../curriculum/model";
import { dereference, type Schema } from "../../curriculum/schema";
import { type Path, placeAt, quotingOf, spanOf } from "../../yaml/nodes";
import { writeScalar } from "../../yaml/quoting";
import type { Fix } from "../finding";
import { listNames, nearest } from "../nearest";
import type { DocumentRule, RuleBase, RuleFinding } from "../rule";

/**
 * What a configuration says of rules: that there is no such rule, level or option.
 * @param rules every rule, asked for when a configuration is judged, since this is one of them
 */
export function ruleSettings(rules: () => readonly RuleBase[]): DocumentRule {
  return {
    id: "rule-settings",
    level: "error",
    scope: "document",
    summary: "A configuration that names a rule, a level or an option that there is not.",
    concerns: ({ schema }) => holdsRules(schema, schema),
    check: (model) => judge(model, rules),
  };
}

function judge(model: DocumentModel, rules: () => readonly RuleBase[]): RuleFinding[] {
  const root = model.kind.schema;
  const found: RuleFinding[] = [];
  const visit = (schema: Schema | undefined, value: unknown, path: Path): void => {
    if (!schema || typeof value !== "object" || value === null || !holdsRules(schema, root)) return;
    if (Array.isArray(value)) {
      const items = dereference(schema.items, root);
      for (const [index, item] of value.entries()) visit(items, item, [...path, index]);
      return;
    }
    for (const [name, child] of Object.entries(value)) {
      if (schema["x-rules"]) found.push(...judgeRule(model, [...path, name], child, rules()));
      else visit(dereference(schema.properties?.[name], root), child, [...path, name]);
    }
  };
  visit(root, model.yaml.value, []);
  return found;
}

const holding = new WeakMap<Schema, boolean>();

/** Whether rules are named anywhere below a schema. */
function holdsRules(schema: Schema, root: Schema): boolean {
  const known = holding.get(schema);
  if (known !== undefined) return known;
  holding.set(schema, false);
  const below = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
  const holds =
    schema["x-rules"] === true ||
    below.some((part) => {
      const resolved = dereference(part, root);
      return resolved !== undefined && holdsRules(resolved, root);
    });
  holding.set(schema, holds);
  return holds;
}

function judgeRule(model: DocumentModel, path: Path, value: unknown, rules: readonly RuleBase[]): RuleFinding[] {
  const id = String(path.at(-1));
  // As nearly all are: a level of a rule that there is.
  if (RULE_LEVELS.includes(value as RuleLevel) && rules.some((rule) => rule.id === id)) return [];
  const place = placeAt(model.yaml.document, path);
  const key = place?.pair?.key as Node | undefined;
  if (!place || !key) return [];
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) {
    const meant = nearest(
      id,
      rules.map((candidate) => candidate.id),
    );
    const hint = meant[0] ? `Did you mean \`${meant[0]}\`?` : "docs/rules lists all of them.";
    return [{ message: `There is no rule \`${clip(id)}\`. ${hint}`, span: spanOf(key), fixes: renames(key, meant) }];
  }
  const { level, options } = readRule(value);
  const written = Array.isArray(value) ? value[0] : isRecord(value) ? value.level : value;
  const found: RuleFinding[] = [];
  if (!level && !(isRecord(value) && value.level === undefined)) {
    const at = placeAt(
      model.yaml.document,
      Array.isArray(value) ? [...path, 0] : isRecord(value) ? [...path, "level"] : path,
    );
    const node = at?.node ?? undefined;
    const meant = isScalar(node) && node.value !== null ? nearest(String(written), RULE_LEVELS) : [];
    const shown = typeof written === "string" || typeof written === "number" ? `\`${clip(String(written))}\`` : "This";
    const hint = meant[0] ? `Did you mean \`${meant[0]}\`?` : `Write ${listNames(RULE_LEVELS)}.`;
    const quoting = isScalar(node) ? quotingOf(node) : undefined;
    found.push({
      message: `${shown} is no level of a rule. ${hint}`,
      span: isScalar(node) && node.value !== null ? spanOf(node) : spanOf(key),
      fixes: quoting
        ? meant.map((name) => ({
            title: `Change to ${name}`,
            edits: [{ span: spanOf(node as Node), newText: writeScalar(name, quoting) }],
            certain: meant.length === 1,
          }))
        : [],
    });
  }
  const base = Array.isArray(value) ? [...path, 1] : path;
  for (const [name, option] of Object.entries(options)) {
    found.push(...judgeOption(model, [...base, name], rule, option));
  }
  if (Array.isArray(value) && (value.length > 2 || (value.length === 2 && !isRecord(value[1]))))
    found.push({ message: `A rule's list is its level and its options: [warning, { … }].`, span: spanOf(key) });
  return found;
}

function judgeOption(model: DocumentModel, path: Path, rule: RuleBase, value: unknown): RuleFinding[] {
  const name = String(path.at(-1));
  const known = rule.options ?? {};
  const place = placeAt(model.yaml.document, path);
  const key = place?.pair?.key as Node | undefined;
  if (!place || !key) return [];
  const schema = known[name];
  if (!schema) {
    const names = Object.keys(known);
    const meant = nearest(name, names);
    const hint = meant[0]
      ? `Did you mean \`${meant[0]}\`?`
      : names.length > 0
        ? `It has ${listNames(names, 7, "and")}.`
        : "It has a level only.";
    return [
      {
        message: `The rule \`${rule.id}\` has no option \`${clip(name)}\`. ${hint}`,
        span: spanOf(key),
        fixes: renames(key, meant),
      },
    ];
  }
  const whole = schema.type === "integer";
  const fits =
    typeof value === "number" &&
    (!whole || Number.isInteger(value)) &&
    value >= (schema.minimum ?? Number.NEGATIVE_INFINITY) &&
    value <= (schema.maximum ?? Number.POSITIVE_INFINITY);
  if (fits) return [];
  const bound = schema.minimum === undefined ? "" : ` of at least ${schema.minimum}`;
  const node = place.node;
  return [
    {
      message:
        `\`${name}\` must be a ${whole ? "whole number" : "number"}${bound}. ${schema.description ?? ""}`.trimEnd(),
      span: isScalar(node) && !isMap(node) && node.value !== null ? spanOf(node) : spanOf(key),
    },
  ];
}

function renames(key: Node, names: readonly string[]): Fix[] {
  return names.map((name) => ({
    title: `Change to ${name}`,
    edits: [{ span: spanOf(key), newText: name }],
    certain: names.length === 1,
  }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

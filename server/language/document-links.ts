import type { DocumentLink } from "vscode-languageserver-types";
import { URI, Utils } from "vscode-uri";
import { isMap, isScalar } from "yaml";
import { schemaAt } from "../curriculum/schema";
import type { PlacedModel, Snapshot } from "../curriculum/snapshot";
import { ruleIds } from "../rules/registry";
import { readSuppressions } from "../rules/suppressions";
import { locate, placeAt, sourceOf, spanOf } from "../yaml/nodes";
import { type Span, shift } from "../yaml/span";

/** A web address; what ends a sentence behind it is none of it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}]/g;

/** The target of a link or picture of Markdown that is no web address. */
const MARKDOWN_TARGET = /\]\(([^()\s]+)\)/g;

/**
 * What can be opened from a file: the pages of the rules it names, web addresses, and files that its Markdown links to.
 * Codes are no links, since a line under every code would help nobody: their cards open from the hover.
 * @param pageOf the address of a rule's page, where there is one to open
 * @param folders the addresses of the workspace's folders; what lies outside is not linked to
 */
export function documentLinks(
  snapshot: Snapshot,
  folders: readonly string[],
  pageOf?: (rule: string) => string,
): DocumentLink[] {
  return [
    ...(pageOf ? ruleLinks(snapshot, pageOf) : []),
    ...webLinks(snapshot),
    ...snapshot.models.flatMap((placed) => fileLinks(snapshot, placed, folders)),
  ];
}

function ruleLinks(snapshot: Snapshot, pageOf: (rule: string) => string): DocumentLink[] {
  const named: { rule: string; span: Span }[] = readSuppressions(snapshot);
  for (const { start, model } of snapshot.models) {
    for (const { schema, text, span } of model.slots) {
      if (schema["x-rule"]) named.push({ rule: text, span: shift(span, start) });
    }
    for (const key of configuredRules(model)) named.push({ rule: sourceOf(key), span: shift(spanOf(key), start) });
  }
  return named
    .filter(({ rule }) => ruleIds.includes(rule))
    .map(({ rule, span }) => ({
      range: snapshot.rangeOf(span),
      target: pageOf(rule),
      tooltip: `What ${rule} finds, and why`,
    }));
}

/** The keys by which a configuration names rules: at its root, and in what holds for some files. */
function configuredRules({ kind, yaml }: PlacedModel["model"]) {
  if (!Object.values(kind.schema.properties ?? {}).some((field) => typeof field === "object" && field["x-rules"]))
    return [];
  const overrides = placeAt(yaml.document, ["overrides"])?.node;
  const count = overrides && "items" in overrides ? overrides.items.length : 0;
  const paths = [["rules"], ...Array.from({ length: count }, (_, index) => ["overrides", index, "rules"])];
  return paths.flatMap((path) => {
    const node = placeAt(yaml.document, path)?.node;
    return isMap(node) ? node.items.flatMap(({ key }) => (isScalar(key) ? [key] : [])) : [];
  });
}

function webLinks(snapshot: Snapshot): DocumentLink[] {
  return [...snapshot.text.matchAll(ADDRESS)].map((match) => ({
    range: snapshot.rangeOf({ start: match.index, end: match.index + match[0].length }),
    target: match[0],
  }));
}

function fileLinks(snapshot: Snapshot, { start, model }: PlacedModel, folders: readonly string[]): DocumentLink[] {
  if (!snapshot.uri.startsWith("file:")) return [];
  return [...model.yaml.text.matchAll(MARKDOWN_TARGET)].flatMap((match) => {
    const path = match[1] ?? "";
    const at = match.index + 2;
    const target = fileIn(folders, snapshot.uri, path);
    if (!target || !isMarkdown(model, at)) return [];
    return [{ range: snapshot.rangeOf({ start: at, end: at + path.length }, start), target }];
  });
}

/** The address of a file that a path from a document leads to, when it lies in one of the folders. */
function fileIn(folders: readonly string[], from: string, path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\#?]/i.test(path)) return undefined;
  let plain: string;
  try {
    plain = decodeURI(path.split(/[?#]/, 1)[0] ?? "");
  } catch {
    return undefined;
  }
  const target = Utils.resolvePath(Utils.dirname(URI.parse(from)), plain).toString();
  return folders.some((folder) => target.startsWith(`${folder.replace(/\/$/, "")}/`)) ? target : undefined;
}

function isMarkdown({ kind, yaml }: PlacedModel["model"], offset: number): boolean {
  const found = locate(yaml.document, offset);
  if (!found || found.onKey) return false;
  const textAt = (path: readonly (string | number)[], name: string) => {
    const node = placeAt(yaml.document, [...path, name])?.node;
    return isScalar(node) ? sourceOf(node) : undefined;
  };
  return schemaAt(kind.schema, found.path, textAt)?.["x-markdown"] === true;
}

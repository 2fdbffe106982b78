import { equal } from "node:assert/strict";
import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element of a parsed document. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

type Ordered = Record<string, unknown>[];

/** The root of a document. @throws AssertionError when it is not well-formed */
export function parseXml(text: string): Element {
  equal(XMLValidator.validate(text), true);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    trimValues: false,
  });
  const roots = (parser.parse(text) as Ordered).filter((node) => !("?xml" in node)).flatMap(element);
  equal(roots.length, 1);
  return roots[0] as Element;
}

/** The children of a name. */
export function elements(parent: Element, name: string): Element[] {
  return parent.children.filter((child) => child.name === name);
}

function element(node: Ordered[number]): Element[] {
  const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
  if (name === undefined) return [];
  const content = node[name] as Ordered;
  return [
    {
      name,
      attributes: (node[":@"] ?? {}) as Record<string, string>,
      children: content.flatMap(element),
      text: content.map((part) => String(part["#text"] ?? "")).join(""),
    },
  ];
}

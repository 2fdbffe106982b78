import Builder from "fast-xml-builder";
import { plain } from "../plain";

/** What an element holds: attributes begin with `@`, `#text` is its text, an array is one element each. */
export interface XmlElement {
  readonly [name: string]: string | number | XmlElement | readonly XmlElement[] | undefined;
}

const builder = new Builder({
  attributeNamePrefix: "@",
  ignoreAttributes: false,
  format: true,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

/** An XML document of one element. Characters that XML cannot hold, even escaped, must have been taken out. */
export function xmlDocument(root: XmlElement): string {
  return builder.build({ "?xml": { "@version": "1.0", "@encoding": "UTF-8" }, ...root });
}

/** A text without the characters that XML cannot hold: control characters, halves of a character, non-characters. */
export function xmlText(text: string): string {
  return plain(text).replace(/[\ufffe\uffff]/g, "\uFFFD");
}

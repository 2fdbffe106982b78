import { Document, parseDocument, type Scalar } from "yaml";

/** How a scalar stands in the text. */
export type Quoting = "plain" | "single" | "double";

/** Where a scalar stands: inside [ ] or { } more characters need quotes. */
export interface ScalarPlace {
  quoting: Quoting;
  inFlow: boolean;
}

const QUOTES: Record<Quoting, Scalar.Type | undefined> = {
  plain: undefined,
  single: "QUOTE_SINGLE",
  double: "QUOTE_DOUBLE",
};

/**
 * Writes a string so that it reads back as the same string at that place, in the author's own quotes where they do.
 * @returns the text with its quotes, on one line
 */
export function writeScalar(value: string, place: ScalarPlace = { quoting: "plain", inFlow: false }): string {
  // Names and references to codes, which nearly all are.
  if (
    place.quoting === "plain" &&
    /^[A-Za-z][\w-]*(?::[\w.]+)?$/.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value)
  ) {
    return value;
  }
  const document = new Document(place.inFlow ? [value] : value);
  const scalar = (place.inFlow ? document.get(0, true) : document.contents) as Scalar;
  const type = QUOTES[place.quoting];
  if (type) scalar.type = type;
  if (place.inFlow) (document.contents as unknown as { flow: boolean }).flow = true;
  const text = String(
    document.toString({ lineWidth: 0, flowCollectionPadding: false, doubleQuotedMinMultiLineLength: 1e9 }),
  ).trimEnd();
  const written = place.inFlow ? text.slice(1, -1) : text;
  // Other tools read YAML 1.1, where y, no, on and 08 are not strings: quote whatever either version would change.
  if (place.quoting === "plain" && written === value && changesInYaml11(value)) return `"${value}"`;
  return written;
}

function changesInYaml11(value: string): boolean {
  if (/^(?:y|n|yes|no|on|off)$/i.test(value)) return true;
  return /^[\d.+-]/.test(value) && typeof parseDocument(value, { version: "1.1" }).toJS() !== "string";
}

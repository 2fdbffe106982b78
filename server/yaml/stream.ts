import { YamlDocument } from "./document";
import { splitStream } from "./split";

/** A document and where it begins in the file, in UTF-16 units. */
export interface PlacedDocument {
  readonly start: number;
  readonly yaml: YamlDocument;
}

/**
 * Reads a file as a stream of documents; nothing is parsed yet.
 * @param text the whole file
 * @param previous the stream before an edit: documents whose text did not change are taken from it, parsed as they are
 */
export function readStream(text: string, previous: readonly PlacedDocument[] = []): PlacedDocument[] {
  const kept = new Map<string, YamlDocument>();
  for (const { yaml } of previous) kept.set(yaml.text, yaml);
  return splitStream(text).map(({ start, end }) => {
    const part = text.slice(start, end);
    return { start, yaml: kept.get(part) ?? new YamlDocument(part) };
  });
}

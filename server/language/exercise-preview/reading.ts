import { isMap, isScalar, isSeq } from "yaml";
import type { Written } from "../../curriculum/answers";
import type { DocumentModel } from "../../curriculum/model";
import { type Path, placeAt, resolve, sourceOf, spanOf } from "../../yaml/nodes";
import type { Span } from "../../yaml/span";

/** The scalar at a path, with its place; undefined where there is none yet. */
export function writtenAt({ yaml }: DocumentModel, path: Path): Written | undefined {
  const node = placeAt(yaml.document, path)?.node;
  return isScalar(node) && node.value !== null ? { text: sourceOf(node), span: spanOf(node) } : undefined;
}

/** The text at a path; empty where there is none yet. */
export function textAt(model: DocumentModel, path: Path): string {
  return writtenAt(model, path)?.text ?? "";
}

/** The texts of the list at a path. */
export function textsAt({ yaml }: DocumentModel, path: Path): string[] {
  const list = placeAt(yaml.document, path)?.node;
  return (isSeq(list) ? list.items : []).flatMap((item) => {
    const node = resolve(item, yaml.document);
    return isScalar(node) && node.value !== null ? [sourceOf(node)] : [];
  });
}

/** Which entries of the list at a path are maps, from 0. */
export function entriesAt({ yaml }: DocumentModel, path: Path): { at: number; span: Span }[] {
  const list = placeAt(yaml.document, path)?.node;
  return (isSeq(list) ? list.items : []).flatMap((item, at) => {
    const node = resolve(item, yaml.document);
    return isMap(node) ? [{ at, span: spanOf(node) }] : [];
  });
}

/** Whether a field is there, with or without a value. */
export function hasField({ yaml }: DocumentModel, path: Path): boolean {
  return placeAt(yaml.document, path)?.pair !== undefined;
}

/** Where an author begins to write what stands at a path: its field name, else that of the field around it, else the top. */
export function fieldSpan(model: DocumentModel, path: Path): Span {
  for (let length = path.length; length > 0; length--) {
    const place = placeAt(model.yaml.document, path.slice(0, length));
    const key = place?.pair?.key;
    if (isScalar(key)) return spanOf(key);
    if (place?.node) return firstLine(model, spanOf(place.node));
  }
  return firstLine(model, model.yaml.root ? spanOf(model.yaml.root) : { start: 0, end: 0 });
}

function firstLine({ yaml }: DocumentModel, { start, end }: Span): Span {
  const line = yaml.text.slice(start, end).search(/[\r\n]/);
  return { start, end: line < 0 ? end : start + line };
}

import type { Range } from "vscode-languageserver-types";
import type { Slot } from "../curriculum/model";
import type { Snapshot } from "../curriculum/snapshot";

/** The types of tokens, in the order of their numbers; package.json says how each looks. */
export const tokenTypes = ["codeSystem", "medicalCode", "codeModifier", "documentName"] as const;

/** What can be said of a token beside its type, in the order of their bits. */
export const tokenModifiers = ["declaration"] as const;

/** A stretch of one line with a meaning. */
export interface Token {
  line: number;
  /** In UTF-16 units, as is the length. */
  character: number;
  length: number;
  /** A place in `tokenTypes`. */
  type: number;
  /** Bits of `tokenModifiers`. */
  modifiers: number;
}

/** The codes, modifiers, ids and references of a file, in its order. @param range where it is given, only those in it */
export function semanticTokens(snapshot: Snapshot, range?: Range): Token[] {
  const from = range ? snapshot.offsetAt(range.start) : 0;
  const to = range ? snapshot.offsetAt(range.end) : snapshot.text.length;
  const tokens: Token[] = [];
  let last = -1;
  for (const { start, model } of snapshot.models) {
    if (start > to) break;
    const slots = [...model.slots].sort((a, b) => a.span.start - b.span.start);
    for (const slot of slots) {
      if (start + slot.span.end < from || start + slot.span.start > to) continue;
      const source = model.yaml.text.slice(slot.span.start, slot.span.end);
      // What an alias stands for is written elsewhere; a token stands in one line.
      const within = source.indexOf(slot.text);
      if (within < 0 || slot.text === "" || /[\r\n]/.test(source)) continue;
      const offset = start + slot.span.start + within;
      if (offset <= last) continue;
      for (const part of partsOf(slot)) {
        const { line, character } = snapshot.positionAt(offset + part.at);
        tokens.push({
          line,
          character,
          length: part.length,
          type: tokenTypes.indexOf(part.type),
          modifiers: part.bits,
        });
      }
      last = offset;
    }
  }
  return tokens;
}

interface Part {
  at: number;
  length: number;
  type: (typeof tokenTypes)[number];
  bits: number;
}

function partsOf({ schema, text }: Slot): Part[] {
  const whole = (type: Part["type"], bits = 0): Part[] => [{ at: 0, length: text.length, type, bits }];
  if (schema["x-id"]) return whole("documentName", 1);
  if (schema["x-reference"]) return whole("documentName");
  if (schema["x-modifier"]) return whole("codeModifier");
  if (!schema["x-code"]) return [];
  const colon = text.indexOf(":");
  if (colon < 0) return whole("medicalCode");
  return [
    { at: 0, length: colon, type: "codeSystem", bits: 0 },
    ...(colon + 1 < text.length
      ? [{ at: colon + 1, length: text.length - colon - 1, type: "medicalCode" as const, bits: 0 }]
      : []),
  ];
}

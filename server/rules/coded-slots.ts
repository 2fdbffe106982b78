import type { CodeLibrary } from "../codesets/library";
import { isModifier } from "../codesets/registry";
import type { DocumentModel, Slot } from "../curriculum/model";
import { Derived } from "../yaml/derived";
import { quotingOf } from "../yaml/nodes";
import { writeScalar } from "../yaml/quoting";
import { type CodeReading, codeReader } from "./code-reading";
import type { Fix } from "./finding";

/** A well-formed code of a document. */
export interface CodedSlot {
  slot: Slot;
  /** What is known of it whatever the document; the same object wherever the code stands in this role. */
  reading: CodeReading;
}

/** The codes and modifiers of a document. */
export interface CodeSlots {
  /** What is known of the well-formed codes, by `at` of their slots; with gaps where other slots are. */
  readings: readonly (CodeReading | undefined)[];
  /** Codes that are bare or malformed and modifiers that have not the shape of one: for the rules that say so. */
  odd: readonly Slot[];
}

/** Read once for all rules, and kept as long as the document and the codes are. */
export function codeSlots(model: DocumentModel, codes: CodeLibrary): CodeSlots {
  // All questions whose options are texts.
  if (!model.coded) return NONE;
  const known = read.of(model.yaml);
  if (known?.codes === codes) return known.slots;
  const slots = readSlots(model, codes);
  read.set(model.yaml, { codes, slots });
  return slots;
}

const NONE: CodeSlots = { readings: [], odd: [] };

const read = new Derived<{ codes: CodeLibrary; slots: CodeSlots }>();

function readSlots(model: DocumentModel, codes: CodeLibrary): CodeSlots {
  const reader = codeReader(codes);
  reader.trim();
  const { slots } = model;
  const readings: (CodeReading | undefined)[] = [];
  const odd: Slot[] = [];
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as Slot;
    const role = slot.coded ? slot.schema["x-code"] : undefined;
    const reading = role && reader.read(slot.text, role);
    readings.push(reading);
    if (!reading && slot.coded && (role || !isSoundModifier(slot))) odd.push(slot);
  }
  return { readings, odd };
}

function isSoundModifier({ node, text }: Slot): boolean {
  return typeof node.value === "string" && isModifier(text);
}

/** A fix that puts another code, or modifier, in the place of the slot's. */
export function replaceBy(slot: Slot, text: string, title: string, certain = false): Fix {
  const newText = writeScalar(text, { ...quotingOf(slot.node), inFlow: false });
  return { title, edits: [{ span: slot.span, newText }], certain };
}

/** A title short enough for a menu. */
export function clip(title: string, length = 60): string {
  return title.length > length ? `${title.slice(0, length - 1)}…` : title;
}

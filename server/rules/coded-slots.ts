import type { CodeLibrary } from "../codesets/library";
import { isModifier } from "../codesets/registry";
import { type Encounter, encounterOf } from "../curriculum/encounter";
import type { DocumentModel, Slot } from "../curriculum/model";
import { quotingOf } from "../yaml/nodes";
import { writeScalar } from "../yaml/quoting";
import { type CodeReading, codeReader } from "./code-reading";
import type { Fix } from "./finding";

/** A well-formed code of a document, with what is known of it. */
export interface CodedSlot extends CodeReading {
  slot: Slot;
  encounter: Encounter;
  /** What is known of it whatever the document; the same object wherever the code stands in this role. */
  reading: CodeReading;
}

/** The codes and modifiers of a document. */
export interface CodeSlots {
  /** The well-formed codes, by `at` of their slots; with gaps where other slots are. */
  coded: readonly (CodedSlot | undefined)[];
  /** Codes that are bare or malformed and modifiers that have not the shape of one: for the rules that say so. */
  odd: readonly Slot[];
}

/** Read once for all rules, and kept as long as the document and the codes are. */
export function codeSlots(model: DocumentModel, codes: CodeLibrary): CodeSlots {
  const { derived } = model.yaml;
  const known = derived.get(codeSlots) as { codes: CodeLibrary; slots: CodeSlots } | undefined;
  if (known?.codes === codes) return known.slots;
  const slots = readSlots(model, codes);
  derived.set(codeSlots, { codes, slots });
  return slots;
}

function readSlots(model: DocumentModel, codes: CodeLibrary): CodeSlots {
  const reader = codeReader(codes);
  const coded: (CodedSlot | undefined)[] = [];
  const odd: Slot[] = [];
  let encounter: Encounter | undefined;
  for (const slot of model.slots) {
    const role = slot.schema["x-code"];
    const reading = role && reader.read(slot.text, role);
    if (reading) {
      const { system, code, kind, set, entry } = reading;
      encounter ??= encounterOf(model);
      coded[slot.at] = { slot, role, system, code, kind, set, entry, encounter, reading };
    } else if (role || (slot.schema["x-modifier"] && !isSoundModifier(slot))) odd.push(slot);
  }
  return { coded, odd };
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

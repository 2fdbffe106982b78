import type { CodeRole, CodeSystem } from "../codesets/code-system";
import type { CodeLibrary } from "../codesets/library";
import type { Code } from "../codesets/pack/code";
import type { CodeSet } from "../codesets/pack/code-set";
import { parseReference } from "../codesets/registry";
import { type Encounter, encounterOf } from "../curriculum/encounter";
import type { DocumentModel, Slot } from "../curriculum/model";
import { quotingOf } from "../yaml/nodes";
import { writeScalar } from "../yaml/quoting";
import type { Fix } from "./finding";

/** A well-formed code of a document, with what is known of it. */
export interface CodedSlot {
  slot: Slot;
  role: CodeRole;
  system: CodeSystem;
  /** Without its system. */
  code: string;
  /** What kind of code it is by its shape. */
  kind: "diagnosis" | "procedure";
  /** Undefined when the system's codes are not installed. */
  set: CodeSet | undefined;
  /** Undefined when the set has no such code. */
  entry: Code | undefined;
  encounter: Encounter;
}

/**
 * The well-formed codes of a document; what is bare or malformed is left to the rules that say so. Read once for all
 * rules, and kept as long as the document and the codes are.
 */
export function allCodedSlots(model: DocumentModel, codes: CodeLibrary): readonly CodedSlot[] {
  const { derived } = model.yaml;
  const known = derived.get(allCodedSlots) as { codes: CodeLibrary; slots: readonly CodedSlot[] } | undefined;
  if (known?.codes === codes) return known.slots;
  let encounter: Encounter | undefined;
  const slots: CodedSlot[] = [];
  for (const slot of model.slots) {
    const role = slot.schema["x-code"];
    const reference = role && parseReference(slot.text);
    if (!role || !reference) continue;
    const structure = reference.system.structure(reference.code, role);
    if (!structure.ok || structure.kind === "modifier") continue;
    const { system, code } = reference;
    const set = codes.get(system.id);
    encounter ??= encounterOf(model);
    const { kind } = structure;
    slots.push({
      slot,
      role,
      system,
      code,
      kind,
      set,
      entry: set?.find(code),
      encounter,
    });
  }
  derived.set(allCodedSlots, { codes, slots });
  return slots;
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

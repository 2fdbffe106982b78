import { isModifier, parseReference } from "../codesets/registry";
import type { Slot } from "../curriculum/model";
import { quotingOf } from "../yaml/nodes";
import { writeScalar } from "../yaml/quoting";
import { codeSlots } from "./coded-slots";
import type { Fix } from "./finding";
import type { DocumentRule, RuleFinding } from "./rule";

/** A code that has not the shape of a code of its system, or a modifier that is none. */
export const malformedCode: DocumentRule = {
  id: "malformed-code",
  level: "error",
  scope: "document",
  summary: "A code without the shape of a code of its system.",
  check(model, codes) {
    const found: RuleFinding[] = [];
    for (const slot of codeSlots(model, codes).odd) {
      if (slot.schema["x-modifier"]) found.push(...modifier(slot));
      else if (slot.schema["x-code"]) found.push(...code(slot));
    }
    return found;
  },
};

function code(slot: Slot): RuleFinding[] {
  const reference = parseReference(slot.text);
  if (!reference) return []; // bare-code's
  const role = slot.schema["x-code"] ?? "any";
  const structure = reference.system.structure(reference.code, role);
  if (structure.ok) {
    if (structure.kind !== "modifier") return [];
    return [
      {
        message: `\`${slot.text}\` is a modifier. It belongs in \`modifiers\` of the line it modifies, not among the codes.`,
        span: slot.span,
      },
    ];
  }
  const { title } = reference.system;
  const meant = structure.meant;
  return [
    {
      message: `\`${slot.text}\` is no ${title} code. ${structure.reason}${meant ? `: \`${meant}\`` : ""}.`,
      span: slot.span,
      fixes: meant ? [replacement(slot, meant)] : [],
    },
  ];
}

function modifier(slot: Slot): RuleFinding[] {
  if (typeof slot.node.value !== "string" || isModifier(slot.text)) return [];
  const meant = slot.text.replace(/^-/, "").toUpperCase();
  return [
    {
      message: `\`${slot.text}\` is no modifier: a modifier is two characters, capitals or digits, such as "25" or "LT".`,
      span: slot.span,
      fixes: isModifier(meant) ? [replacement(slot, meant)] : [],
    },
  ];
}

function replacement(slot: Slot, meant: string): Fix {
  const newText = writeScalar(meant, { ...quotingOf(slot.node), inFlow: false });
  return { title: `Change to ${meant}`, edits: [{ span: slot.span, newText }], certain: true };
}

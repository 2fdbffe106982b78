import { isMap } from "yaml";
import type { CodeRole } from "../codesets/code-system";
import { codeSystems, type Guess, guessReferences, parseReference } from "../codesets/registry";
import type { DocumentModel, Slot } from "../curriculum/model";
import { keyOf, placeAt, quotingOf, spanOf } from "../yaml/nodes";
import { writeScalar } from "../yaml/quoting";
import { codeSlots } from "./coded-slots";
import type { Edit, Fix } from "./finding";
import { listNames, nearest } from "./nearest";
import type { DocumentRule, RuleFinding } from "./rule";

/** A code without its system, or one that YAML has read as a number. Works on the source text: 250.00 is not 250. */
export const bareCode: DocumentRule = {
  id: "bare-code",
  level: "error",
  scope: "document",
  summary: "A code without its system, or one that YAML has read as a number.",
  check(model, codes) {
    const found: RuleFinding[] = [];
    for (const slot of codeSlots(model, codes).odd) {
      if (slot.schema["x-modifier"]) found.push(...modifier(slot));
      else if (slot.schema["x-code"]) found.push(...code(slot, model));
    }
    return found;
  },
};

function modifier(slot: Slot): RuleFinding[] {
  if (typeof slot.node.value === "string") return [];
  const text = slot.text.padStart(2, "0");
  return [
    {
      message: `YAML reads \`${slot.text}\` as a number, and a modifier is two characters. Put it in quotes: \`"${text}"\`.`,
      span: slot.span,
      fixes: [{ title: `Change to "${text}"`, edits: [{ span: slot.span, newText: `"${text}"` }], certain: true }],
    },
  ];
}

function code(slot: Slot, model: DocumentModel): RuleFinding[] {
  if (parseReference(slot.text)) return [];
  const role = slot.schema["x-code"] ?? "any";
  const colon = slot.text.indexOf(":");
  if (colon > 0 || /^[a-z][a-z0-9-]*\s+\S/i.test(slot.text)) return wrongSystem(slot, role);
  const guesses = guessReferences(slot.text, role);
  const number = typeof slot.node.value === "number" && slot.node.type === "PLAIN";
  const why = number
    ? `YAML reads \`${slot.text}\` as the number ${slot.node.value}`
    : `\`${slot.text}\` does not say which code set it is of`;
  const best = guesses[0];
  return [
    {
      message: best
        ? `${why}. Write the system before the code: \`${best.reference}\`${modifierHint(best)}.`
        : `${why}, and no code set has such a code. Write SYSTEM:CODE, such as \`icd9cm:786.50\`.`,
      span: slot.span,
      fixes: guesses.slice(0, 3).map((guess) => fixOf(guess, slot, model, guesses.length === 1)),
    },
  ];
}

function modifierHint(guess: Guess): string {
  return guess.modifiers.length > 0 ? `, with modifiers ["${guess.modifiers.join('", "')}"]` : "";
}

function fixOf(guess: Guess, slot: Slot, model: DocumentModel, certain: boolean): Fix {
  const edits: Edit[] = [
    { span: slot.span, newText: writeScalar(guess.reference, { ...quotingOf(slot.node), inFlow: false }) },
  ];
  if (guess.modifiers.length > 0) edits.push(...modifierEdits(guess, slot, model));
  return { title: `Change to ${guess.reference}${modifierHint(guess)}`, edits, certain };
}

/** Moves modifiers that were written behind the code into the line's own list. */
function modifierEdits(guess: Guess, slot: Slot, model: DocumentModel): Edit[] {
  const line = placeAt(model.yaml.document, slot.path.slice(0, -1))?.node;
  if (!isMap(line)) return [];
  const list = `modifiers: [${guess.modifiers.map((name) => `"${name}"`).join(", ")}]`;
  const existing = line.items.find((pair) => keyOf(pair) === "modifiers");
  // A list that is already there is the author's to complete: which order is meant cannot be known.
  if (existing) return [];
  if (line.flow) return [{ span: { start: slot.span.end, end: slot.span.end }, newText: `, ${list}` }];
  const key = line.items.find((pair) => keyOf(pair) === "code")?.key;
  const { text } = model.yaml;
  const start = key ? spanOf(key as never).start : slot.span.start;
  const indent = " ".repeat(start - (text.lastIndexOf("\n", start - 1) + 1));
  const end = slot.span.end + text.slice(slot.span.end).search(/[\r\n]|$/);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  return [{ span: { start: end, end }, newText: `${newline}${indent}${list}` }];
}

function wrongSystem(slot: Slot, role: CodeRole): RuleFinding[] {
  const [, name = "", rest = ""] = /^([a-z][a-z0-9-]*)\s*:?\s*(.*)$/i.exec(slot.text) ?? [];
  const asked = name.toLowerCase();
  const ids = codeSystems.map((system) => system.id);
  const system =
    codeSystems.find((candidate) => candidate.id === asked || candidate.aliases.includes(asked)) ??
    codeSystems.find((candidate) => candidate.id === nearest(asked, ids)[0]);
  const shape = system?.structure(rest, role);
  const meant = system && (shape?.ok ? `${system.id}:${rest}` : shape?.meant);
  const icd10 = /^icd-?10/.test(asked);
  return [
    {
      message: icd10
        ? "Chartkey's courses code in ICD-9-CM, CPT and HCPCS Level II. ICD-10-CM counts only for services from 2015-10-01 on."
        : `\`${name}\` is not how a code set is named here. Write ${listNames(ids)}, a colon and the code${meant ? `: \`${meant}\`` : ""}.`,
      span: slot.span,
      fixes:
        meant && !icd10
          ? [
              {
                title: `Change to ${meant}`,
                edits: [{ span: slot.span, newText: writeScalar(meant, { ...quotingOf(slot.node), inFlow: false }) }],
                certain: true,
              },
            ]
          : [],
    },
  ];
}

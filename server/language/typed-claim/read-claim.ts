import { guessReferences, parseReference } from "../../codesets/registry";

/** A code as somebody typed it, read. */
export interface TypedCode {
  /** As it was typed. */
  typed: string;
  role: "diagnosis" | "procedure";
  /** With its system; as typed where nothing fits. */
  reference: string;
  modifiers: string[];
  /** Pointers to diagnoses, from 1, where `@1,2` follows. */
  pointers: number[] | undefined;
  /** Where `x3` follows. */
  units: number | undefined;
}

/** Codes and the signs between them; what a line of a chart says in words is not one. */
const WORD = /[A-Za-z0-9]+(?::[A-Za-z0-9.]+)?(?:\.\d+)?(?:-[A-Za-z0-9]{2})*(?:@\d+(?:,\d+)*)?/g;

/**
 * Reads codes from typed text: `250.60 357.2 99213-25@1,2 J1885x2`, with or without their systems, in any order and
 * with anything between them.
 * @returns the codes in the order they were typed; words that can be no code are passed over
 */
export function readClaim(text: string): TypedCode[] {
  // Comments and fields of YAML are no codes, whatever they look like.
  const plain = text.replaceAll(/(^|\s)#.*$/gm, "$1").replaceAll(/\b(?:units|poa|age)\s*:\s*"?\w*"?/g, " ");
  return [...plain.matchAll(WORD)].flatMap(([word]) => readWord(word) ?? []);
}

function readWord(word: string): TypedCode | undefined {
  const [code = "", at] = word.split("@");
  const pointers = at?.split(",").map(Number);
  const counted = /^(.*\d)x(\d{1,3})$/i.exec(code);
  const bare = counted?.[1] ?? code;
  const units = counted ? Number(counted[2]) : undefined;
  const [head = "", ...tail] = bare.split("-");
  const modifiers = tail.map((modifier) => modifier.toUpperCase());
  const parsed = parseReference(head);
  if (parsed) {
    const structure = parsed.system.structure(parsed.code, "any");
    const role = structure.ok && structure.kind === "diagnosis" ? "diagnosis" : "procedure";
    return { typed: word, role, reference: head, modifiers, pointers, units };
  }
  // A code has a digit, and more of them than a number of a list has.
  if (!/\d{2}/.test(head) || !/^[A-Za-z]?\d[\w.]*$/.test(head) || head.length < 3) return undefined;
  // Five digits without a dot are how CPT is written; a diagnosis is seldom typed without its dot.
  const guess = guessReferences(head, /^\d{5}$/.test(head) ? "procedure" : "any")[0];
  if (!guess) return undefined;
  const system = parseReference(guess.reference);
  const structure = system?.system.structure(system.code, "any");
  const role = structure?.ok && structure.kind === "diagnosis" ? "diagnosis" : "procedure";
  return { typed: word, role, reference: guess.reference, modifiers, pointers, units };
}

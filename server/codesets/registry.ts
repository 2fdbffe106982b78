import type { CodeRole, CodeSystem, Structure } from "./code-system";
import { cpt } from "./cpt";
import { hcpcs } from "./hcpcs";
import { icd9cm } from "./icd9cm";

/** Every code system. A further one is a file beside this and a line here. */
export const codeSystems: readonly CodeSystem[] = [icd9cm, hcpcs, cpt];

/** A code reference taken apart. */
export interface CodeReference {
  system: CodeSystem;
  code: string;
}

/** Takes `SYSTEM:CODE` apart. @returns undefined when it has no system that we know, spelt as it must be */
export function parseReference(text: string): CodeReference | undefined {
  const colon = text.indexOf(":");
  const system = codeSystems.find((candidate) => candidate.id === text.slice(0, Math.max(0, colon)));
  return system && { system, code: text.slice(colon + 1) };
}

/** What a code without its system could mean. */
export interface Guess {
  reference: string;
  /** Modifiers that were written behind it, as in 99213-25. */
  modifiers: string[];
}

/**
 * Reads a code that an author wrote without its system.
 * @param text the source text, never the value that YAML made of it
 * @returns what it could mean, best first; empty when nothing fits
 */
export function guessReferences(text: string, role: CodeRole): Guess[] {
  const [code = "", ...modifiers] = text.trim().split(/[-\s]+(?=[A-Z0-9]{2}(?:[-\s,]|$))/i);
  const ordered = role === "procedure" ? [...codeSystems].reverse() : codeSystems;
  const split = modifiers.map((modifier) => modifier.toUpperCase());
  return ordered.flatMap((system) =>
    system.guess(code, role).flatMap((guess) => {
      const kind: Structure = system.structure(guess, role);
      if (!kind.ok || kind.kind === "modifier") return [];
      if (role === "diagnosis" && kind.kind !== "diagnosis" && !code.startsWith("0")) return [];
      return [{ reference: `${system.id}:${guess}`, modifiers: split }];
    }),
  );
}

/** The shape of a modifier: two characters, capitals and digits. */
export function isModifier(text: string): boolean {
  return /^[A-Z0-9]{2}$/.test(text);
}

import type { CodedAnswer } from "../../rules/answers/coded-answer";
import { writeScalar } from "../../yaml/quoting";

/** A diagnosis of an answer that is not written yet. */
export interface DraftDiagnosis {
  /** With its system. */
  code: string;
  poa: string | undefined;
}

/** A procedure of an answer that is not written yet. */
export interface DraftProcedure {
  /** With its system. */
  code: string;
  modifiers: readonly string[];
  units: string | undefined;
  /** To diagnoses, from 1; undefined where the line has none. */
  pointers: readonly number[] | undefined;
}

/** An answer that is not written yet. Immutable: a variation is a new one. */
export interface Draft {
  diagnoses: readonly DraftDiagnosis[];
  procedures: readonly DraftProcedure[];
}

/** What an answer says, to be varied. @returns undefined where a part of it cannot be read */
export function draftOf({ answer, whole }: CodedAnswer): Draft | undefined {
  if (!whole || answer.diagnoses.length + answer.procedures.length === 0) return undefined;
  return {
    diagnoses: answer.diagnoses.map(({ code, poa }) => ({ code: code?.text ?? "", poa: poa?.text })),
    procedures: answer.procedures.map(({ code, modifiers, units, pointers }) => ({
      code: code?.text ?? "",
      modifiers: modifiers.map(({ text }) => text),
      units: units?.text,
      pointers: pointers?.map(({ text }) => Number(text)),
    })),
  };
}

/** The answer with another diagnosis in a place. */
export function withDiagnosis(draft: Draft, at: number, code: string): Draft {
  return { ...draft, diagnoses: draft.diagnoses.map((line, index) => (index === at ? { ...line, code } : line)) };
}

/** The answer with a line of procedures changed. */
export function withProcedure(draft: Draft, at: number, change: Partial<DraftProcedure>): Draft {
  return {
    ...draft,
    procedures: draft.procedures.map((line, index) => (index === at ? { ...line, ...change } : line)),
  };
}

/**
 * The answer with its diagnoses in another sequence; each line still points to the diagnoses it pointed to.
 * @param order the old places in the new sequence; one that is left out falls away
 */
export function inSequence(draft: Draft, order: readonly number[]): Draft {
  return {
    diagnoses: order.flatMap((from) => draft.diagnoses[from] ?? []),
    procedures: draft.procedures.map((line) => ({
      ...line,
      pointers: line.pointers?.flatMap((pointer) => {
        const to = order.indexOf(pointer - 1);
        return to < 0 ? [] : [to + 1];
      }),
    })),
  };
}

/** The lines of YAML that an answer is written in, from the field `answer` on, without indentation. */
export function writeDraft({ diagnoses, procedures }: Draft): string[] {
  return [
    "answer:",
    ...(diagnoses.length > 0 ? ["  diagnoses:", ...diagnoses.map(writeDiagnosis)] : []),
    ...(procedures.length > 0 ? ["  procedures:", ...procedures.map(writeProcedure)] : []),
  ];
}

function writeDiagnosis({ code, poa }: DraftDiagnosis): string {
  return `    - { ${[`code: ${inFlow(code)}`, ...(poa === undefined ? [] : [`poa: "${poa}"`])].join(", ")} }`;
}

function writeProcedure({ code, modifiers, units, pointers }: DraftProcedure): string {
  const fields = [
    `code: ${inFlow(code)}`,
    ...(modifiers.length > 0 ? [`modifiers: [${modifiers.map((modifier) => `"${modifier}"`).join(", ")}]`] : []),
    ...(units === undefined ? [] : [`units: ${units}`]),
    ...(pointers?.length ? [`diagnoses: [${pointers.join(", ")}]`] : []),
  ];
  return `    - { ${fields.join(", ")} }`;
}

function inFlow(code: string): string {
  return writeScalar(code, { quoting: "plain", inFlow: true });
}

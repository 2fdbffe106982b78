import type { CodeLibrary } from "../../codesets/library";
import type { Code } from "../../codesets/pack/code";
import { type Answer, answersOf, type DiagnosisLine, type ProcedureLine } from "../../curriculum/answers";
import type { DocumentModel, Slot } from "../../curriculum/model";
import { Derived } from "../../yaml/derived";
import type { Span } from "../../yaml/span";
import { type CodedSlot, type CodeSlots, codeSlots } from "../coded-slots";
import { type Exercise, exerciseOf } from "./exercise";

/** A diagnosis of an answer whose code is well formed and a diagnosis of ICD-9-CM. */
export interface CodedDiagnosis {
  line: DiagnosisLine;
  slot: Slot;
  /** Of the code. */
  span: Span;
  /** With its dot, without its system. */
  code: string;
  /** Undefined when the code is not in the set, or no set is installed. */
  entry: Code | undefined;
}

/** A procedure, drug or supply of an answer whose code is well formed. */
export interface CodedProcedure {
  line: ProcedureLine;
  slot: Slot;
  /** Of the code. */
  span: Span;
  /** Id of the code system. */
  system: string;
  code: string;
  entry: Code | undefined;
  modifiers: readonly string[];
}

/** One set of diagnoses and procedures with what is known of its codes, as rules judge it. */
export interface CodedAnswer {
  answer: Answer;
  exercise: Exercise;
  /** In sequence; what is malformed is left out, see `whole`. */
  diagnoses: readonly CodedDiagnosis[];
  procedures: readonly CodedProcedure[];
  /** Whether every line could be read, so that what is not there is really missing. */
  whole: boolean;
  /** Whether every code is in an installed set, so that what a rule does not find is really not there. */
  known: boolean;
  /** All well-formed codes of its own lines, in the order of the text. */
  slots: readonly CodedSlot[];
  /** All modifiers of its own lines. */
  modifiers: readonly Slot[];
  /** What others have derived from it; see `Derived`. */
  derived: unknown[];
}

/** The answers of a document with their codes looked up; kept as long as the document and the codes are. */
export function codedAnswers(model: DocumentModel, codes: CodeLibrary): readonly CodedAnswer[] {
  const known = remembered.of(model.yaml);
  if (known?.codes === codes) return known.answers;
  const answers = answersOf(model);
  const found = answers.length > 0 ? lookUp(answers, model, codes) : NONE;
  remembered.set(model.yaml, { codes, answers: found });
  return found;
}

const remembered = new Derived<{ codes: CodeLibrary; answers: readonly CodedAnswer[] }>();

const NONE: readonly CodedAnswer[] = [];

/** The claim that a document gives to be audited, when it gives one. */
export function claimOf(model: DocumentModel, codes: CodeLibrary): CodedAnswer | undefined {
  for (const answer of codedAnswers(model, codes)) if (answer.answer.role === "claim") return answer;
  return undefined;
}

/**
 * Lines of one sort that are judged. No claim has as many (UB-04: 450 service lines, 25 diagnoses), and rules compare
 * each line with each.
 */
const MAXIMUM_LINES = 450;

/** Modifiers, and pointers, of one line that are judged; both forms have four, and rules compare each with each. */
const MAXIMUM_PARTS = 100;

function judgedPart(line: ProcedureLine): ProcedureLine {
  const { modifiers, pointers } = line;
  if (modifiers.length <= MAXIMUM_PARTS && (pointers?.length ?? 0) <= MAXIMUM_PARTS) return line;
  return { ...line, modifiers: modifiers.slice(0, MAXIMUM_PARTS), pointers: pointers?.slice(0, MAXIMUM_PARTS) };
}

function lookUp(answers: readonly Answer[], model: DocumentModel, codes: CodeLibrary): CodedAnswer[] {
  const exercise = exerciseOf(model, codes);
  const { readings } = codeSlots(model, codes);
  return answers.map((answer) => codedAnswer(answer, exercise, readings));
}

const NO_NAMES: readonly string[] = [];

function codedAnswer(answer: Answer, exercise: Exercise, readings: CodeSlots["readings"]): CodedAnswer {
  const slots: CodedSlot[] = [];
  const diagnoses: CodedDiagnosis[] = [];
  const procedures: CodedProcedure[] = [];
  const modifiers: Slot[] = [];
  let known = true;
  for (let at = 0; at < answer.diagnoses.length; at++) {
    const line = answer.diagnoses[at] as DiagnosisLine;
    const slot = line.code;
    const reading = slot && readings[slot.at];
    if (!slot || !reading) continue;
    slots.push({ slot, reading });
    const { system, code, entry, kind } = reading;
    if (!entry && system.id !== "cpt") known = false;
    if (at >= MAXIMUM_LINES || system.id !== "icd9cm" || kind !== "diagnosis") continue;
    diagnoses.push({ line, slot, span: slot.span, code, entry });
  }
  for (let at = 0; at < answer.procedures.length; at++) {
    const line = judgedPart(answer.procedures[at] as ProcedureLine);
    const slot = line.code;
    const reading = slot && readings[slot.at];
    if (line.modifiers.length > 0) modifiers.push(...line.modifiers);
    if (!slot || !reading) continue;
    slots.push({ slot, reading });
    const { system, code, entry, kind } = reading;
    if (!entry && system.id !== "cpt") known = false;
    if (at >= MAXIMUM_LINES || kind !== "procedure") continue;
    const names = line.modifiers.length > 0 ? line.modifiers.map(({ text }) => text) : NO_NAMES;
    procedures.push({ line, slot, span: slot.span, system: system.id, code, entry, modifiers: names });
  }
  const whole = slots.length === answer.diagnoses.length + answer.procedures.length;
  const derived: unknown[] = [];
  return { answer, exercise, slots, modifiers, diagnoses, procedures, whole, known: whole && known, derived };
}

import type { CodeLibrary } from "../../codesets/library";
import type { Code } from "../../codesets/pack/code";
import { type Answer, answersOf, type DiagnosisLine, type ProcedureLine } from "../../curriculum/answers";
import { type Encounter, encounterOf } from "../../curriculum/encounter";
import { type DocumentModel, rootField, type Slot } from "../../curriculum/model";
import { type Patient, patientOf } from "../../curriculum/patient";
import type { Span } from "../../yaml/span";
import { allCodedSlots, type CodedSlot } from "../coded-slots";

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

/** The circumstances of an exercise that coding rules ask for. */
export interface Exercise extends Encounter {
  model: DocumentModel;
  codes: CodeLibrary;
  patient: Patient;
  payer: string | undefined;
  placeOfService: string | undefined;
  /** The hospital's own claim for a stay, which the Medicare Code Editor edits. */
  inpatientFacility: boolean;
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
}

/** The answers of a document with their codes looked up; kept as long as the document and the codes are. */
export function codedAnswers(model: DocumentModel, codes: CodeLibrary): readonly CodedAnswer[] {
  const { derived } = model.yaml;
  const known = derived.get(codedAnswers) as { codes: CodeLibrary; answers: readonly CodedAnswer[] } | undefined;
  if (known?.codes === codes) return known.answers;
  const answers = answersOf(model);
  const coded = answers.length > 0 ? lookUp(answers, model, codes) : [];
  derived.set(codedAnswers, { codes, answers: coded });
  return coded;
}

/**
 * Lines of one sort that are judged. No claim has as many (UB-04: 450 service lines, 25 diagnoses), and rules compare
 * each line with each.
 */
const MAXIMUM_LINES = 450;

function lookUp(answers: readonly Answer[], model: DocumentModel, codes: CodeLibrary): CodedAnswer[] {
  const exercise = exerciseOf(model, codes);
  const bySlot = new Map(allCodedSlots(model, codes).map((coded) => [coded.slot, coded]));
  const find = (slot: Slot | undefined) => slot && bySlot.get(slot);
  return answers.map((answer) => {
    const lines = [...answer.diagnoses, ...answer.procedures];
    const slots = lines.flatMap(({ code }) => find(code) ?? []);
    return {
      answer,
      exercise,
      slots,
      modifiers: answer.procedures.flatMap((line) => line.modifiers),
      diagnoses: answer.diagnoses.slice(0, MAXIMUM_LINES).flatMap((line) => diagnosis(line, find(line.code))),
      procedures: answer.procedures.slice(0, MAXIMUM_LINES).flatMap((line) => procedure(line, find(line.code))),
      whole: slots.length === lines.length,
      known: slots.length === lines.length && slots.every(({ entry, system }) => entry || system.id === "cpt"),
    };
  });
}

function diagnosis(line: DiagnosisLine, coded: CodedSlot | undefined): CodedDiagnosis[] {
  if (coded?.system.id !== "icd9cm" || coded.kind !== "diagnosis") return [];
  const { slot, code, entry } = coded;
  return [{ line, slot, span: slot.span, code, entry }];
}

function procedure(line: ProcedureLine, coded: CodedSlot | undefined): CodedProcedure[] {
  if (coded?.kind !== "procedure") return [];
  const { slot, code, entry, system } = coded;
  const modifiers = line.modifiers.map(({ text }) => text);
  return [{ line, slot, span: slot.span, system: system.id, code, entry, modifiers }];
}

function exerciseOf(model: DocumentModel, codes: CodeLibrary): Exercise {
  const encounter = encounterOf(model);
  return {
    ...encounter,
    model,
    codes,
    patient: patientOf(model),
    payer: rootField(model, "payer")?.text,
    placeOfService: rootField(model, "placeOfService")?.text,
    inpatientFacility: encounter.setting === "inpatient-hospital" && encounter.perspective === "facility",
  };
}

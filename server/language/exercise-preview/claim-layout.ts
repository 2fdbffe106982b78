import { parseReference } from "../../codesets/registry";
import type { Answer, DiagnosisLine, ProcedureLine } from "../../curriculum/answers";
import { type Encounter, encounterOf } from "../../curriculum/encounter";
import { type DocumentModel, rootText, type Slot } from "../../curriculum/model";
import { DIAGNOSES, DIAGNOSES_BEFORE, LINES, TWELVE_DIAGNOSES_FROM } from "../../rules/procedures/claim-form";
import type { Claim, ShownCode } from "./preview";

/** The diagnoses of a UB-04 beside the first, which an inpatient claim calls principal: A to Q (NUBC, field 67). */
const UB_OTHER_DIAGNOSES = [..."ABCDEFGHIJKLMNOPQ"];
/** Its procedures: the principal one, five others in a to e (NUBC, field 74). */
const UB_PROCEDURES = ["Principal", ..."abcde"];
/** A to L on the CMS-1500 from version 02/12 on (NUCC). */
const LETTERS = [..."ABCDEFGHIJKL"];
/** More entries of one sort nobody reads, and no claim holds (UB-04: 450 service lines). */
const MOST = 450;

/** What is written beside a line, for those who may see it. */
export interface Annotate<Note> {
  diagnosis(line: DiagnosisLine): Note;
  procedure(line: ProcedureLine): Note;
}

/** Lays an answer out like the form that the claim of its exercise is sent on. */
export function layOut<Note = never>(model: DocumentModel, answer: Answer, annotate?: Annotate<Note>): Claim<Note> {
  return fill(formOf(model), answer, annotate);
}

/** Lists an answer that is one of several to choose from: counted, since letters name the options. */
export function list<Note = never>(model: DocumentModel, answer: Answer, annotate?: Annotate<Note>): Claim<Note> {
  const count = (index: number) => String(index + 1);
  return fill({ ...formOf(model), diagnosisLabel: count, procedureLabel: count }, answer, annotate);
}

function fill<Note>(form: Form, answer: Answer, annotate: Annotate<Note> | undefined): Claim<Note> {
  const volume3 = answer.procedures.filter(isVolume3);
  const lines = answer.procedures.filter((line) => !isVolume3(line));
  const labelOf = (pointer: string) => form.diagnosisLabel(Number(pointer) - 1) ?? pointer;
  const shown = <Line>(all: readonly Line[]) => all.slice(0, MOST);
  return {
    ...form.head,
    blank: false,
    columns: {
      presentOnAdmission: form.head.columns.presentOnAdmission || answer.diagnoses.some(({ poa }) => poa),
      pointers: form.head.columns.pointers || lines.some(({ pointers }) => pointers && pointers.length > 0),
    },
    diagnoses: shown(answer.diagnoses).map((line) => ({
      label: form.diagnosisLabel(line.at) ?? String(line.at + 1),
      code: shownCode(line.code),
      presentOnAdmission: line.poa?.text ?? "",
      ...(annotate ? { note: annotate.diagnosis(line) } : {}),
    })),
    procedures: shown(volume3).map((line, index) => ({
      label: form.procedureLabel(index) ?? String(index + 1),
      code: shownCode(line.code),
      ...(annotate ? { note: annotate.procedure(line) } : {}),
    })),
    lines: shown(lines).map((line) => ({
      label: String(line.at + 1),
      code: shownCode(line.code),
      modifiers: line.modifiers.map(({ text }) => text),
      pointers: (line.pointers ?? []).map(({ text }) => labelOf(text)),
      units: line.units?.text ?? "",
      ...(annotate ? { note: annotate.procedure(line) } : {}),
    })),
    more: [answer.diagnoses, volume3, lines].reduce((sum, all) => sum + Math.max(0, all.length - MOST), 0),
  };
}

/** The same form with nothing in it. How many boxes it has is the form's affair and says nothing of the key. */
export function blankForm(model: DocumentModel): Claim {
  const { head, diagnoses, procedures, lines } = formOf(model);
  return {
    ...head,
    blank: true,
    diagnoses: diagnoses.map((label) => ({ label, code: undefined, presentOnAdmission: "" })),
    procedures: procedures.map((label) => ({ label, code: undefined })),
    lines: Array.from({ length: lines }, (_, index) => ({
      label: String(index + 1),
      code: undefined,
      modifiers: [],
      pointers: [],
      units: "",
    })),
    more: 0,
  };
}

/** What an audit calls a line of the claim on its form, by the numbers that its findings have, from 1. */
export function lineName(model: DocumentModel, claim: Answer, list: "diagnosis" | "procedure", number: string): string {
  const at = Number(number) - 1;
  if (list === "diagnosis") return boxName(formOf(model).diagnosisLabel(at) ?? number, "diagnosis");
  const box = claim.procedures.filter(isVolume3).findIndex((line) => line.at === at);
  return box < 0 ? `Line ${number}` : boxName(procedureLabel(box) ?? number, "procedure");
}

/** «Principal diagnosis», but «Diagnosis A»: a label that is more than a letter or a number is a word. */
function boxName(label: string, what: string): string {
  return label.length > 2 ? `${label} ${what}` : `${what.charAt(0).toUpperCase()}${what.slice(1)} ${label}`;
}

/** A code as a claim has it. */
export function shownCode(slot: Slot | undefined): ShownCode | undefined {
  if (!slot) return undefined;
  const reference = parseReference(slot.text);
  return reference ? { text: reference.code, system: reference.system.title } : { text: slot.text, system: "" };
}

interface Form {
  head: Pick<Claim, "form" | "caption" | "columns" | "service">;
  /** The labels of its boxes when it is empty. */
  diagnoses: readonly string[];
  procedures: readonly string[];
  lines: number;
  /** What the box of a diagnosis is called, from 0. */
  diagnosisLabel(index: number): string | undefined;
  /** What the box of a procedure of volume 3 is called, from 0. */
  procedureLabel(index: number): string | undefined;
}

function formOf(model: DocumentModel): Form {
  const encounter = encounterOf(model);
  const service = { date: rootText(model, "dateOfService") ?? "", place: rootText(model, "placeOfService") ?? "" };
  return encounter.perspective === "facility" ? institutional(encounter, service) : professional(encounter, service);
}

function institutional({ setting }: Encounter, service: Claim["service"]): Form {
  const inpatient = setting === "inpatient-hospital";
  const diagnoses = [inpatient ? "Principal" : "First", ...UB_OTHER_DIAGNOSES];
  return {
    head: {
      form: "ub-04",
      service,
      caption: inpatient ? "Hospital's claim for the stay, as on the UB-04" : "Facility's claim, as on the UB-04",
      columns: { presentOnAdmission: inpatient, pointers: false },
    },
    diagnoses,
    procedures: inpatient ? UB_PROCEDURES : [],
    lines: inpatient ? 0 : LINES,
    diagnosisLabel: (index) => diagnoses[index],
    procedureLabel,
  };
}

function professional({ date }: Encounter, service: Claim["service"]): Form {
  const old = date !== undefined && date < TWELVE_DIAGNOSES_FROM;
  const labels = old
    ? Array.from({ length: DIAGNOSES_BEFORE }, (_, index) => String(index + 1))
    : LETTERS.slice(0, DIAGNOSES);
  return {
    head: {
      form: "cms-1500",
      service,
      caption: `Professional claim, as on the CMS-1500 (${old ? "08/05" : "02/12"})`,
      columns: { presentOnAdmission: false, pointers: true },
    },
    diagnoses: labels,
    procedures: [],
    lines: LINES,
    diagnosisLabel: (index) => labels[index],
    procedureLabel,
  };
}

function procedureLabel(index: number): string | undefined {
  return UB_PROCEDURES[index];
}

function isVolume3({ code }: ProcedureLine): boolean {
  const reference = code && parseReference(code.text);
  if (reference?.system.id !== "icd9cm") return false;
  const structure = reference.system.structure(reference.code, "procedure");
  return structure.ok && structure.kind === "procedure";
}

import type { Range } from "vscode-languageserver-types";
import type { Severity } from "../../rules/finding";

/** Who looks at an exercise. */
export type View = "student" | "instructor";

/** An exercise as a student or an instructor sees it: plain data, to be drawn by anybody. */
export type ExercisePreview = StudentPreview | InstructorPreview;

/** What a student sees. It holds nothing of the key, not even how long it is. */
export interface StudentPreview extends Sheet {
  view: "student";
  task: StudentTask | undefined;
}

/** What a student sees, with the key and what is known of it. */
export interface InstructorPreview extends Sheet {
  view: "instructor";
  task: InstructorTask | undefined;
  /** What no student sees of the circumstances: credentials, section, topics, references, provenance. */
  about: readonly Fact[];
  /** Why the key is right as a whole; Markdown. */
  rationale: string;
  /** What Chartkey finds in the document now, in the order of the text. */
  problems: readonly Problem[];
}

/** What both see. */
export interface Sheet {
  uri: string;
  /** Which document of its file it is, from 1, of how many, and its first line, from 0. */
  document: { number: number; of: number; line: number };
  /** Empty when there is none yet. */
  title: string;
  type: ExerciseType | undefined;
  /** As the author has it: beginner, intermediate or advanced; empty when it is not said. */
  difficulty: string;
  facts: readonly Fact[];
  /** Markdown, as the author wrote it; empty when there is none yet. */
  scenario: string;
  question: string;
  /** What is still to be written before this view is whole. */
  missing: readonly Missing[];
}

export type ExerciseType = "coding" | "multiple-choice" | "audit";

/** A circumstance, such as the date of service. */
export interface Fact {
  label: string;
  value: string;
}

/** Something that the view cannot show because it is not written. */
export interface Missing {
  message: string;
  place: Range;
}

/** What the student does. */
export type StudentTask =
  | { kind: "coding"; claim: Claim }
  | { kind: "multiple-choice"; options: readonly StudentOption[] }
  | { kind: "audit"; claim: Claim };

/** What the student should have done. */
export type InstructorTask =
  | { kind: "coding"; key: Key | undefined }
  | { kind: "multiple-choice"; options: readonly InstructorOption[] }
  | { kind: "audit"; claim: Claim<LineNote>; findings: readonly AuditNote[]; corrected: Key | undefined };

/** A claim laid out like the form it is sent on. `Note` is what stands beside a line: nothing for a student. */
export interface Claim<Note = never> {
  form: "cms-1500" | "ub-04";
  /** What the form is, in words. */
  caption: string;
  /** Whether it is for the student to fill in. */
  blank: boolean;
  /** What every line has in common: the day, and the two digits of the place. */
  service: { date: string; place: string };
  /** Which columns it has. */
  columns: { presentOnAdmission: boolean; pointers: boolean };
  diagnoses: readonly DiagnosisBox<Note>[];
  /** Procedures of ICD-9-CM volume 3, which have boxes of their own on a hospital's claim. */
  procedures: readonly ProcedureBox<Note>[];
  lines: readonly ServiceLine<Note>[];
  /** How many entries are left out because nobody could read them all. */
  more: number;
}

/** A diagnosis of a claim. */
export interface DiagnosisBox<Note = never> {
  /** What the form calls the box: a letter, or a number. */
  label: string;
  code: ShownCode | undefined;
  /** Present on admission: Y, N, U, W or 1. */
  presentOnAdmission: string;
  note?: Note;
}

/** A procedure of volume 3. */
export interface ProcedureBox<Note = never> {
  label: string;
  code: ShownCode | undefined;
  note?: Note;
}

/** A service, drug or supply of a claim. */
export interface ServiceLine<Note = never> {
  label: string;
  code: ShownCode | undefined;
  modifiers: readonly string[];
  /** Labels of the diagnoses that justify it. */
  pointers: readonly string[];
  /** Empty when it is not said. */
  units: string;
  note?: Note;
}

/** A code as it stands on a claim. */
export interface ShownCode {
  /** Without its system. */
  text: string;
  /** The name of its system; empty when the author has not written one. */
  system: string;
}

/** What an instructor reads beside a line. */
export interface LineNote {
  /** The code's title; where its set is not installed, what kind of code it is, in words of our own. */
  title: string;
  /** Whether the title is the official one. */
  official: boolean;
  /** What the modifiers say, each with its title where that is known. */
  modifiers: readonly { modifier: string; title: string }[];
  /** Markdown. */
  rationale: string;
  /** Lines of the scenario, from 1. */
  evidence: readonly number[];
  optional: boolean;
  /** Which of the preview's problems concern the line, from 0. */
  problems: readonly number[];
  /** Which of the audit's findings are about the line of a submitted claim, from 0. */
  findings: readonly number[];
  place: Range;
}

/** A key with others that earn full marks. */
export interface Key {
  claim: Claim<LineNote>;
  /** Whether the sequence of the diagnoses counts. */
  strict: boolean;
  accepted: readonly { reason: string; claim: Claim<LineNote>; place: Range }[];
}

/** An option as a student sees it. */
export interface StudentOption {
  letter: string;
  text: string;
  claim: Claim | undefined;
}

/** An option with what is right or wrong with it. */
export interface InstructorOption {
  letter: string;
  text: string;
  claim: Claim<LineNote> | undefined;
  correct: boolean;
  /** Markdown. */
  rationale: string;
  /** What makes it wrong; undefined for the key. */
  fault: Fault | undefined;
  /** Others that are right as well, of a key. */
  accepted: Key["accepted"];
  problems: readonly number[];
  place: Range;
}

/** What makes an option wrong. */
export interface Fault {
  /** The rule that the option says it breaks. */
  said: string | undefined;
  /** How much of that is certain: the rules find it, they do not, or no rule of coding can tell. */
  proof: "proved" | "not-found" | "not-provable";
  /** What the rules find in it. */
  found: readonly { rule: string; message: string }[];
}

/** What an auditor should find in a claim. */
export interface AuditNote {
  /** The line it is about, in words. */
  line: string;
  rule: string | undefined;
  /** Markdown. */
  problem: string;
  /** Markdown. */
  correction: string;
  place: Range;
}

/** A finding of Chartkey in the document. */
export interface Problem {
  rule: string;
  severity: Severity;
  message: string;
  place: Range;
}

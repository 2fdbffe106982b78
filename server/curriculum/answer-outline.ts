import { Derived } from "../yaml/derived";
import type { DocumentModel } from "./model";

/** What shows of the answers of a document at a glance: unchecked plain data, gone through once. */
export interface AnswerOutline {
  /** Every answer: keys, accepted ones, options, a claim. */
  readonly claims: readonly OutlinedClaim[];
  /** The most lines that any has. */
  readonly diagnoses: number;
  readonly procedures: number;
  /** Whether any line has such a field, whatever it holds. */
  readonly hasModifiers: boolean;
  readonly hasUnits: boolean;
  readonly hasPresence: boolean;
  readonly hasEvidence: boolean;
  /** The last line of the scenario that any names; infinite where one of them names none, or what is no number. */
  readonly lastEvidence: number;
}

/** The lines of an answer. */
export interface OutlinedClaim {
  readonly diagnoses: readonly OutlinedLine[];
  readonly procedures: readonly OutlinedLine[];
}

/** A line: what its fields hold may be anything. */
export type OutlinedLine = Readonly<Record<string, unknown>>;

/**
 * Outlines the answers of a document, once. Asked for where it is of the usual form, so that plain data tells what its
 * nodes tell; see `YamlDocument.isUsual`.
 */
export function answerOutline(model: DocumentModel): AnswerOutline {
  let outline = read.of(model.yaml);
  if (!outline) {
    outline = readOutline(model.yaml.value);
    read.set(model.yaml, outline);
  }
  return outline;
}

const read = new Derived<AnswerOutline>();

function readOutline(value: unknown): AnswerOutline {
  if (!isMapping(value)) return NOTHING;
  const { answer, options, claim } = value;
  if (answer === undefined && options === undefined && claim === undefined) return NOTHING;
  const outline = draft();
  if (answer !== undefined) addClaims(outline, answer);
  if (Array.isArray(options)) addOptions(outline, options);
  if (claim !== undefined) addClaims(outline, claim);
  return outline;
}

type Draft = { -readonly [Field in keyof AnswerOutline]: AnswerOutline[Field] } & { claims: OutlinedClaim[] };

function addOptions(outline: Draft, options: readonly unknown[]): void {
  for (let at = 0; at < options.length; at++) {
    const option = options[at];
    if (isMapping(option) && option.answer !== undefined) addClaims(outline, option.answer);
  }
}

function addClaims(outline: Draft, answer: unknown): void {
  if (!isMapping(answer)) return;
  const diagnoses = linesIn(answer.diagnoses, outline);
  const procedures = linesIn(answer.procedures, outline);
  addClaim(outline, diagnoses, procedures);
  if (!Array.isArray(answer.accepted)) return;
  for (const alternative of answer.accepted as readonly unknown[]) {
    if (!isMapping(alternative)) continue;
    // What an alternative does not say is as in the key.
    addClaim(
      outline,
      alternative.diagnoses === undefined ? diagnoses : linesIn(alternative.diagnoses, outline),
      alternative.procedures === undefined ? procedures : linesIn(alternative.procedures, outline),
    );
  }
}

function addClaim(outline: Draft, diagnoses: readonly OutlinedLine[], procedures: readonly OutlinedLine[]): void {
  outline.claims.push({ diagnoses, procedures });
  if (diagnoses.length > outline.diagnoses) outline.diagnoses = diagnoses.length;
  if (procedures.length > outline.procedures) outline.procedures = procedures.length;
}

function linesIn(list: unknown, outline: Draft): readonly OutlinedLine[] {
  if (!Array.isArray(list)) return NONE;
  let sound = true;
  for (let at = 0; at < list.length; at++) {
    const line: unknown = list[at];
    if (!isMapping(line)) {
      sound = false;
      continue;
    }
    const { evidence, modifiers, units, poa } = line;
    if (evidence !== undefined) outline.hasEvidence = true;
    if (modifiers !== undefined) outline.hasModifiers = true;
    if (units !== undefined) outline.hasUnits = true;
    if (poa !== undefined) outline.hasPresence = true;
    const last = lastOf(evidence);
    if (last > outline.lastEvidence) outline.lastEvidence = last;
  }
  return sound ? (list as readonly OutlinedLine[]) : list.filter(isMapping);
}

function lastOf(evidence: unknown): number {
  if (!Array.isArray(evidence) || evidence.length === 0) return Number.POSITIVE_INFINITY;
  let last = 0;
  for (let at = 0; at < evidence.length; at++) {
    const number: unknown = evidence[at];
    if (typeof number !== "number" || !Number.isFinite(number)) return Number.POSITIVE_INFINITY;
    if (number > last) last = number;
  }
  return last;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const NONE: readonly OutlinedLine[] = [];

function draft(claims: OutlinedClaim[] = []): Draft {
  // An empty list within would have V8 copy the whole by a slow way.
  return {
    claims,
    diagnoses: 0,
    procedures: 0,
    hasModifiers: false,
    hasUnits: false,
    hasPresence: false,
    hasEvidence: false,
    lastEvidence: 0,
  };
}

const NOTHING: AnswerOutline = draft();

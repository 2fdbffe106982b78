import { Derived } from "../yaml/derived";
import type { DocumentModel } from "./model";

/** The lines of an answer as plain data. */
export interface OutlinedClaim {
  readonly diagnoses: readonly OutlinedLine[];
  readonly procedures: readonly OutlinedLine[];
}

/** A line as plain data: what its fields hold may be anything. */
export type OutlinedLine = Readonly<Record<string, unknown>>;

/**
 * What an author has written, unchecked, of each answer of a document: keys, accepted ones, options, a claim. Asked for
 * where the document is of the usual form, so that plain data tells what its nodes tell; see `YamlDocument.isUsual`.
 */
export function outlinedClaims(model: DocumentModel): readonly OutlinedClaim[] {
  let claims = read.of(model.yaml);
  if (!claims) {
    claims = readClaims(model.yaml.value);
    read.set(model.yaml, claims);
  }
  return claims;
}

const read = new Derived<readonly OutlinedClaim[]>();

function readClaims(value: unknown): OutlinedClaim[] {
  const claims: OutlinedClaim[] = [];
  if (!isMapping(value)) return claims;
  if (value.answer !== undefined) addClaims(claims, value.answer);
  if (value.options !== undefined) addOptions(claims, value.options);
  if (value.claim !== undefined) addClaims(claims, value.claim);
  return claims;
}

function addOptions(claims: OutlinedClaim[], options: unknown): void {
  if (!Array.isArray(options)) return;
  for (let at = 0; at < options.length; at++) {
    const option: unknown = options[at];
    if (isMapping(option) && option.answer !== undefined) addClaims(claims, option.answer);
  }
}

function addClaims(claims: OutlinedClaim[], answer: unknown): void {
  if (!isMapping(answer)) return;
  const claim = { diagnoses: linesIn(answer.diagnoses), procedures: linesIn(answer.procedures) };
  claims.push(claim);
  if (!Array.isArray(answer.accepted)) return;
  for (const alternative of answer.accepted as readonly unknown[]) {
    if (!isMapping(alternative)) continue;
    // What an alternative does not say is as in the key.
    claims.push({
      diagnoses: alternative.diagnoses === undefined ? claim.diagnoses : linesIn(alternative.diagnoses),
      procedures: alternative.procedures === undefined ? claim.procedures : linesIn(alternative.procedures),
    });
  }
}

function linesIn(list: unknown): readonly OutlinedLine[] {
  if (!Array.isArray(list)) return NONE;
  for (let at = 0; at < list.length; at++) if (!isMapping(list[at])) return list.filter(isMapping);
  return list as readonly OutlinedLine[];
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const NONE: readonly OutlinedLine[] = [];

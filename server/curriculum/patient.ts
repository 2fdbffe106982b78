import { type Document, isMap, isScalar } from "yaml";
import { Derived } from "../yaml/derived";
import { eachField, resolve, sourceOf } from "../yaml/nodes";
import { type DocumentModel, rootNode } from "./model";

/** Who the chart is about, as far as it says. */
export interface Patient {
  sex: "female" | "male" | undefined;
  /** In years; less than one for months and days. */
  age: number | undefined;
}

const PER_YEAR: Record<string, number> = { year: 1, month: 12, week: 52, day: 365 };

/** Reads `patient: { age, sex }`; once; an age is years, or a number with its unit, such as `3 months`. */
export function patientOf(model: DocumentModel): Patient {
  let patient = read.of(model.yaml);
  if (!patient) {
    patient = readPatient(model);
    read.set(model.yaml, patient);
  }
  return patient;
}

const read = new Derived<Patient>();

function readPatient(model: DocumentModel): Patient {
  const { document } = model.yaml;
  const patient = rootNode(model, "patient");
  const said: Record<"sex" | "age", unknown> = { sex: undefined, age: undefined };
  if (isMap(patient)) {
    eachField(patient, document, said, (target, name, value) => {
      if (name === "sex" || name === "age") target[name] = value;
    });
  }
  const sex = textOf(said.sex, document);
  const age = textOf(said.age, document) ?? "";
  const [, number, unit = "year"] = /^(\d+(?:\.\d+)?)\s*(year|month|week|day)?s?$/.exec(age) ?? [];
  return {
    sex: sex === "female" || sex === "male" ? sex : undefined,
    age: number === undefined ? undefined : Number(number) / (PER_YEAR[unit] ?? 1),
  };
}

function textOf(value: unknown, document: Document | undefined): string | undefined {
  const node = resolve(value, document);
  return isScalar(node) ? sourceOf(node) : undefined;
}

/** The ages of the Medicare Code Editor, both ends included, in full years (CMS, MCE v31 manual). */
const AGES: readonly [attribute: string, from: number, to: number, who: string][] = [
  ["newborn-only", 0, 0, "newborns"],
  ["pediatric-only", 0, 17, "children up to 17 years"],
  ["maternity-only", 12, 55, "women of 12 to 55 years"],
  ["adult-only", 15, 124, "adults from 15 years on"],
];

/** Whether a code has an attribute. */
type Has = (attribute: string) => boolean;

/** Whether a code is for patients of one sex only. */
export function isForOneSex(has: Has): boolean {
  return has("female-only") || has("male-only");
}

/** Whether a code is for patients of some ages only. */
export function isForSomeAges(has: Has): boolean {
  return AGES.some(([attribute]) => has(attribute));
}

/** The sex that a code is for, when the patient is of the other. */
export function otherSex(has: Has, { sex }: Patient): "female" | "male" | undefined {
  if (sex === "male" && has("female-only")) return "female";
  if (sex === "female" && has("male-only")) return "male";
  return undefined;
}

/** Those a code is for, when the patient is too old or too young for it. */
export function otherAge(has: Has, { age }: Patient): string | undefined {
  if (age === undefined) return undefined;
  const years = Math.floor(age);
  return AGES.find(([attribute, from, to]) => (years < from || years > to) && has(attribute))?.[3];
}

/** What contradicts the patient in a code with some attributes; undefined when nothing does. */
export function contradiction(has: Has, patient: Patient): string | undefined {
  const sex = otherSex(has, patient);
  const who = sex ? `${sex} patients` : otherAge(has, patient);
  return who && `${who} only`;
}

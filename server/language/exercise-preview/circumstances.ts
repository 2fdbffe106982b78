import { encounterOf } from "../../curriculum/encounter";
import { type DocumentModel, rootText } from "../../curriculum/model";
import { placeOfServiceName } from "../../curriculum/place-of-service";
import type { ExerciseType, Fact } from "./preview";
import { textAt } from "./reading";

const SETTINGS: Readonly<Record<string, string>> = {
  "physician-office": "Physician's office",
  "outpatient-hospital": "Hospital, outpatient",
  "inpatient-hospital": "Hospital, inpatient",
  payer: "Payer",
  "nursing-facility": "Nursing facility",
  "dental-office": "Dental office",
  home: "Patient's home",
  "public-health": "Public health clinic",
  consulting: "Consulting firm",
};

const PAYERS: Readonly<Record<string, string>> = {
  medicare: "Medicare",
  medicaid: "Medicaid",
  commercial: "Private health plan",
  self: "The patient",
};

const TYPES: readonly ExerciseType[] = ["coding", "multiple-choice", "audit"];

/** What the student does; undefined while the author has not said it. */
export function typeOf(model: DocumentModel): ExerciseType | undefined {
  const said = rootText(model, "type");
  return TYPES.find((type) => type === said);
}

/** What a student is told of the encounter besides the chart, as far as it is written. */
export function factsOf(model: DocumentModel): Fact[] {
  const field = (name: string) => rootText(model, name) ?? "";
  const { perspective, setting } = encounterOf(model);
  const place = field("placeOfService");
  const placeName = placeOfServiceName(place);
  const hospital = setting === "inpatient-hospital" || setting === "outpatient-hospital";
  return [
    { label: "Setting", value: named(SETTINGS, field("setting")) },
    { label: "Place of service", value: placeName ? `${place}, ${placeName}` : place },
    { label: "Date of service", value: field("dateOfService") },
    { label: "Admitted", value: field("admitted") },
    { label: "Discharged", value: field("discharged") },
    { label: "Patient", value: patient(model) },
    { label: "Payer", value: named(PAYERS, field("payer")) },
    { label: "Billed by", value: setting ? biller(perspective === "facility", hospital) : "" },
  ].filter(({ value }) => value !== "");
}

/** What only the instructor is told: it says what the exercise is about, and so gives the key away. */
export function aboutOf(model: DocumentModel, credentials: readonly string[]): Fact[] {
  const body = ["side", "which", "region"].map((name) => textAt(model, ["bodySite", name])).filter(Boolean);
  const reviewer = textAt(model, ["provenance", "reviewedBy"]);
  const review = [textAt(model, ["provenance", "credential"]), textAt(model, ["provenance", "reviewedOn"])].filter(
    Boolean,
  );
  return [
    { label: "Prepares for", value: credentials.join(", ") },
    { label: "Exam section", value: rootText(model, "section") ?? "" },
    { label: "Body site", value: body.join(" ") },
    { label: "Written by", value: textAt(model, ["provenance", "author"]) },
    { label: "Reviewed by", value: reviewer && [reviewer, ...review].join(", ") },
  ].filter(({ value }) => value !== "");
}

function patient(model: DocumentModel): string {
  const age = textAt(model, ["patient", "age"]);
  const sex = textAt(model, ["patient", "sex"]);
  const years = /^\d+$/.test(age) ? `${age} ${age === "1" ? "year" : "years"}` : age;
  return [years, sex === "unknown" ? "sex unknown" : sex].filter(Boolean).join(", ");
}

function biller(facility: boolean, hospital: boolean): string {
  if (facility) return hospital ? "The hospital" : "The facility";
  return "The physician or other professional";
}

function named(names: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value;
}

import { within } from "../../codesets/modifier-scope";
import { otherSex, type Patient } from "../../curriculum/patient";
import { byCode } from "./by-code";

/** Services that are for some patients only: numbers of CPT and codes of HCPCS Level II, in words of our own. */
interface ServicePatients {
  system: "cpt" | "hcpcs";
  /** Stretches of numbers, both ends included; single codes of HCPCS. */
  codes: readonly string[];
  sex?: "female" | "male";
  /** In years: from, included, to, excluded. */
  from?: number;
  to?: number;
  /** «patients under 12» */
  who?: string;
}

const DAY = 1 / 365;

/**
 * From the headings of CPT and the titles of HCPCS Level II, without a published table behind them, so that what is
 * found by them is a warning. Visits by age are with the other visits.
 */
const SERVICES: readonly ServicePatients[] = [
  { system: "cpt", codes: ["54000-55899", "55970"], sex: "male" },
  { system: "cpt", codes: ["55980", "56405-58999", "59000-59899"], sex: "female" },
  { system: "hcpcs", codes: ["G0102", "G0103"], sex: "male" },
  {
    system: "hcpcs",
    codes: ["G0101", "Q0091", "G0123", "G0124", "G0141", "G0143", "G0144", "G0145", "G0147", "G0148"],
    sex: "female",
  },
  { system: "cpt", codes: ["54160"], to: 29 * DAY, who: "newborns up to 28 days" },
  { system: "cpt", codes: ["54161"], from: 28.5 * DAY, who: "patients older than 28 days" },
  { system: "cpt", codes: ["42820", "42825", "42830", "42835"], to: 12, who: "patients under 12" },
  { system: "cpt", codes: ["42821", "42826", "42831", "42836"], from: 12, who: "patients of 12 and over" },
  { system: "cpt", codes: ["90460-90461"], to: 19, who: "patients up to 18 years" },
];

const listed = {
  cpt: byCode((code) => SERVICES.filter(({ system, codes }) => system === "cpt" && within(code, codes))),
  hcpcs: byCode((code) => SERVICES.filter(({ system, codes }) => system === "hcpcs" && codes.includes(code))),
};

function servicesOf(system: string, code: string): readonly ServicePatients[] {
  return system === "cpt" || system === "hcpcs" ? listed[system](code) : [];
}

/** Whether a service is for some patients only, by their sex or age. */
export function isForSomePatients(system: string, code: string): boolean {
  return servicesOf(system, code).length > 0;
}

/** The sex that a service is for, when the patient is of the other. */
export function serviceForOtherSex(system: string, code: string, patient: Patient): "female" | "male" | undefined {
  const sex = servicesOf(system, code).find((service) => service.sex)?.sex;
  return sex && otherSex((attribute) => attribute === `${sex}-only`, patient);
}

/** Those a service is for, when the patient is too old or too young for it. */
export function serviceForOtherAge(system: string, code: string, { age }: Patient): string | undefined {
  if (age === undefined) return undefined;
  return servicesOf(system, code).find(({ from = 0, to = Number.POSITIVE_INFINITY }) => age < from || age >= to)?.who;
}

import { Derived } from "../yaml/derived";
import { type DocumentModel, rootText } from "./model";

/** Who bills: the physician or the institution. */
export type Perspective = "professional" | "facility";

/** The circumstances of an exercise that decide which codes count. */
export interface Encounter {
  setting: string | undefined;
  perspective: Perspective;
  /** The day that decides which release of each code set counts, YYYY-MM-DD; undefined when it is not a day. */
  date: string | undefined;
}

/**
 * Reads the circumstances of a document, once. A facility bills for what is done in a hospital unless the document says
 * otherwise; an inpatient stay that a facility bills is dated by its discharge (45 CFR 162.1002; CMS, ICD-9-CM notices).
 */
export function encounterOf(model: DocumentModel): Encounter {
  let encounter = read.of(model.yaml);
  if (!encounter) {
    encounter = encounterFrom((name) => rootText(model, name));
    read.set(model.yaml, encounter);
  }
  return encounter;
}

const read = new Derived<Encounter>();

/** The same, from the fields of the root by name. */
export function encounterFrom(field: (name: string) => string | undefined): Encounter {
  const setting = field("setting");
  const said = field("perspective");
  const hospital = setting === "inpatient-hospital" || setting === "outpatient-hospital";
  const perspective: Perspective =
    said === "professional" || said === "facility" ? said : hospital ? "facility" : "professional";
  const inpatient = setting === "inpatient-hospital" && perspective === "facility";
  const day = (inpatient ? field("discharged") : undefined) ?? field("dateOfService");
  return { setting, perspective, date: day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined };
}

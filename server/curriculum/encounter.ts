import { isMap, isScalar, isSeq } from "yaml";
import { keyOf, type Path, placeAt, sourceOf } from "../yaml/nodes";
import { type DocumentModel, rootField, type Slot } from "./model";

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
 * Reads the circumstances of a document. A facility bills for what is done in a hospital unless the document says
 * otherwise; an inpatient stay that a facility bills is dated by its discharge (45 CFR 162.1002; CMS, ICD-9-CM notices).
 */
export function encounterOf(model: DocumentModel): Encounter {
  return encounterFrom((name) => rootField(model, name)?.text);
}

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

/**
 * Whether a code is one that the document teaches as right: not in a claim to be audited, nor in a wrong option.
 */
export function isTaught(slot: Slot, model: DocumentModel): boolean {
  if (slot.path[0] === "claim") return false;
  const option = optionOf(slot.path);
  if (!option) return true;
  const node = placeAt(model.yaml.document, option)?.node;
  if (!isMap(node)) return true;
  const correct = node.items.find((pair) => keyOf(pair) === "correct")?.value;
  return isScalar(correct) && sourceOf(correct) === "true";
}

function optionOf(path: Path): Path | undefined {
  return path[0] === "options" && typeof path[1] === "number" ? path.slice(0, 2) : undefined;
}

/** The rules that a wrong option is there to break. */
export function breaksOf(slot: Slot, model: DocumentModel): string[] {
  const option = optionOf(slot.path);
  const node = option && placeAt(model.yaml.document, option)?.node;
  if (!isMap(node)) return [];
  const breaks = node.items.find((pair) => keyOf(pair) === "breaks")?.value;
  if (isScalar(breaks)) return [sourceOf(breaks)];
  return isSeq(breaks) ? breaks.items.flatMap((item) => (isScalar(item) ? [sourceOf(item)] : [])) : [];
}

import type { CodeLibrary } from "../../codesets/library";
import { type Encounter, encounterOf } from "../../curriculum/encounter";
import { type DocumentModel, rootScalarText } from "../../curriculum/model";
import { type Patient, patientOf } from "../../curriculum/patient";
import { Derived } from "../../yaml/derived";

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

/** The circumstances of a document's exercise; read once, and kept as long as the document and the codes are. */
export function exerciseOf(model: DocumentModel, codes: CodeLibrary): Exercise {
  let exercise = read.of(model.yaml);
  if (exercise?.codes !== codes) {
    exercise = new ModelExercise(model, codes);
    read.set(model.yaml, exercise);
  }
  return exercise;
}

const read = new Derived<Exercise>();

/**
 * Reads what few rules ask for when one does. There is one for each document: fields are declared only, for those that
 * are defined first and then set take longer to make than to use.
 */
class ModelExercise implements Exercise {
  declare readonly model: DocumentModel;
  declare readonly codes: CodeLibrary;
  declare readonly setting: Exercise["setting"];
  declare readonly perspective: Exercise["perspective"];
  declare readonly date: Exercise["date"];
  declare readonly inpatientFacility: boolean;

  constructor(model: DocumentModel, codes: CodeLibrary) {
    const { setting, perspective, date } = encounterOf(model);
    this.model = model;
    this.codes = codes;
    this.setting = setting;
    this.perspective = perspective;
    this.date = date;
    this.inpatientFacility = setting === "inpatient-hospital" && perspective === "facility";
  }

  get patient(): Patient {
    return patientOf(this.model);
  }

  get payer(): string | undefined {
    return rootScalarText(this.model, "payer");
  }

  get placeOfService(): string | undefined {
    return rootScalarText(this.model, "placeOfService");
  }
}

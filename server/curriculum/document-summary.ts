import { isScalar } from "yaml";
import { placeAt } from "../yaml/nodes";
import { commonText, ownText } from "../yaml/own-text";
import { FieldTexts } from "./field-texts";
import { type DocumentModel, rootList, rootText, type Slot } from "./model";
import { choiceOf } from "./options";
import { Place } from "./place";
import type { Snapshot } from "./snapshot";

/** A reference to another document. */
export class Reference extends Place {
  /** The field of the root it stands in: `requires`, `credentials`, … */
  readonly field: string;
  /** The id of the kind it refers to. */
  readonly kind: string;

  constructor(place: Place, field: string, kind: string) {
    super(place.text, place.line, place.character, place.endLine, place.endCharacter);
    this.field = field;
    this.kind = kind;
  }
}

/** A section of an exam. */
export class Section extends Place {
  /** How many questions the exam asks of it. */
  readonly questions: number | undefined;

  constructor(place: Place, questions: number | undefined) {
    super(place.text, place.line, place.character, place.endLine, place.endCharacter);
    this.questions = questions;
  }
}

/** What the rest of a curriculum needs to know of one document. */
export interface DocumentSummary {
  uri: string;
  /** The line of its file in which it begins, from 0. */
  line: number;
  kind: string;
  id: Place | undefined;
  /** What a person calls it. */
  label: string | undefined;
  /** Root fields that are scalars, such as name and issuer. */
  fields: FieldTexts;
  /** Where its holders work. */
  settings: readonly string[];
  references: readonly Reference[];
  /** Sections that its exam has. */
  sections: readonly Section[];
  /** The section of an exam that it prepares for. */
  section: Place | undefined;
  /** Which of its options is the key, from 0, and of how many; undefined where there is not one. */
  key: KeyPosition | undefined;
}

/** Where the right answer stands among the options. */
export interface KeyPosition {
  at: number;
  of: number;
}

const NONE: readonly never[] = [];

/** The same list without room for more: a list that grew by one has room for seventeen (V8), in each of many files. */
function exactly<Item>(list: readonly Item[]): readonly Item[] {
  return list.length > 0 ? list.slice() : NONE;
}

/** Sums up every document of a file. */
export function summarise(snapshot: Snapshot): DocumentSummary[] {
  return snapshot.models.map(({ start, model }) => {
    const placed = (slot: Slot, own: (text: string) => string): Place => {
      const from = snapshot.positionAt(start + slot.span.start);
      const to = snapshot.positionAt(start + slot.span.end);
      return new Place(own(slot.text), from.line, from.character, to.line, to.character);
    };
    let id: Place | undefined;
    let section: Place | undefined;
    const references: Reference[] = [];
    const sections: Section[] = [];
    for (const slot of model.slots) {
      const { schema } = slot;
      const kind = schema["x-reference"];
      if (kind) references.push(new Reference(placed(slot, commonText), String(slot.path[0]), kind));
      if (schema["x-id"]) id ??= placed(slot, ownText);
      if (schema["x-section"] === "named") section ??= placed(slot, commonText);
      if (schema["x-section"] === "declared") {
        sections.push(new Section(placed(slot, commonText), questionsOf(slot, model)));
      }
    }
    const fields = fieldsOf(model);
    const settings = rootList(model, "settings");
    return {
      uri: snapshot.uri,
      line: start === 0 ? 0 : snapshot.positionAt(start).line,
      kind: model.kind.id,
      id,
      label: model.kind.labelFields.map((name) => fields.get(name)).find(Boolean),
      fields,
      settings: exactly(settings.map(commonText)),
      references: exactly(references),
      sections: exactly(sections),
      section,
      key: keyPosition(model),
    };
  });
}

function fieldsOf(model: DocumentModel): FieldTexts {
  const flat: string[] = [];
  for (const name of SUMMARY_FIELDS) {
    const text = rootText(model, name);
    if (text !== undefined) flat.push(name, model.kind.labelFields.includes(name) ? ownText(text) : commonText(text));
  }
  return new FieldTexts(exactly(flat));
}

function questionsOf(slot: Slot, model: DocumentModel): number | undefined {
  const node = placeAt(model.yaml.document, [...slot.path.slice(0, -1), "questions"])?.node;
  const value = isScalar(node) ? node.value : undefined;
  return typeof value === "number" && value > 0 ? value : undefined;
}

function keyPosition(model: DocumentModel): KeyPosition | undefined {
  const options = choiceOf(model)?.options;
  const keys = options?.filter(({ correct }) => correct) ?? [];
  return options && keys[0] && keys.length === 1 ? { at: keys[0].at, of: options.length } : undefined;
}

const SUMMARY_FIELDS = [
  "abbreviation",
  "name",
  "title",
  "issuer",
  "category",
  "type",
  "setting",
  "perspective",
  "dateOfService",
  "discharged",
  "renamedTo",
  "validFrom",
  "validTo",
];

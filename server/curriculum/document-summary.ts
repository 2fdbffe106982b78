import type { Range } from "vscode-languageserver-textdocument";
import { isScalar } from "yaml";
import { placeAt } from "../yaml/nodes";
import { ownText } from "../yaml/own-text";
import { type DocumentModel, rootList, rootText, type Slot } from "./model";
import { choiceOf } from "./options";
import type { Snapshot } from "./snapshot";

/** Something with a place in a file. */
export interface Named {
  text: string;
  range: Range;
}

/** A reference to another document. */
export interface Reference extends Named {
  /** The field of the root it stands in: `requires`, `credentials`, … */
  field: string;
  /** The id of the kind it refers to. */
  kind: string;
}

/** What the rest of a curriculum needs to know of one document. */
export interface DocumentSummary {
  uri: string;
  /** The line of its file in which it begins, from 0. */
  line: number;
  kind: string;
  id: Named | undefined;
  /** What a person calls it. */
  label: string | undefined;
  /** Root fields that are scalars, such as name and issuer. */
  fields: ReadonlyMap<string, string>;
  /** Where its holders work. */
  settings: readonly string[];
  references: readonly Reference[];
  /** Sections that its exam has. */
  sections: readonly Section[];
  /** The section of an exam that it prepares for. */
  section: Named | undefined;
  /** Which of its options is the key, from 0, and of how many; undefined where there is not one. */
  key: KeyPosition | undefined;
}

/** A section of an exam. */
export interface Section extends Named {
  /** How many questions the exam asks of it. */
  questions: number | undefined;
}

/** Where the right answer stands among the options. */
export interface KeyPosition {
  at: number;
  of: number;
}

/** Sums up every document of a file. */
export function summarise(snapshot: Snapshot): DocumentSummary[] {
  return snapshot.models.map(({ start, model }) => {
    const named = (slot: Slot): Named => ({ text: ownText(slot.text), range: snapshot.rangeOf(slot.span, start) });
    const fields = new Map<string, string>();
    for (const name of SUMMARY_FIELDS) {
      const field = rootText(model, name);
      if (field !== undefined) fields.set(name, ownText(field));
    }
    let id: Named | undefined;
    let section: Named | undefined;
    const references: Reference[] = [];
    const sections: Section[] = [];
    for (const slot of model.slots) {
      const { schema } = slot;
      const kind = schema["x-reference"];
      if (kind) references.push({ ...named(slot), field: String(slot.path[0]), kind });
      if (schema["x-id"]) id ??= named(slot);
      if (schema["x-section"] === "named") section ??= named(slot);
      if (schema["x-section"] === "declared") sections.push({ ...named(slot), questions: questionsOf(slot, model) });
    }
    return {
      uri: snapshot.uri,
      line: start === 0 ? 0 : snapshot.positionAt(start).line,
      kind: model.kind.id,
      id,
      label: model.kind.labelFields.map((name) => fields.get(name)).find(Boolean),
      fields,
      settings: rootList(model, "settings").map(ownText),
      references,
      sections,
      section,
      key: keyPosition(model),
    };
  });
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

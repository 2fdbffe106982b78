import type { ErrorObject } from "ajv";
import type { Schema } from "../schema";

/** A validator that ajv wrote at build time: no schema is compiled at run time. */
export interface Validator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** A whole new document to begin with, as an LSP snippet. */
export interface Template {
  label: string;
  description: string;
  snippet: string;
}

/** Everything that sets one kind of document apart. Rules, features and reporters ask here and never for a kind by name. */
export interface DocumentKind {
  readonly id: string;
  /** VS Code's language id. */
  readonly languageId: string;
  /** What an author calls such a document, in a sentence. */
  readonly noun: string;
  /** The names of its files: `*.credential.yaml` as ".credential.yaml", a full name as it is. */
  readonly fileNames: readonly string[];
  readonly schema: Schema;
  readonly validate: Validator;
  /** The fields that name it to a person, best first. */
  readonly labelFields: readonly string[];
  /** The fields that identify it beside `id`: completion and search know it by them. */
  readonly aliasFields: readonly string[];
  /** The field with the short name that its id is made of: CPC-H for `cpc-h`. */
  readonly shortNameField?: string;
  readonly templates: readonly Template[];
  /** The text of a new document by an id that others refer to already; its author fills in the rest. */
  readonly begin?: (id: string) => string;
}

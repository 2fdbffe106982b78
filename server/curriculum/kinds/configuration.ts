import schema from "../../../schemas/chartkey.schema.json";
import { chartkey as validate } from "../generated/validators";
import type { Schema } from "../schema";
import type { DocumentKind } from "./document-kind";

/** `chartkey.yaml`: what a curriculum sets for its own files. */
export const configuration: DocumentKind = {
  id: "configuration",
  languageId: "chartkey-configuration",
  noun: "configuration",
  fileNames: ["chartkey.yaml", "chartkey.yml"],
  schema: schema as unknown as Schema,
  validate,
  labelFields: [],
  aliasFields: [],
  templates: [
    {
      label: "configuration",
      description: "Levels of rules and the files that belong to the curriculum",
      snippet: [
        "exclude: [${1:drafts/**}]",
        "rules:",
        "  ${2:unused-suppression}: ${3|error,warning,info,off|}",
        "",
      ].join("\n"),
    },
  ],
};

import schema from "../../../schemas/credential.schema.json";
import { writeScalar } from "../../yaml/quoting";
import { credential as validate } from "../generated/validators";
import type { Schema } from "../schema";
import type { DocumentKind } from "./document-kind";

/** What a certificate is, what it asks and where it leads. */
export const credential: DocumentKind = {
  id: "credential",
  languageId: "chartkey-credential",
  noun: "credential",
  fileNames: [".credential.yaml", ".credential.yml"],
  schema: schema as unknown as Schema,
  validate,
  labelFields: ["abbreviation", "name"],
  aliasFields: ["abbreviation", "name"],
  shortNameField: "abbreviation",
  templates: [
    {
      label: "credential",
      description: "A new credential with the fields that every credential has",
      snippet: [
        "id: ${1:cpc}",
        "abbreviation: ${2:CPC}",
        "name: ${3:Certified Professional Coder}",
        "issuer: ${4:AAPC}",
        "category: ${5|core,specialty,general,management|}",
        "settings: [${6|physician-office,outpatient-hospital,inpatient-hospital,payer,nursing-facility,dental-office,home,public-health,consulting|}]",
        "codeSets: [${7:cpt, hcpcs, icd9cm}]",
        "requires: []",
        "",
      ].join("\n"),
    },
    {
      label: "apprentice credential",
      description: "The apprentice form of a core credential, with the ways to full status",
      snippet: [
        "id: ${1:cpc}-a",
        "abbreviation: ${2:CPC}-A",
        "name: ${3:Certified Professional Coder - Apprentice}",
        "issuer: ${4:AAPC}",
        "category: apprentice",
        "apprenticeOf: ${1:cpc}",
        "removedBy:",
        "  - experience: P2Y",
        "  - experience: P1Y",
        "    education: 80h",
        "",
      ].join("\n"),
    },
  ],
  begin: (id) =>
    [
      `id: ${writeScalar(id, { quoting: "plain", inFlow: false })}`,
      `abbreviation: ${writeScalar(id.toUpperCase(), { quoting: "plain", inFlow: false })}`,
      "name: ",
      "issuer: ",
      "category: ",
      "settings: []",
      "codeSets: [cpt, hcpcs, icd9cm]",
      "requires: []",
      "",
    ].join("\n"),
};

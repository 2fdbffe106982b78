import schema from "../../../schemas/exercise.schema.json";
import { exercise as validate } from "../generated/validators";
import type { Schema } from "../schema";
import type { DocumentKind } from "./document-kind";

const head = (type: string) => [
  "id: ${1:chest-pain}",
  "title: ${2:Chest pain in the emergency department}",
  `type: ${type}`,
  "credentials: [${3:cpc}]",
  "setting: ${4|physician-office,outpatient-hospital,inpatient-hospital,payer,nursing-facility,dental-office,home,public-health,consulting|}",
  "dateOfService: ${5:2014-03-12}",
  "patient: { age: ${6:58}, sex: ${7|female,male|} }",
  "scenario: |",
  "  ${8:What the chart says.}",
];

const answer = (indent: string, first: number) =>
  [
    "diagnoses:",
    `  - code: \${${first}:icd9cm:786.50}`,
    `    rationale: \${${first + 1}:Why this code, and why first.}`,
    "procedures:",
    `  - code: \${${first + 2}:cpt:99284}`,
    "    diagnoses: [1]",
  ].map((line) => indent + line);

/** A chart and the answer key that codes it. */
export const exercise: DocumentKind = {
  id: "exercise",
  languageId: "chartkey-exercise",
  noun: "exercise",
  fileNames: [".exercise.yaml", ".exercise.yml"],
  schema: schema as unknown as Schema,
  validate,
  labelFields: ["title"],
  aliasFields: ["title"],
  templates: [
    {
      label: "coding exercise",
      description: "A chart that the student codes, with its answer key",
      snippet: [...head("coding"), "answer:", ...answer("  ", 9), ""].join("\n"),
    },
    {
      label: "multiple-choice exercise",
      description: "A chart with a question and options, one of them correct",
      snippet: [
        ...head("multiple-choice"),
        "question: ${9:Which codes are reported?}",
        "options:",
        "  - correct: true",
        "    answer:",
        ...answer("      ", 10),
        "    rationale: ${13:Why this option is right.}",
        "  - answer:",
        ...answer("      ", 14),
        "    rationale: ${17:Why this option is wrong.}",
        "",
      ].join("\n"),
    },
    {
      label: "audit exercise",
      description: "A submitted claim with mistakes, and the findings an auditor should make",
      snippet: [
        ...head("audit"),
        "claim:",
        ...answer("  ", 9),
        "findings:",
        "  - procedure: 1",
        "    problem: ${12:What is wrong in this line.}",
        "    correction: ${13:What it should say.}",
        "",
      ].join("\n"),
    },
  ],
};

import type { ErrorObject } from "ajv";
import { type DocumentModel, defaultOf } from "../../curriculum/model";
import type { Path } from "../../yaml/nodes";
import type { DocumentRule, RuleFinding } from "../rule";
import { contextOf } from "./context";
import { keywords } from "./keywords";

/** What the schema rejects, in an author's words. */
export const schema: DocumentRule = {
  id: "schema",
  level: "error",
  scope: "document",
  summary: "A field or value that does not fit the document's form.",
  check(model) {
    const { value } = model.yaml;
    if (value === null || value === undefined) return empty(model);
    if (model.kind.validate(value)) return [];
    const broken = model.yaml.problems[0];
    const findings: RuleFinding[] = [];
    const said = new Set<string>();
    const errors = [...(model.kind.validate.errors ?? [])];
    const foreign = errors.filter((error) => error.keyword === "false schema").map((error) => error.instancePath);
    for (const error of errors) {
      // What does not belong here at all is not judged by its form as well.
      if (error.keyword !== "false schema" && foreign.some((path) => error.instancePath.startsWith(path))) continue;
      // Text that cannot be parsed swallows fields and values: only what stands before it is judged by its form.
      if (broken && error.keyword === "required") continue;
      // What the curriculum says of all its documents none of them has to say.
      if (error.keyword === "required" && error.instancePath === "" && isDefault(error, model)) continue;
      const finding = explain(error, model);
      if (!finding || (broken && finding.span.end > broken.start)) continue;
      const key = `${finding.span.start} ${finding.message}`;
      if (!said.has(key)) findings.push(finding);
      said.add(key);
    }
    return findings;
  },
};

function isDefault({ params }: ErrorObject, model: DocumentModel): boolean {
  return defaultOf(model, String(params.missingProperty)) !== undefined;
}

function explain(error: ErrorObject, model: DocumentModel): RuleFinding | undefined {
  const explainKeyword = keywords[error.keyword];
  return explainKeyword?.(error, contextOf(model, pathOf(error.instancePath)));
}

function empty(model: DocumentModel): RuleFinding[] {
  if (!model.kind.schema.required || model.yaml.problems.length > 0) return [];
  const end = model.yaml.text.search(/[\r\n]|$/);
  return [
    {
      message: `There is no ${model.kind.noun} here yet. Ask for completion in the empty document to begin with a template, or delete it.`,
      span: { start: 0, end: Math.max(0, end) },
    },
  ];
}

/** Turns ajv's JSON pointer into a path; list positions become numbers. */
function pathOf(pointer: string): Path {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

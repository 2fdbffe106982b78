import type { DocumentRule } from "./rule";

/** What the YAML parser rejects. */
export const yamlSyntax: DocumentRule = {
  id: "yaml-syntax",
  level: "error",
  scope: "document",
  summary: "Text that the YAML parser rejects.",
  check: (model) => model.yaml.problems.map(({ message, start, end }) => ({ message, span: { start, end } })),
};

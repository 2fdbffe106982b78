import { isScalar, isSeq, type Node } from "yaml";
import { answersOf, type DiagnosisLine, type ProcedureLine } from "../../curriculum/answers";
import { type DocumentModel, rootField } from "../../curriculum/model";
import { pairOf, resolve, sourceOf, spanOf } from "../../yaml/nodes";
import type { DocumentRule, RuleFinding } from "../rule";

/** Evidence that is no line of the chart, and codes without evidence among others that have it. */
export const evidenceLines: DocumentRule = {
  id: "evidence-lines",
  level: "info",
  scope: "document",
  summary: "Evidence that is no line of the scenario, or a code without evidence where others have it.",
  check(model) {
    // Few exercises have any, and asking costs next to nothing.
    if (!model.yaml.text.includes("evidence")) return [];
    const scenario = rootField(model, "scenario");
    if (!scenario) return [];
    const lines = scenario.text.trimEnd().split("\n").length;
    return answersOf(model)
      .filter(({ role, taught }) => taught && role !== "accepted")
      .flatMap((answer) => {
        const all = [...answer.diagnoses, ...answer.procedures].filter(({ code, optional }) => code && !optional);
        const given = all.map((line) => evidenceOf(line, model));
        const bare = given.some((evidence) => evidence !== undefined)
          ? all.filter((_, index) => given[index] === undefined)
          : [];
        return [...given.flatMap((evidence) => beyond(evidence ?? [], lines)), ...bare.flatMap(lacking)];
      });
  },
};

/** The lines that a code rests on, as written; undefined where it names none. */
function evidenceOf({ node }: DiagnosisLine | ProcedureLine, { yaml }: DocumentModel): Node[] | undefined {
  const { document } = yaml;
  const list = resolve(pairOf(node, "evidence", document)?.value, document);
  if (!isSeq(list) || list.items.length === 0) return undefined;
  return list.items.flatMap((item) => resolve(item, document) ?? []);
}

function beyond(evidence: readonly Node[], lines: number): RuleFinding[] {
  return evidence.flatMap((node): RuleFinding[] => {
    if (!isScalar(node)) return [];
    const number = Number(sourceOf(node));
    if (!Number.isInteger(number) || number <= lines) return [];
    return [
      {
        severity: "warning",
        message: `The scenario has ${lines === 1 ? "one line" : `${lines} lines`}, and no line ${number}. Count its lines from 1, empty ones too.`,
        span: spanOf(node),
      },
    ];
  });
}

function lacking({ code }: DiagnosisLine | ProcedureLine): RuleFinding[] {
  if (!code) return [];
  return [
    {
      message: `Other codes of this key say which lines of the chart they rest on, and \`${code.text}\` does not. Add its \`evidence\`, or the chart lacks what it needs.`,
      span: code.span,
    },
  ];
}

import { isScalar, type Node } from "yaml";
import { answersOf } from "../../curriculum/answers";
import { rootField, type Slot } from "../../curriculum/model";
import { sourceOf, spanOf } from "../../yaml/nodes";
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
    const found: RuleFinding[] = [];
    const count = countLines(scenario.text);
    for (const { role, taught, diagnoses, procedures } of answersOf(model)) {
      if (!taught || role === "accepted") continue;
      const lines = [...diagnoses, ...procedures].filter(({ code, optional }) => code && !optional);
      const isGiven = lines.some(({ evidence }) => evidence !== undefined);
      for (const { code, evidence } of lines) {
        if (evidence) for (const node of evidence) addBeyond(found, node, count);
        else if (isGiven && code) found.push(lacking(code));
      }
    }
    return found;
  },
};

/** How many lines a text has, those at its end that are empty left out. */
function countLines(text: string): number {
  const { length } = text.trimEnd();
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < length; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function addBeyond(found: RuleFinding[], node: Node, lines: number): void {
  if (!isScalar(node)) return;
  const number = Number(sourceOf(node));
  if (!Number.isInteger(number) || number <= lines) return;
  found.push({
    severity: "warning",
    message: `The scenario has ${lines === 1 ? "one line" : `${lines} lines`}, and no line ${number}. Count its lines from 1, empty ones too.`,
    span: spanOf(node),
  });
}

function lacking({ text, span }: Slot): RuleFinding {
  return {
    message: `Other codes of this key say which lines of the chart they rest on, and \`${text}\` does not. Add its \`evidence\`, or the chart lacks what it needs.`,
    span,
  };
}

import { isScalar, type Node } from "yaml";
import { answerOutline } from "../../curriculum/answer-outline";
import { type Answer, answersOf, type DiagnosisLine, type ProcedureLine } from "../../curriculum/answers";
import { rootScalarText, type Slot } from "../../curriculum/model";
import { sourceOf, spanOf } from "../../yaml/nodes";
import type { DocumentRule, RuleFinding } from "../rule";

/** Evidence that is no line of the chart, and codes without evidence among others that have it. */
export const evidenceLines: DocumentRule = {
  id: "evidence-lines",
  level: "info",
  scope: "document",
  field: "scenario",
  summary: "Evidence that is no line of the scenario, or a code without evidence where others have it.",
  check(model) {
    const found: RuleFinding[] = [];
    const outline = model.yaml.isUsual ? answerOutline(model) : undefined;
    const scenario = outline?.hasEvidence === false ? undefined : rootScalarText(model, "scenario");
    if (scenario === undefined) return found;
    const count = countLines(scenario);
    // Nearly all documents: each line says what it rests on, and that is there.
    if (outline && outline.lastEvidence <= count) return found;
    const answers = answersOf(model);
    for (let at = 0; at < answers.length; at++) {
      const { role, taught, diagnoses, procedures } = answers[at] as Answer;
      if (!taught || role === "accepted") continue;
      if (!diagnoses.some(restsOnLines) && !procedures.some(restsOnLines)) continue;
      judge(diagnoses, count, found);
      judge(procedures, count, found);
    }
    return found;
  },
};

/** @param count how many lines the scenario has */
function judge(lines: readonly (DiagnosisLine | ProcedureLine)[], count: number, found: RuleFinding[]): void {
  for (let at = 0; at < lines.length; at++) {
    const { code, optional, evidence } = lines[at] as DiagnosisLine | ProcedureLine;
    if (!code || optional) continue;
    if (!evidence) found.push(lacking(code));
    else for (let place = 0; place < evidence.length; place++) addBeyond(found, evidence[place], count);
  }
}

function restsOnLines({ code, optional, evidence }: DiagnosisLine | ProcedureLine): boolean {
  return evidence !== undefined && code !== undefined && !optional;
}

/** How many lines a text has, those at its end that are empty left out. */
function countLines(text: string): number {
  const { length } = text.trimEnd();
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < length; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function addBeyond(found: RuleFinding[], node: Node | undefined, lines: number): void {
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

import { isScalar, type Node } from "yaml";
import { answerOutline, type OutlinedClaim, type OutlinedLine } from "../../curriculum/answer-outline";
import { type Answer, answersOf, type DiagnosisLine, type ProcedureLine } from "../../curriculum/answers";
import { rootField, type Slot } from "../../curriculum/model";
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
    const scenario = outline?.hasEvidence === false ? undefined : rootField(model, "scenario");
    if (!scenario) return found;
    const count = countLines(scenario.text);
    if (outline && restOn(outline.claims, count)) return found;
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

/** Whether all lines of all claims say what they rest on, and that is there; as nearly all documents that have any. */
function restOn(claims: readonly OutlinedClaim[], count: number): boolean {
  for (let at = 0; at < claims.length; at++) {
    const { diagnoses, procedures } = claims[at] as OutlinedClaim;
    if (!allRestOn(diagnoses, count) || !allRestOn(procedures, count)) return false;
  }
  return true;
}

function allRestOn(lines: readonly OutlinedLine[], count: number): boolean {
  for (let at = 0; at < lines.length; at++) {
    const evidence = lines[at]?.evidence;
    if (!Array.isArray(evidence) || evidence.length === 0) return false;
    for (let place = 0; place < evidence.length; place++) {
      const line: unknown = evidence[place];
      if (typeof line !== "number" || !(line <= count)) return false;
    }
  }
  return true;
}

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

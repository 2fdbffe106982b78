import type { Mue } from "../../../codesets/ncci/ncci";
import { type AnswerRule, answerRule } from "../../answers/answer-rule";
import type { CodedAnswer, CodedProcedure } from "../../answers/coded-answer";
import type { Fix, Severity } from "../../finding";
import type { RuleFinding } from "../../rule";
import { hasTable, ncciSettingOf, ncciSeverity } from "./ncci-scope";

/** More units than Medicare pays for one patient, by the tables that the user has installed. */
export const unitsExceedMue: AnswerRule = answerRule({
  id: "units-exceed-mue",
  level: "error",
  summary: "More units of a service than Medicare's Medically Unlikely Edits let be paid.",
  // Some services are not paid at all, so that a line without units may be too much as well.
  speaksOf: ({ kind, system }, codes) => kind === "procedure" && system.id !== "icd9cm" && codes.ncci !== undefined,
  judge(answer) {
    const severity = ncciSeverity(answer.exercise);
    if (!severity) return [];
    const byCode = new Map<string, CodedProcedure[]>();
    for (const line of answer.procedures) {
      if (line.system === "icd9cm") continue;
      byCode.set(line.code, [...(byCode.get(line.code) ?? []), line]);
    }
    return [...byCode.values()].flatMap((lines) => judgeCode(lines, severity, answer));
  },
  knows: ({ exercise }) => hasTable("mue", exercise),
});

function judgeCode(lines: readonly CodedProcedure[], severity: Severity, answer: CodedAnswer): RuleFinding[] {
  const [first] = lines;
  const mue = first && mueOf(first, answer);
  if (!mue) return [];
  // Adjudication 1 counts a line, 2 and 3 the day (CMS, MLN Matters MM8853).
  if (mue.adjudication === 1) {
    return lines.filter((line) => unitsOf(line) > mue.units).map((line) => tooMany([line], mue, severity));
  }
  const total = lines.reduce((sum, line) => sum + unitsOf(line), 0);
  return total > mue.units ? [tooMany(lines, mue, mue.adjudication === 3 ? "warning" : severity)] : [];
}

/** Who supplies equipment bills as a professional here; those codes have a table of their own. */
function mueOf({ code }: CodedProcedure, { exercise }: CodedAnswer): Mue | undefined {
  const setting = ncciSettingOf(exercise);
  if (!setting || !exercise.date) return undefined;
  const { ncci } = exercise.codes;
  const own = ncci?.mueOf(code, exercise.date, setting);
  return own ?? (setting === "practitioner" ? ncci?.mueOf(code, exercise.date, "dme") : undefined);
}

function unitsOf({ line }: CodedProcedure): number {
  const count = Number(line.units?.text ?? "1");
  return Number.isFinite(count) && count > 0 ? count : 1;
}

const ADVICE: Record<Mue["adjudication"], string> = {
  1: "Check the units; what was really more goes on further lines with a modifier",
  2: "It is so by anatomy or policy, and no appeal helps: check the units",
  3: "More needs the record's proof of necessity: check the units against the chart",
};

function tooMany(lines: readonly CodedProcedure[], mue: Mue, severity: Severity): RuleFinding {
  const last = lines.at(-1) as CodedProcedure;
  const total = lines.reduce((sum, line) => sum + unitsOf(line), 0);
  const counted = mue.adjudication === 1 ? "on a line" : "a day";
  const { units } = last.line;
  const fixes: Fix[] =
    units && lines.length === 1 && mue.units > 0
      ? [
          {
            title: `Change to ${mue.units}`,
            edits: [{ span: units.span, newText: String(mue.units) }],
            certain: false,
          },
        ]
      : [];
  return {
    severity,
    message: `Medicare pays ${mue.units === 0 ? "none" : `at most ${mue.units}`} of \`${last.code}\` ${counted} (MUE), and this is ${total}: the ${mue.adjudication === 1 ? "line" : "day's units"} are denied. ${ADVICE[mue.adjudication]}.`,
    span: units?.span ?? last.span,
    nearby: lines.slice(0, -1).map(({ line, span }) => ({ span: line.units?.span ?? span, message: "Counted too." })),
    fixes,
  };
}

import { within } from "../../codesets/modifier-scope";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import { hasUnits } from "../answers/circumstances";
import type { CodedProcedure } from "../answers/coded-answer";
import type { Exercise } from "../answers/exercise";
import type { Fix } from "../finding";
import type { RuleFinding } from "../rule";

/** Miles of an ambulance are billed to a tenth (CMS, CR 7065, from 2011 on). */
const MILES = ["A0380", "A0390", "A0425", "A0435", "A0436", "A0888"];

/** Visits that are one, however long: those that are counted by time are left out. */
const SINGLE_VISITS = [
  "99201-99226",
  "99231-99245",
  "99251-99255",
  "99281-99285",
  "99304-99318",
  "99324-99337",
  "99341-99350",
  "99381-99397",
];

/** Units that are no whole number, or more than one where there is one. */
export const units: AnswerRule = answerRule({
  id: "units",
  level: "error",
  summary: "Units that are no whole number, or more than one of what there is one of.",
  when: [hasUnits],
  judge: ({ procedures, exercise }) => procedures.flatMap((procedure) => judgeLine(procedure, exercise)),
});

function judgeLine({ line, code, system, modifiers }: CodedProcedure, { perspective }: Exercise): RuleFinding[] {
  const { units: written } = line;
  const count = Number(written?.text);
  if (!written || !Number.isFinite(count) || count <= 0) return [];
  const { span } = written;
  const one = (certain: boolean): Fix[] => [{ title: "Change to 1", edits: [{ span, newText: "1" }], certain }];
  if (!Number.isInteger(count)) {
    if (MILES.includes(code)) return [];
    const up = String(Math.ceil(count));
    return [
      {
        message: `Units are whole numbers: a part of a unit is billed as one more. Write ${up}, or what the record supports.`,
        span,
        fixes: [{ title: `Change to ${up}`, edits: [{ span, newText: up }], certain: false }],
      },
    ];
  }
  if (count > 1 && system === "cpt" && perspective === "professional" && within(code, SINGLE_VISITS)) {
    return [
      {
        message: `\`${code}\` is one visit, whatever its length: more than one unit is denied. Write 1; a second visit that day counts towards the same level.`,
        span,
        fixes: one(false),
      },
    ];
  }
  if (count > 1 && modifiers.includes("50")) {
    return [
      {
        severity: "warning",
        message: "50 says both sides in one unit: Medicare pays 150 % for it, and denies more units. Write 1.",
        span,
        fixes: one(false),
      },
    ];
  }
  return [];
}

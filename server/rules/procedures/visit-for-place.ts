import { VISITS, within } from "../../codesets/modifier-scope";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer, CodedProcedure, Exercise } from "../answers/coded-answer";
import type { Severity } from "../finding";
import type { RuleFinding } from "../rule";
import { byCode } from "./by-code";
import {
  CONSULTATIONS,
  MEDICARE_CONSULTATIONS_UNTIL,
  VISIT_AGES,
  VISIT_FAMILIES,
  VISIT_LIVES,
  VISITS_APART,
} from "./visit-families";

/** A visit of a family that is not for the place, the age or the day. No level is judged. */
export const visitForPlace: AnswerRule = answerRule({
  id: "visit-for-place",
  level: "error",
  summary: "A visit (E/M) of a family that is not for this place, age, payer or day.",
  speaksOf: ({ system, code }) => isVisit(system.id, code),
  judge: (answer) => {
    const visits = answer.procedures.filter(({ system, code }) => isVisit(system, code));
    return [
      ...visits.flatMap((visit) => [
        ...place(visit, answer.exercise),
        ...age(visit, answer.exercise),
        ...life(visit, answer.exercise),
        ...consultation(visit, answer.exercise),
      ]),
      ...onOneDay(visits, answer),
    ];
  },
});

function isVisit(system: string, code: string): boolean {
  return system === "cpt" && within(code, VISITS);
}

const familyOf = byCode((code) => VISIT_FAMILIES.find(({ codes }) => within(code, codes)));
const agesOf = byCode((code) => VISIT_AGES.find(({ codes }) => within(code, codes)));
const lifeOf = byCode((code) => VISIT_LIVES.find(({ codes }) => within(code, codes)));

/** What each setting's place of service is, where it is one. */
const PLACES: Record<string, string> = {
  "physician-office": "11",
  "inpatient-hospital": "21",
  home: "12",
};

function place({ code, span }: CodedProcedure, exercise: Exercise): RuleFinding[] {
  if (exercise.perspective !== "professional") return [];
  const said = exercise.placeOfService;
  const pos = said ?? PLACES[exercise.setting ?? ""];
  const family = familyOf(code);
  if (!pos || !family) return [];
  const severity: Severity | undefined = family.never?.includes(pos)
    ? "error"
    : family.seldom?.includes(pos) || (family.usual && !family.usual.includes(pos))
      ? "warning"
      : undefined;
  if (!severity) return [];
  const where = said ? `the place of service is ${pos}` : `the setting is ${exercise.setting}`;
  return [
    {
      severity,
      message: `\`${code}\` is for ${family.name}, and ${where}: the claim ${severity === "error" ? "is" : "may be"} denied. Choose the family of the place, or mend the place.`,
      span,
    },
  ];
}

function age({ code, span }: CodedProcedure, { patient }: Exercise): RuleFinding[] {
  const ages = agesOf(code);
  if (!ages || patient.age === undefined || (ages.from <= patient.age && patient.age < ages.to)) return [];
  return [
    {
      severity: "warning",
      message: `\`${code}\` is for ${ages.who}, and the patient's age is another. Choose the code of the age, or mend \`age\`.`,
      span,
    },
  ];
}

/** Where a CPT is installed, that knows better. */
function life({ code, span, entry }: CodedProcedure, { date }: Exercise): RuleFinding[] {
  const lived = lifeOf(code);
  if (entry || !lived || date === undefined) return [];
  const early = lived.from !== undefined && date < lived.from;
  if (!early && (lived.until === undefined || date < lived.until)) return [];
  const when = early ? `came into CPT on ${lived.from}` : `was taken out of CPT on ${lived.until}`;
  return [
    {
      severity: lived.sure ? "error" : "warning",
      message: `\`${code}\` ${when}, and the date is ${date}. Choose a code of that day, or mend the date.`,
      span,
    },
  ];
}

function consultation({ code, span }: CodedProcedure, { payer, date }: Exercise): RuleFinding[] {
  if (payer !== "medicare" || date === undefined || date < MEDICARE_CONSULTATIONS_UNTIL) return [];
  if (!within(code, CONSULTATIONS)) return [];
  return [
    {
      severity: "warning",
      message: `Medicare has not paid consultations such as \`${code}\` since ${MEDICARE_CONSULTATIONS_UNTIL}. Code the visit by its place: office, hospital or nursing facility.`,
      span,
    },
  ];
}

function onOneDay(visits: readonly CodedProcedure[], { exercise }: CodedAnswer): RuleFinding[] {
  if (exercise.perspective !== "professional" || visits.length < 2) return [];
  return VISITS_APART.flatMap(({ one, other, why }) => {
    const first = visits.find(({ code }) => within(code, one));
    const again = visits.find((visit) => visit !== first && within(visit.code, other));
    if (!first || !again) return [];
    return [
      {
        severity: "warning" as const,
        message: `\`${first.code}\` and \`${again.code}\` do not stand on one day: ${why}. Keep the visit that the record supports.`,
        span: again.span,
        nearby: [{ span: first.span, message: `${first.code} stands here.` }],
      },
    ];
  });
}

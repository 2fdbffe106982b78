import { VISITS, within } from "../../codesets/modifier-scope";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer, CodedProcedure } from "../answers/coded-answer";
import type { Exercise } from "../answers/exercise";
import type { Outline } from "../answers/outline";
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
  type VisitAge,
  type VisitFamily,
  type VisitLife,
} from "./visit-families";

/** A visit of a family that is not for the place, the age or the day. No level is judged. */
export const visitForPlace: AnswerRule = answerRule({
  id: "visit-for-place",
  level: "error",
  summary: "A visit (E/M) of a family that is not for this place, age, payer or day.",
  speaksOf: ({ system, code }) => system.id === "cpt" && visitOf(code) !== undefined,
  provided: hasOddVisit,
  judge: (answer) => {
    const { exercise } = answer;
    const found: RuleFinding[] = [];
    const visits: CodedProcedure[] = [];
    for (let at = 0; at < answer.procedures.length; at++) {
      const line = answer.procedures[at] as CodedProcedure;
      const visit = line.system === "cpt" ? visitOf(line.code) : undefined;
      if (!visit) continue;
      visits.push(line);
      for (const judge of visit.judges) {
        const odd = judge(line, visit, exercise);
        if (odd) found.push({ ...odd, span: line.span });
      }
    }
    return visits.length < 2 ? found : [...found, ...onOneDay(visits, answer)];
  },
});

/** What the tables say of a visit. */
interface Visit {
  family: VisitFamily | undefined;
  ages: VisitAge | undefined;
  life: VisitLife | undefined;
  /** Those that could find something wrong with it: nearly always its family's alone. */
  judges: readonly Judge[];
}

/** Undefined for a number of CPT that is no visit. */
const visitOf = byCode((code): Visit | undefined => {
  if (!within(code, VISITS)) return undefined;
  const family = VISIT_FAMILIES.find(({ codes }) => within(code, codes));
  const ages = VISIT_AGES.find(({ codes }) => within(code, codes));
  const life = VISIT_LIVES.find(({ codes }) => within(code, codes));
  const judges = [family && ofPlace, ages && ofAge, life && ofDay, within(code, CONSULTATIONS) && ofConsultation];
  return { family, ages, life, judges: judges.filter((judge) => typeof judge === "function") };
});

/** What is wrong with one visit. */
type Judge = (line: Coded, visit: Visit, exercise: Exercise) => Pick<RuleFinding, "severity" | "message"> | undefined;

type Coded = Pick<CodedProcedure, "code" | "entry">;

/** What each setting's place of service is, where it is one. */
const PLACES: Record<string, string> = {
  "physician-office": "11",
  "inpatient-hospital": "21",
  home: "12",
};

const ofPlace: Judge = ({ code }, { family }, exercise) => {
  if (!family || exercise.perspective !== "professional") return undefined;
  const said = exercise.placeOfService;
  const pos = said ?? PLACES[exercise.setting ?? ""];
  if (!pos) return undefined;
  const severity: Severity | undefined = family.never?.includes(pos)
    ? "error"
    : family.seldom?.includes(pos) || (family.usual && !family.usual.includes(pos))
      ? "warning"
      : undefined;
  if (!severity) return undefined;
  const where = said ? `the place of service is ${pos}` : `the setting is ${exercise.setting}`;
  return {
    severity,
    message: `\`${code}\` is for ${family.name}, and ${where}: the claim ${severity === "error" ? "is" : "may be"} denied. Choose the family of the place, or mend the place.`,
  };
};

const ofAge: Judge = ({ code }, { ages }, exercise) => {
  if (!ages) return undefined;
  const years = exercise.patient.age;
  if (years === undefined || (ages.from <= years && years < ages.to)) return undefined;
  return {
    severity: "warning",
    message: `\`${code}\` is for ${ages.who}, and the patient's age is another. Choose the code of the age, or mend \`age\`.`,
  };
};

/** Where a CPT is installed, that knows better. */
const ofDay: Judge = ({ code, entry }, { life: lived }, { date }) => {
  if (entry || !lived || date === undefined) return undefined;
  const early = lived.from !== undefined && date < lived.from;
  if (!early && (lived.until === undefined || date < lived.until)) return undefined;
  const when = early ? `came into CPT on ${lived.from}` : `was taken out of CPT on ${lived.until}`;
  return {
    severity: lived.sure ? "error" : "warning",
    message: `\`${code}\` ${when}, and the date is ${date}. Choose a code of that day, or mend the date.`,
  };
};

const ofConsultation: Judge = ({ code }, _, exercise) => {
  if (exercise.payer !== "medicare") return undefined;
  const { date } = exercise;
  if (date === undefined || date < MEDICARE_CONSULTATIONS_UNTIL) return undefined;
  return {
    severity: "warning",
    message: `Medicare has not paid consultations such as \`${code}\` since ${MEDICARE_CONSULTATIONS_UNTIL}. Code the visit by its place: office, hospital or nursing facility.`,
  };
};

/** There is a visit to say something of, or a second one. */
function hasOddVisit({ readings, exercise }: Outline): boolean {
  let some = false;
  for (let at = 0; at < readings.length; at++) {
    const reading = readings[at];
    const visit = reading?.system.id === "cpt" ? visitOf(reading.code) : undefined;
    if (!reading || !visit) continue;
    if (some) return true;
    some = true;
    const { judges } = visit;
    for (let judge = 0; judge < judges.length; judge++) if (judges[judge]?.(reading, visit, exercise)) return true;
  }
  return false;
}

function onOneDay(visits: readonly CodedProcedure[], { exercise }: CodedAnswer): RuleFinding[] {
  if (exercise.perspective !== "professional") return [];
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

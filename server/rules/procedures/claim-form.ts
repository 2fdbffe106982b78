import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer } from "../answers/coded-answer";
import type { Outline } from "../answers/outline";
import type { RuleFinding } from "../rule";

/** The first day that Medicare took the form with room for twelve diagnoses (NUCC, CMS-1500 version 02/12). */
export const TWELVE_DIAGNOSES_FROM = "2014-01-06";
/** What a CMS-1500 holds: diagnoses of version 02/12, those of 08/05, lines. */
export const DIAGNOSES = 12;
export const DIAGNOSES_BEFORE = 4;
export const LINES = 6;

/** What the claim form has no place for, or asks for. */
export const claimForm: AnswerRule = answerRule({
  id: "claim-form",
  level: "warning",
  summary: "More diagnoses or lines than the claim form holds; present-on-admission where it is not reported.",
  when: [saysPresence, isLong],
  judge: (answer) => [...presentOnAdmission(answer), ...tooMany(answer)],
});

function saysPresence({ answers }: Outline): boolean {
  return answers.hasPresence;
}

function isLong({ answers }: Outline): boolean {
  return answers.diagnoses > DIAGNOSES_BEFORE || answers.procedures > LINES;
}

/** Hospitals report it for inpatient stays, and nobody else does. */
function presentOnAdmission({ answer, diagnoses, exercise }: CodedAnswer): RuleFinding[] {
  if (!exercise.inpatientFacility) {
    // Without a setting it is not known whose claim it is.
    if (exercise.setting === undefined) return [];
    return answer.diagnoses.flatMap(({ poa }) =>
      poa
        ? [
            {
              message:
                "Present on admission is reported on a hospital's inpatient claim only. Leave `poa` out here, or set the inpatient setting and `perspective: facility`.",
              span: poa.span,
            },
          ]
        : [],
    );
  }
  const reported = diagnoses.find(({ line }) => line.poa);
  if (!reported) return [];
  // Many V and E codes are exempt, and need none.
  return diagnoses.flatMap(({ line, code, span }) =>
    line.poa || /^[VE]/.test(code)
      ? []
      : [
          {
            severity: "info" as const,
            message: `Other diagnoses say whether they were present on admission, and \`${code}\` does not. Add \`poa\`, unless the code is exempt.`,
            span,
            nearby: [{ span: reported.line.poa?.span ?? reported.span, message: "This one says it." }],
          },
        ],
  );
}

function tooMany({ answer, exercise }: CodedAnswer): RuleFinding[] {
  if (exercise.perspective !== "professional") return [];
  const found: RuleFinding[] = [];
  const beyond = answer.diagnoses[DIAGNOSES];
  const beyondOld = answer.diagnoses[DIAGNOSES_BEFORE];
  if (beyond) {
    found.push({
      severity: "error",
      message: `A CMS-1500 holds ${DIAGNOSES} diagnoses, and this is one more. Keep those that were treated or bear on the treatment.`,
      span: beyond.span,
    });
  } else if (beyondOld && exercise.date !== undefined && exercise.date < TWELVE_DIAGNOSES_FROM) {
    found.push({
      severity: "info",
      message: `The paper CMS-1500 of that time (08/05) held ${DIAGNOSES_BEFORE} diagnoses; twelve fit from ${TWELVE_DIAGNOSES_FROM} on. Keep four, or mean the electronic claim.`,
      span: beyondOld.span,
    });
  }
  const line = answer.procedures[LINES];
  if (line) {
    found.push({
      severity: "info",
      message: `A paper CMS-1500 has ${LINES} lines, and this is one more: it goes on a second form. The electronic claim has room.`,
      span: line.span,
    });
  }
  return found;
}

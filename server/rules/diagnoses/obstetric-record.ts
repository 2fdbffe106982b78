import { isNamed } from "../../codesets/importers/named-codes";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer, CodedDiagnosis } from "../answers/coded-answer";
import type { RuleFinding } from "../rule";

/** The record of a mother or of a newborn that does not hold together. */
export const obstetricRecord: AnswerRule = answerRule({
  id: "obstetric-record",
  level: "error",
  summary:
    "650 among others, a delivery without its outcome, V30-V39 not once and first, mother's and newborn's codes mixed.",
  speaksOf: ({ kind, code }) => kind === "diagnosis" && RECORDS.some((named) => isNamed(code, named)),
  judge: (answer) => [
    ...normalDelivery(answer),
    ...outcome(answer),
    ...fifthDigits(answer),
    ...prenatalVisit(answer),
    ...liveborn(answer),
    ...mixed(answer),
  ],
});

/** Chapter 11: pregnancy, childbirth and the puerperium. */
const MOTHER = "630-679";
/** Chapter 15: conditions that originate in the perinatal period. */
const PERINATAL = "760-779";
const OUTCOME = "V27";
const LIVEBORN = "V30-V39";
/** What only records of mothers and newborns have. */
const RECORDS = [MOTHER, PERINATAL, OUTCOME, LIVEBORN];

const all = ({ diagnoses }: CodedAnswer, named: string) => diagnoses.filter(({ code }) => isNamed(code, named));

/** 650 says that nothing else happened (Official Guidelines I.C.11.h). */
function normalDelivery(answer: CodedAnswer): RuleFinding[] {
  const normal = all(answer, "650")[0];
  const other = all(answer, MOTHER).find(({ code }) => code !== "650");
  if (!normal || !other) return [];
  return [
    {
      message: `\`650\` is a delivery with no complication at all, and \`${other.code}\` is one. Leave 650 out: no other code of 630-679 stands beside it.`,
      span: normal.span,
      nearby: [{ span: other.span, message: "Another code of pregnancy and childbirth." }],
    },
  ];
}

/** Whether a code of chapter 11 says that the child was born in this stay: fifth digit 1 or 2, or 650. */
function isDelivery({ code }: CodedDiagnosis): boolean {
  return code === "650" || /^6[4-7]\d\.\d[12]$/.test(code);
}

/** A delivery has its outcome, and an outcome its delivery (Official Guidelines I.C.11.b.5). */
function outcome(answer: CodedAnswer): RuleFinding[] {
  const delivery = answer.diagnoses.find(isDelivery);
  const [told, again] = all(answer, OUTCOME);
  if (delivery && !told && answer.whole) {
    return [
      {
        severity: answer.exercise.inpatientFacility ? undefined : "warning",
        message: `\`${delivery.code}\` is a delivery, and its outcome is missing: every mother's record of a delivery has one code of V27.`,
        span: delivery.span,
      },
    ];
  }
  if (told && told.code !== "V27.0" && all(answer, "650")[0]) {
    return [
      {
        message: `A normal delivery (\`650\`) is of one living child, so that \`V27.0\` is its only outcome. Change \`${told.code}\`, or code what was not normal.`,
        span: told.span,
      },
    ];
  }
  if (told && again) {
    return [
      { message: "The outcome of the delivery stands here twice. A record has one code of V27.", span: again.span },
    ];
  }
  const undelivered = all(answer, MOTHER).find(({ code }) => /^6[4-7]\d\.\d[034]$/.test(code));
  if (told && undelivered && !delivery) {
    return [
      {
        message: `\`${told.code}\` is the outcome of a delivery, but the fifth digit of \`${undelivered.code}\` says that there was none in this stay. Check the digit, or leave V27 out.`,
        span: told.span,
        nearby: [{ span: undelivered.span, message: "Fifth digits 1 and 2 are for a delivery." }],
      },
    ];
  }
  return [];
}

/** The fifth digits of one stay tell one story: delivered (1, 2) or not (3, 4) (Official Guidelines I.C.11.a.4). */
function fifthDigits(answer: CodedAnswer): RuleFinding[] {
  const delivered = answer.diagnoses.find(({ code }) => /^6[4-7]\d\.\d[12]$/.test(code));
  const other = answer.diagnoses.find(({ code }) => /^6[4-7]\d\.\d[34]$/.test(code));
  if (!delivered || !other) return [];
  const [first, second] = delivered.line.at < other.line.at ? [delivered, other] : [other, delivered];
  return [
    {
      severity: "warning",
      message: `The fifth digit of \`${delivered.code}\` says delivered in this stay and that of \`${other.code}\` says not. After a delivery all say it: check the digits.`,
      span: second.span,
      nearby: [{ span: first.span, message: "The other digit." }],
    },
  ];
}

/** V22.0 and V22.1 are for visits where nothing is wrong (Official Guidelines I.C.11.a.2). */
function prenatalVisit(answer: CodedAnswer): RuleFinding[] {
  const visit = answer.diagnoses.find(({ code }) => code === "V22.0" || code === "V22.1");
  const other = all(answer, MOTHER)[0];
  if (!visit || !other) return [];
  return [
    {
      message: `\`${visit.code}\` is a prenatal visit where nothing is wrong; it does not stand beside \`${other.code}\`. Leave it out.`,
      span: visit.span,
      nearby: [{ span: other.span, message: "A code of pregnancy and childbirth." }],
    },
  ];
}

/** V30-V39: the newborn's birth record, first and once (Official Guidelines I.C.15.b). */
function liveborn(answer: CodedAnswer): RuleFinding[] {
  const births = all(answer, LIVEBORN);
  return births.flatMap((birth, index) => {
    if (index > 0) {
      return [
        {
          message: `A child is born once: \`${birth.code}\` is the second code of V30-V39. Leave one out.`,
          span: birth.span,
        },
      ];
    }
    if (birth.line.at === 0) return [];
    return [
      {
        message: `\`${birth.code}\` says that the child was born in this stay: on the newborn's birth record it is the first code. Move it up.`,
        span: birth.span,
      },
    ];
  });
}

/** One claim is the mother's or the child's (Official Guidelines I.C.11.a.1, I.C.15.a.1). */
function mixed(answer: CodedAnswer): RuleFinding[] {
  const mother = [...all(answer, MOTHER), ...all(answer, OUTCOME)][0];
  const child = [...all(answer, PERINATAL), ...all(answer, LIVEBORN)][0];
  if (!mother || !child) return [];
  return [
    {
      message: `\`${mother.code}\` belongs on the mother's record and \`${child.code}\` on the child's. Each has a claim of its own: take one out.`,
      span: child.span,
      nearby: [{ span: mother.span, message: "A code of the mother's record." }],
    },
  ];
}

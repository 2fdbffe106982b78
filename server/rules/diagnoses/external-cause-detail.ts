import { isNamed } from "../../codesets/importers/named-codes";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedDiagnosis } from "../answers/coded-answer";
import type { RuleFinding } from "../rule";

/** Kinds of E codes that say more about an event, and never which event it was. */
const DETAILS: readonly [named: string, what: string][] = [
  ["E849", "the place"],
  ["E000", "the status"],
  ["E001-E030", "the activity"],
];

/** Events that neither an activity nor a status goes with (Official Guidelines I.C.19.k and l). */
const WITHOUT_ACTIVITY = ["E850-E858", "E870-E879", "E929-E949", "E959", "E969", "E977", "E989", "E999"];

const detailOf = (code: string) => DETAILS.find(([named]) => isNamed(code, named))?.[1];

/** A place, activity or status of an event that no code tells, or that has none. */
export const externalCauseDetail: AnswerRule = answerRule({
  id: "external-cause-detail",
  level: "warning",
  summary: "A place, activity or status without the E code of a cause, or beside one that it does not go with.",
  speaksOf: ({ kind, code }) => kind === "diagnosis" && detailOf(code) !== undefined,
  judge({ diagnoses, whole }) {
    const external = diagnoses.filter(({ code }) => code.startsWith("E"));
    const details = external.filter(({ code }) => detailOf(code));
    if (details.length === 0) return [];
    const causes = external.filter(({ code }) => !detailOf(code));
    return [...(whole ? details.flatMap((detail) => misplaced(detail, causes)) : []), ...statusTwice(details)];
  },
});

function misplaced({ code, span }: CodedDiagnosis, causes: readonly CodedDiagnosis[]): RuleFinding[] {
  const what = detailOf(code) ?? "";
  const [cause] = causes;
  if (!cause) {
    return [
      {
        message: `\`${code}\` tells ${what} of an event, and no E code tells the event. Add the cause, such as a fall (E880-E888), or leave it out.`,
        span,
      },
    ];
  }
  const without = (event: CodedDiagnosis) => WITHOUT_ACTIVITY.some((named) => isNamed(event.code, named));
  if (what === "the place" || !causes.every(without)) return [];
  return [
    {
      message: `\`${code}\` tells ${what}, which does not go with \`${cause.code}\`: not with drugs, mishaps of care or late effects. Leave it out.`,
      span,
      nearby: [{ span: cause.span, message: "The only cause here." }],
    },
  ];
}

function statusTwice(details: readonly CodedDiagnosis[]): RuleFinding[] {
  const [first, second] = details.filter(({ code }) => isNamed(code, "E000"));
  // The very same code twice is duplicate-code's.
  if (!first || !second || first.code === second.code) return [];
  return [
    {
      message: `\`${second.code}\` is a second status of one event: E000 is coded once. Leave one out.`,
      span: second.span,
      nearby: [{ span: first.span, message: "The first status." }],
    },
  ];
}
